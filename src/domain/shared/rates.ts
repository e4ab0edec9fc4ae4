import type { StatusClass } from './facts-at.ts';

/** An exact ratio of two counts, both safe integers ≥ 0; nothing is rounded before it is printed. */
export type Fraction = Readonly<{ numerator: number; denominator: number }>;

/** How many tasks are in each class (X outside the statistics), and of which of them rates need to know more. */
export type Tally = Readonly<
  Record<StatusClass, number> & {
    /** Of N: those completed. */
    openEndedCompleted: number;
    /** Of H1 and H2: completed by the original deadline, before any extension. */
    onTimeByOriginal: number;
  }
>;

export const emptyTally: Tally = { H1: 0, H2: 0, T1: 0, T2: 0, N: 0, X: 0, openEndedCompleted: 0, onTimeByOriginal: 0 };

export const addTallies = (one: Tally, other: Tally): Tally => ({
  H1: one.H1 + other.H1,
  H2: one.H2 + other.H2,
  T1: one.T1 + other.T1,
  T2: one.T2 + other.T2,
  N: one.N + other.N,
  X: one.X + other.X,
  openEndedCompleted: one.openEndedCompleted + other.openEndedCompleted,
  onTimeByOriginal: one.onTimeByOriginal + other.onTimeByOriginal,
});

export const totalOf = ({ H1, H2, T1, T2, N, X }: Tally): number => H1 + H2 + T1 + T2 + N + X;

/** Plan completion (tỷ lệ hoàn thành kế hoạch); open-ended tasks count in it only where the plan says so. */
export const planCompletion = (tally: Tally, countsOpenEnded: boolean): Fraction => ({
  numerator: tally.H1 + tally.H2 + (countsOpenEnded ? tally.openEndedCompleted : 0),
  denominator: tally.H1 + tally.H2 + tally.T1 + tally.T2 + (countsOpenEnded ? tally.N : 0),
});

/** Due-task completion (nhiệm vụ đến hạn đã hoàn thành): what is not due yet does not count. */
export const dueCompletion = ({ H1, H2, T2 }: Tally): Fraction => ({ numerator: H1 + H2, denominator: H1 + H2 + T2 });

/** On-time compliance (tuân thủ thời hạn): late and overdue tasks alike count against it. */
export const onTimeCompliance = ({ H1, H2, T2 }: Tally): Fraction => ({ numerator: H1, denominator: H1 + H2 + T2 });

/** On-time among completed (đúng hạn trong số đã hoàn thành). */
export const onTimeAmongCompleted = ({ H1, H2 }: Tally): Fraction => ({ numerator: H1, denominator: H1 + H2 });

/** On time by the original deadline among completed (đúng hạn theo hạn gốc): as if nothing had been extended. */
export const onTimeByOriginalDeadline = ({ H1, H2, onTimeByOriginal }: Tally): Fraction => ({
  numerator: onTimeByOriginal,
  denominator: H1 + H2,
});

/** Share of a class in all that count (tỷ trọng): H1, H2, T1, T2 and, where counted, N add up to the whole. */
export const shareOf = (status: Exclude<StatusClass, 'X'>, tally: Tally, countsOpenEnded: boolean): Fraction => ({
  numerator: status === 'N' && !countsOpenEnded ? 0 : tally[status],
  denominator: planCompletion(tally, countsOpenEnded).denominator,
});

export const rateNames = [
  'planCompletion',
  'dueCompletion',
  'onTimeCompliance',
  'onTimeAmongCompleted',
  'onTimeByOriginalDeadline',
] as const;
export type RateName = (typeof rateNames)[number];

export const ratesOf = (tally: Tally, countsOpenEnded: boolean): Readonly<Record<RateName, Fraction>> => ({
  planCompletion: planCompletion(tally, countsOpenEnded),
  dueCompletion: dueCompletion(tally),
  onTimeCompliance: onTimeCompliance(tally),
  onTimeAmongCompleted: onTimeAmongCompleted(tally),
  onTimeByOriginalDeadline: onTimeByOriginalDeadline(tally),
});
