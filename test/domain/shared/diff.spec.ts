import { describe, expect, it } from '@jest/globals';
import { causeOf, cohortsOf, MoveDoesNotFit, withMoves } from '../../../src/domain/shared/diff.ts';
import { addDays, localDate } from '../../../src/domain/shared/local-date.ts';
import { figuresOfStandings, standingOf, type Stood } from '../../../src/domain/shared/standing.ts';
import { deadlineOn, unitId } from '../../projections/random-histories.ts';

const due = localDate('2023-06-30');
const standing = { withdrawn: false, deadline: deadlineOn(due), originalDeadline: deadlineOn(due), completedOn: null };
const completed = { ...standing, completedOn: addDays(due, -10) };
const openEnded = { ...standing, deadline: deadlineOn(null), originalDeadline: deadlineOn(null) };
const ledBy = (facts: Stood, unit: number) => ({ ...facts, leadUnit: unitId(unit) });
const [halfYear, quarter] = [localDate('2023-06-14'), localDate('2023-09-14')];
const [inTime, overdue, onTime] = [
  standingOf(standing, halfYear, false),
  standingOf(standing, quarter, false),
  standingOf(completed, quarter, false),
];

describe('the difference between two states', () => {
  it('is refused by a state from which it does not begin', () => {
    const state = new Map([['1', inTime]]);
    expect(() => withMoves(state, new Map([['1', { was: overdue, is: onTime }]]))).toThrow(MoveDoesNotFit);
    expect(() => withMoves(state, new Map([['2', { was: inTime, is: null }]]))).toThrow(MoveDoesNotFit);
    expect(withMoves(state, new Map([['1', { was: inTime, is: onTime }]]))).toEqual(new Map([['1', onTime]]));
  });

  it('tells a task that only became overdue from one that somebody completed', () => {
    const [before, after] = [ledBy(standing, 1), ledBy(completed, 1)];
    expect(causeOf({ was: inTime, is: overdue }, before, before, quarter)).toBe('time');
    expect(causeOf({ was: inTime, is: onTime }, before, after, quarter)).toBe('events');
    expect(causeOf({ was: overdue, is: inTime }, before, before, halfYear)).toBe('time');
  });

  it('names time also where something else happened meanwhile that moved nothing', () => {
    const reported = { ...ledBy(standing, 1), percent: 60 };
    expect(causeOf({ was: inTime, is: overdue }, ledBy(standing, 1), reported, quarter)).toBe('time');
  });

  it('names what is around a task that moved without an event of its own', () => {
    const [ruled, unruled] = [standingOf(openEnded, quarter, true), standingOf(openEnded, halfYear, false)];
    const facts = ledBy(openEnded, 1);
    expect(causeOf({ was: unruled, is: ruled }, facts, facts, quarter)).toBe('surroundings');
    expect(causeOf({ was: null, is: inTime }, ledBy(standing, 1), ledBy(standing, 1), quarter)).toBe('surroundings');
    expect(causeOf({ was: inTime, is: null }, ledBy(standing, 1), ledBy(standing, 2), quarter)).toBe('events');
    expect(causeOf({ was: null, is: inTime }, null, ledBy(standing, 1), quarter)).toBe('events');
  });

  it('keeps those who joined and left out of what can be compared', () => {
    const { both, joined, left, first, second } = cohortsOf([
      { move: { was: inTime, is: onTime }, count: 3 },
      { move: { was: null, is: inTime }, count: 2 },
      { move: { was: overdue, is: null }, count: 1 },
    ]);
    const total = (groups: typeof first) => figuresOfStandings(groups).counts.total;
    expect([total(first), total(second), total(both.first), total(joined), total(left)]).toEqual([4, 5, 3, 2, 1]);
    expect(figuresOfStandings(second).rates.planCompletion).toEqual({ numerator: 3, denominator: 5 });
  });
});
