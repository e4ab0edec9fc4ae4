import { describe, expect, it } from '@jest/globals';
import { parseDeadline, toDeadline } from '../../../src/domain/shared/deadline.ts';

describe('Deadlines in words', () => {
  it.each([
    ['Tháng 6/2026', '2026-06-30'],
    ['tháng 02 năm 2024', '2024-02-29'],
    ['Trong tháng 12/2026', '2026-12-31'],
    ['Quý II/2026', '2026-06-30'],
    ['Quý IV năm 2026', '2026-12-31'],
    ['quý 3/2026', '2026-09-30'],
    ['Cả năm 2026', '2026-12-31'],
    ['Năm 2026', '2026-12-31'],
    ['6 tháng đầu năm 2026', '2026-06-30'],
    ['6 tháng cuối năm 2026', '2026-12-31'],
    ['30/6/2026', '2026-06-30'],
    ['Trước ngày 05-09-2026', '2026-09-05'],
    ['2026-06-30', '2026-06-30'],
    ['Thường xuyên', null],
    ['Theo kế hoạch riêng', null],
  ])('"%s" is due %s, and the words are kept', (words, due) =>
    expect(parseDeadline(words)).toMatchObject({ words, due }),
  );

  it.each([
    '31/02/2026',
    'Quý V/2026',
    'Quý 0/2026',
    'Tháng 13/2026',
    'Tháng 6',
    'sớm',
    '',
    'Trước tháng 6/2026',
    'Hằng năm',
  ])('"%s" cannot be read', (words) => expect(parseDeadline(words)).toBeNull());

  it('take the year of the plan where they name none', () =>
    expect(['Tháng 6', 'Quý II', 'Cả năm'].map((words) => parseDeadline(words, 2026)?.due)).toEqual([
      ...['2026-06-30', '2026-06-30', '2026-12-31'],
    ]));

  it('read typed either way: composed or decomposed', () =>
    expect(parseDeadline('Thường xuyên'.normalize('NFD'))).toMatchObject({ given: { kind: 'openEnded' } }));

  it('are written where none were given', () =>
    expect([
      toDeadline({ kind: 'month', year: 2026, month: 6 }).words,
      toDeadline({ kind: 'quarter', year: 2026, quarter: 2 }).words,
      toDeadline({ kind: 'year', year: 2026 }).words,
    ]).toEqual(['Tháng 6/2026', 'Quý II/2026', 'Năm 2026']));

  it('cannot name a month that does not exist', () =>
    expect(() => toDeadline({ kind: 'month', year: 2026, month: 13 })).toThrow(RangeError));
});
