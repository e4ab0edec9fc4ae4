import { statusClasses, type StatusClass, type TaskFacts } from './facts-at.ts';
import type { LocalDate } from './local-date.ts';
import {
  addTallies,
  emptyTally,
  planCompletion,
  ratesOf,
  totalOf,
  type Fraction,
  type RateName,
  type Tally,
} from './rates.ts';
import { onTimeByOriginal, statusClassOf } from './status-class.ts';

/** Everything that decides in which figures a task counts at a corner: its class, and what rates need to know beside it. */
export type Standing = Readonly<{
  status: StatusClass;
  /** Of N: whether completed. */
  openEndedCompleted: boolean;
  /** Of H1 and H2: whether completed by the original deadline. */
  onTimeByOriginal: boolean;
  /** Whether plan completion counts it: never X, and N only where the plan says so. */
  counted: boolean;
}>;

/** How many tasks stand alike. */
export type StandingCount = Readonly<{ standing: Standing; count: number }>;

/** What a standing follows from. */
export type Stood = Pick<TaskFacts, 'withdrawn' | 'deadline' | 'originalDeadline' | 'completedOn'>;

/** @param countsOpenEnded the word of the plan at the corner; `false` where no plan is known */
export const standingOf = (facts: Stood, cutOff: LocalDate, countsOpenEnded: boolean): Standing => {
  const status = statusClassOf(facts, cutOff);
  return {
    status,
    openEndedCompleted: status === 'N' && facts.completedOn !== null,
    onTimeByOriginal: (status === 'H1' || status === 'H2') && onTimeByOriginal(facts),
    counted: status === 'N' ? countsOpenEnded : status !== 'X',
  };
};

export type Figures = Readonly<{
  counts: Readonly<Record<StatusClass | 'total', number>>;
  rates: Readonly<Record<RateName, Fraction>>;
}>;

const tallyOf = ({
  standing: { status, openEndedCompleted, onTimeByOriginal: byOriginal },
  count,
}: StandingCount): Tally => ({
  ...emptyTally,
  [status]: count,
  openEndedCompleted: openEndedCompleted ? count : 0,
  onTimeByOriginal: byOriginal ? count : 0,
});

const sumOf = (groups: readonly StandingCount[]): Tally => groups.map(tallyOf).reduce(addTallies, emptyTally);

/** The figures that so many tasks make, of whichever plans they are. */
export const figuresOfStandings = (groups: readonly StandingCount[]): Figures => {
  const all = sumOf(groups);
  const counted = sumOf(groups.filter(({ standing }) => standing.counted));
  const classes = Object.fromEntries(statusClasses.map((status) => [status, all[status]])) as Record<
    StatusClass,
    number
  >;
  return {
    counts: { ...classes, total: totalOf(all) },
    rates: { ...ratesOf(all, false), planCompletion: planCompletion(counted, true) },
  };
};
