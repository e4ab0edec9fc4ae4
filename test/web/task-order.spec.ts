import { describe, expect, it } from '@jest/globals';
import { matching, ordered, type TaskRow } from '../../web/src/parts/task-table/task-order.ts';

type Told = Readonly<{
  number: string;
  title?: string;
  status?: TaskRow['status'];
  stage?: TaskRow['stage'];
  due?: string | null;
  unit?: string;
}>;

const row = ({
  number,
  title = 'Rà soát',
  status = 'T1',
  stage = 'started',
  due = '2026-06-30',
  unit = 'Sở Nội vụ',
}: Told) =>
  ({
    ...{ number, title, status, stage, product: null },
    deadline: { due, words: 'theo văn bản' },
    leadUnit: { id: unit, name: unit, now: [] },
  }) as unknown as TaskRow;

const numbers = (rows: readonly TaskRow[]): readonly string[] => rows.map(({ number }) => number);

describe('the order of a list of tasks', () => {
  it('shows what is late first, the earliest deadline above, and what is done below what has no deadline', () => {
    const rows = [
      row({ number: '1', status: 'H1', stage: 'completed', due: '2026-01-31' }),
      row({ number: '2', status: 'N', due: null }),
      row({ number: '3', status: 'T1', due: '2026-12-31' }),
      row({ number: '4', status: 'T2', due: '2026-03-31' }),
      row({ number: '5', status: 'T2', due: '2026-02-28' }),
      row({ number: '6', status: 'N', stage: 'completed', due: null }),
    ];
    expect(numbers(ordered(rows, 'attention', false))).toEqual(['5', '4', '3', '2', '1', '6']);
  });

  it('follows the Vietnamese alphabet, in which Đ comes after D and before E', () => {
    const rows = ['Ế', 'Đề án', 'Dự án', 'Ấn phẩm', 'An toàn'].map((title, index) =>
      row({ number: `${index}`, title }),
    );
    expect(ordered(rows, 'title', false).map(({ title }) => title)).toEqual([
      ...['An toàn', 'Ấn phẩm', 'Dự án', 'Đề án', 'Ế'],
    ]);
  });

  it('leaves the order of numbers to the service, also backwards', () => {
    const rows = ['1.2', '1.10', 'II'].map((number) => row({ number }));
    expect(numbers(ordered(rows, 'number', false))).toEqual(['1.2', '1.10', 'II']);
    expect(numbers(ordered(rows, 'number', true))).toEqual(['II', '1.10', '1.2']);
  });

  it('puts tasks without a day behind those with one', () => {
    const rows = [row({ number: '1', due: null }), row({ number: '2' })];
    expect(numbers(ordered(rows, 'due', false))).toEqual(['2', '1']);
  });
});

describe('the search of a list of tasks', () => {
  const rows = [
    row({ number: '1', title: 'Rà soát thủ tục hành chính', unit: 'Sở Tư pháp' }),
    row({ number: '2', title: 'Đào tạo, bồi dưỡng' }),
  ];

  it('finds every word wherever it stands, with accents or without', () => {
    expect(numbers(matching(rows, 'tu phap RA SOAT'))).toEqual(['1']);
    expect(numbers(matching(rows, 'đào tạo'))).toEqual(['2']);
    expect(numbers(matching(rows, 'dao tao'))).toEqual(['2']);
  });

  it('shows all for no words, and none for words that stand nowhere together', () => {
    expect(matching(rows, '  ')).toBe(rows);
    expect(matching(rows, 'dao tu phap')).toEqual([]);
  });
});
