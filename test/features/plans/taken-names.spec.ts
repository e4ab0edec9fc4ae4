import { describe, expect, it } from '@jest/globals';
import { foldName } from '../../../src/features/ports/taken-names.ts';

describe('Spellings of one symbol', () => {
  it.each([
    ['5/KH-UBND', '05/KH-UBND'],
    ['5/KH-UBND', ' 5 / KH-UBND'],
    ['12/QĐ-UBND', '12/QĐ-UBND'.normalize('NFD')],
  ])('%s and %s are one', (one, other) => expect(foldName(other)).toBe(foldName(one)));

  it.each([
    ['5/QĐ-UBND', '5/QyĐ-UBND'],
    ['5/KH-UBND', '50/KH-UBND'],
  ])('%s and %s are two', (one, other) => expect(foldName(other)).not.toBe(foldName(one)));
});
