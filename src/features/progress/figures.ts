import type { PlanId } from '../../domain/shared/ids.ts';
import {
  emptyTally,
  planCompletion,
  rateNames,
  ratesOf,
  totalOf,
  type Fraction,
  type RateName,
  type Tally,
} from '../../domain/shared/rates.ts';
import { isGroupComplete, sumOf } from '../../domain/shared/roll-up.ts';
import type { TaskCount } from '../ports/registers.ts';

/** Tasks of one plan, counted; whether those without a deadline count is the plan's own word. */
type PlanTally = Readonly<{ tally: Tally; countsOpenEnded: boolean }>;

export type CountsOpenEnded = (planId: PlanId) => boolean;
export type Counts = Readonly<Record<'H1' | 'H2' | 'T1' | 'T2' | 'N' | 'X' | 'total', number>>;
export type Figures = Readonly<{
  counts: Counts;
  rates: Readonly<Record<RateName, Fraction>>;
  /** Of T1: about to be due. */
  dueSoon: number;
  complete: boolean;
}>;

const tallyOfRow = ({ status, completed, onTimeByOriginal, count }: TaskCount): Tally => ({
  ...emptyTally,
  [status]: count,
  openEndedCompleted: status === 'N' && completed ? count : 0,
  onTimeByOriginal: (status === 'H1' || status === 'H2') && onTimeByOriginal ? count : 0,
});

const add = (one: Fraction, other: Fraction): Fraction => ({
  numerator: one.numerator + other.numerator,
  denominator: one.denominator + other.denominator,
});

/**
 * Counts and rates of some tasks. Rates of several plans are sums of numerators and of denominators, each plan under its own
 * rule on open-ended tasks. Complete ⇔ every plan that counts anything here is complete here.
 */
export const figuresOf = (rows: readonly TaskCount[], countsOpenEnded: CountsOpenEnded): Figures => {
  const plans = byPlan(rows, countsOpenEnded);
  const { H1, H2, T1, T2, N, X, ...rest } = sumOf(plans.map(({ tally }) => tally));
  const ofPlans = plans.map((plan) => ratesOf(plan.tally, plan.countsOpenEnded));
  const rate = (name: RateName) => ofPlans.map((rates) => rates[name]).reduce(add, { numerator: 0, denominator: 0 });
  const counting = plans.filter((plan) => planCompletion(plan.tally, plan.countsOpenEnded).denominator > 0);
  return {
    counts: { H1, H2, T1, T2, N, X, total: totalOf({ H1, H2, T1, T2, N, X, ...rest }) },
    rates: Object.fromEntries(rateNames.map((name) => [name, rate(name)])) as Record<RateName, Fraction>,
    dueSoon: rows.reduce((sum, row) => sum + (row.dueSoon ? row.count : 0), 0),
    complete: counting.length > 0 && counting.every((plan) => isGroupComplete(plan.tally, plan.countsOpenEnded)),
  };
};

const byPlan = (rows: readonly TaskCount[], countsOpenEnded: CountsOpenEnded): readonly PlanTally[] =>
  [...grouped(rows, ({ planId }) => planId)].map(([planId, ofPlan]) => ({
    tally: sumOf(ofPlan.map(tallyOfRow)),
    countsOpenEnded: countsOpenEnded(planId),
  }));

/** Items under their key, keys in order of first appearance. */
export const grouped = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, Item[]> => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};
