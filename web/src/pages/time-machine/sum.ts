import type { components } from '../../api/schema.ts';

type Diff = Pick<components['schemas']['DiffView'], 'first' | 'second' | 'transitions'>;
export const classes = ['H1', 'H2', 'T1', 'T2', 'N', 'X'] as const;
export type StatusClass = (typeof classes)[number];

/** One class in the sum: what the first corner shows, what came and went, what the second corner shows. */
export type SumLine = Readonly<{
  status: StatusClass;
  first: number;
  /** From other classes into this one, and out of it. */
  into: number;
  outOf: number;
  joined: number;
  left: number;
  second: number;
  /** Whether the first, changed by all that moved, is the second. */
  holds: boolean;
}>;

/** state(A) + differences = state(B), class by class. */
export const sumOf = ({ first, second, transitions }: Diff): readonly SumLine[] =>
  classes.map((status) => {
    const count = (holds: (transition: Diff['transitions'][number]) => boolean): number =>
      transitions.filter(holds).reduce((sum, { count: tasks }) => sum + tasks, 0);
    const line = {
      status,
      first: first.counts[status],
      into: count(({ from, to }) => from !== null && from !== status && to === status),
      outOf: count(({ from, to }) => from === status && to !== null && to !== status),
      joined: count(({ from, to }) => from === null && to === status),
      left: count(({ from, to }) => from === status && to === null),
      second: second.counts[status],
    };
    const { into, outOf, joined, left } = line;
    return { ...line, holds: line.first + into - outOf + joined - left === line.second };
  });

export type SumTotal = Omit<SumLine, 'status' | 'into' | 'outOf'> & Readonly<{ moved: number }>;

/** Of all classes together. Tasks outside statistics are in the counts as well. */
export const totalOf = (lines: readonly SumLine[]): SumTotal => {
  const sum = (name: 'first' | 'into' | 'joined' | 'left' | 'second') =>
    lines.reduce((total, line) => total + line[name], 0);
  const [first, joined, left, second] = [sum('first'), sum('joined'), sum('left'), sum('second')];
  return { first, moved: sum('into'), joined, left, second, holds: first + joined - left === second };
};
