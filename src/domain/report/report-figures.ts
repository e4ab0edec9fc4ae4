import type { Fraction } from '../shared/rates.ts';
import type { EnteredCell, ReportFigures, ReportForm } from './report.events.ts';

export const noFigures: ReportFigures = {
  ...{ H1: 0, H2: 0, T1: 0, T2: 0, N: 0, X: 0 },
  ...{ onTimeByOriginal: 0, completed: 0, counted: 0, completedInWindow: 0 },
};

const names = Object.keys(noFigures) as readonly (keyof ReportFigures)[];

const together = (
  one: ReportFigures,
  other: ReportFigures,
  work: (one: number, other: number) => number,
): ReportFigures =>
  Object.fromEntries(names.map((name) => [name, work(one[name], other[name])])) as unknown as ReportFigures;

export const sumOfFigures = (all: readonly ReportFigures[]): ReportFigures =>
  all.reduce((one, other) => together(one, other, (a, b) => a + b), noFigures);

/** What changed, figure by figure; negative where it fell. */
export const differenceOf = (later: ReportFigures, earlier: ReportFigures): ReportFigures =>
  together(later, earlier, (a, b) => a - b);

/** Tasks in the statistics (tổng số): all but those outside. */
export const totalCount = ({ H1, H2, T1, T2, N }: ReportFigures): number => H1 + H2 + T1 + T2 + N;

export const completionOf = ({ completed, counted }: ReportFigures): Fraction => ({
  numerator: completed,
  denominator: counted,
});

/** On-time compliance: late and overdue tasks alike count against it. */
export const complianceOf = ({ H1, H2, T2 }: ReportFigures): Fraction => ({
  numerator: H1,
  denominator: H1 + H2 + T2,
});

/** Each cell of the form added up, in the order of the form; a cell that a unit left out counts nothing. */
export const sumOfCells = (form: ReportForm, all: readonly (readonly EnteredCell[])[]): readonly EnteredCell[] => {
  const sums = new Map(form.cells.map(({ code }) => [code, 0]));
  for (const { code, value } of all.flat()) sums.set(code, (sums.get(code) ?? 0) + value);
  return form.cells.map(({ code }) => ({ code, value: sums.get(code) ?? 0 }));
};
