import { addTallies, emptyTally, planCompletion, type Tally } from './rates.ts';

/**
 * A group (nhóm nhiệm vụ) is complete ⇔ all its counted items are; with nothing to count it is not complete. A 100% of
 * groups says nothing of the items, so both levels are printed. Source: domain rules 9.5.
 */
export const isGroupComplete = (tally: Tally, countsOpenEnded: boolean): boolean => {
  const { numerator, denominator } = planCompletion(tally, countsOpenEnded);
  return denominator > 0 && numerator === denominator;
};

/** How many groups are complete, of all: 12/12. */
export const groupCompletion = (groups: readonly Tally[], countsOpenEnded: boolean) => ({
  numerator: groups.filter((tally) => isGroupComplete(tally, countsOpenEnded)).length,
  denominator: groups.length,
});

export const sumOf = (tallies: readonly Tally[]): Tally => tallies.reduce(addTallies, emptyTally);
