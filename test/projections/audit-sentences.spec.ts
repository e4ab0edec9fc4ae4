import { expect, it } from '@jest/globals';
import { sentenceOf } from '../../projections/audit-sentences.ts';
import type { AnyFact } from '../../projections/projection.ts';
import { toDeadline, type DeadlineAsGiven } from '../../src/domain/shared/deadline.ts';
import { localDate } from '../../src/domain/shared/local-date.ts';

const granted = (given: DeadlineAsGiven): string => {
  const data = { deadline: toDeadline(given), effectiveOn: localDate('2026-03-01'), authority: null, reason: null };
  return sentenceOf({ type: 'TaskExtensionGranted', data } as unknown as AnyFact);
};

it('says the words of a deadline beside its day only where they say something else', () => {
  const told = 'có hiệu lực 01/3/2026.';
  expect(granted({ kind: 'date', date: localDate('2026-12-15') })).toBe(`Gia hạn, hạn 15/12/2026; ${told}`);
  expect(granted({ kind: 'quarter', year: 2026, quarter: 2 })).toBe(`Gia hạn, hạn 30/6/2026 (Quý II/2026); ${told}`);
  expect(granted({ kind: 'openEnded' })).toBe(`Gia hạn, không thời hạn (Thường xuyên); ${told}`);
});
