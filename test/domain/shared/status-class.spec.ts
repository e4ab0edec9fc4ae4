import { describe, expect, it } from '@jest/globals';
import { workingCalendar } from '../../../src/domain/rule-set/working-calendar.ts';
import { rulesInForceOn } from '../../../src/domain/rule-set/rules-in-force.ts';
import { ageingBandOf, bandsAreWhole } from '../../../src/domain/shared/ageing.ts';
import { toDeadline } from '../../../src/domain/shared/deadline.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import * as status from '../../../src/domain/shared/status-class.ts';
import { until } from '../support/things.ts';

const facts = (due: string | null, completedOn: string | null = null, withdrawn = false, original = due) => ({
  withdrawn,
  completedOn: completedOn === null ? null : localDate(completedOn),
  deadline: due === null ? toDeadline({ kind: 'openEnded' }) : until(due),
  originalDeadline: original === null ? toDeadline({ kind: 'openEnded' }) : until(original),
});
const cutOff = localDate('2026-06-14');

describe('The class of a task at a cut-off day', () => {
  it.each([
    ['completed on its deadline', facts('2026-06-10', '2026-06-10'), 'H1'],
    ['completed a day late', facts('2026-06-10', '2026-06-11'), 'H2'],
    ['due on the very day', facts('2026-06-14'), 'T1'],
    ['due the day before', facts('2026-06-13'), 'T2'],
    ['without a deadline, done or not', facts(null, '2026-06-01'), 'N'],
    ['withdrawn, though completed', facts('2026-06-10', '2026-06-10', true), 'X'],
    ['withdrawn without a deadline', facts(null, null, true), 'X'],
  ])('%s', (_which, task, expected) => expect(status.statusClassOf(task, cutOff)).toBe(expected));

  it('is counted once, with what rates need to know more', () => {
    expect(status.tallyOf(facts('2026-07-31', '2026-06-20', false, '2026-06-10'), cutOff)).toMatchObject({
      H1: 1,
      onTimeByOriginal: 0,
    });
    expect(status.tallyOf(facts('2026-06-10', '2026-06-10'), cutOff)).toMatchObject({ H1: 1, onTimeByOriginal: 1 });
    expect(status.tallyOf(facts(null, '2026-06-10'), cutOff)).toMatchObject({ N: 1, openEndedCompleted: 1 });
    expect(status.tallyOf(facts('2026-06-10', '2026-06-10', true), cutOff)).toMatchObject({
      X: 1,
      onTimeByOriginal: 0,
    });
  });
});

describe('Lateness', () => {
  it('runs to the cut-off while open, to the day of sending once completed', () => {
    expect(status.daysLate(facts('2026-06-10'), cutOff)).toBe(4);
    expect(status.daysLate(facts('2026-06-10', '2026-06-12'), cutOff)).toBe(2);
    expect(
      [facts('2026-06-14'), facts(null), facts('2026-06-10', null, true)].map((task) => status.daysLate(task, cutOff)),
    ).toEqual([0, 0, 0]);
  });

  it('is also shown in working days', () => {
    const { workingDaysBetween } = workingCalendar();
    // Friday to the Monday after a week: 24/11/2026 is a holiday.
    expect(status.workingDaysLate(facts('2026-11-20'), localDate('2026-11-30'), workingDaysBetween)).toBe(5);
    expect(status.daysLate(facts('2026-11-20'), localDate('2026-11-30'))).toBe(10);
  });

  it('falls into exactly one band', () => {
    const bands = rulesInForceOn(cutOff).ageingBands.value;
    expect(bandsAreWhole(bands)).toBe(true);
    expect([0, 1, 30, 31, 90, 91, 120, 121, 5_000].map((days) => ageingBandOf(days, bands)?.key ?? null)).toEqual([
      ...[null, '1-30', '1-30', '31-90', '31-90', '91-120', '91-120', '>120', '>120'],
    ]);
    expect(
      bandsAreWhole([
        { key: 'a', from: 1, to: 30 },
        { key: 'b', from: 30, to: null },
      ]),
    ).toBe(false);
  });

  it('is warned of some days before', () => {
    expect(status.isDueSoon(facts('2026-06-21'), cutOff, 7)).toBe(true);
    expect(status.isDueSoon(facts('2026-06-22'), cutOff, 7)).toBe(false);
    expect(status.isDueSoon(facts('2026-06-13'), cutOff, 7)).toBe(false);
  });

  it('has come due from its day on, done or not, unless it was withdrawn or never had one', () => {
    expect(status.hasComeDue(facts('2026-06-15'), cutOff)).toBe(false);
    expect(status.hasComeDue(facts('2026-06-14'), cutOff)).toBe(true);
    expect(status.hasComeDue(facts('2026-06-14', '2026-06-01'), cutOff)).toBe(true);
    expect(status.hasComeDue({ ...facts('2026-06-14'), withdrawn: true }, cutOff)).toBe(false);
    expect(status.hasComeDue(facts(null), cutOff)).toBe(false);
  });
});

describe('A suspension', () => {
  it('rests until its last day and ends by itself', () => {
    const until = (day: string | null) => ({ suspension: { until: day === null ? null : localDate(day) } });
    expect(status.isSuspendedOn(until('2023-02-01'), localDate('2023-02-01'))).toBe(true);
    expect(status.isSuspendedOn(until('2023-02-01'), localDate('2023-02-02'))).toBe(false);
    expect(status.isSuspendedOn(until(null), localDate('2030-01-01'))).toBe(true);
    expect(status.isSuspendedOn({ suspension: null }, localDate('2023-02-01'))).toBe(false);
  });
});
