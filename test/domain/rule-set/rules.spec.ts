import { describe, expect, it } from '@jest/globals';
import { calendarEntries, lunarNewYear } from '../../../src/domain/rule-set/calendar-entries.ts';
import { completionScore } from '../../../src/domain/rule-set/completion-score.ts';
import { areAdjacent, fixedDate, reportWindow } from '../../../src/domain/rule-set/report-windows.ts';
import { rulesInForceOn } from '../../../src/domain/rule-set/rules-in-force.ts';
import { shippedRuleSets } from '../../../src/domain/rule-set/shipped-rule-sets.ts';
import { workingCalendar } from '../../../src/domain/rule-set/working-calendar.ts';
import { daysBetween, localDate, weekday } from '../../../src/domain/shared/local-date.ts';

const regime = (code: string, on = '2026-06-14') => {
  const found = rulesInForceOn(localDate(on)).reports.find(({ value }) => value.code === code);
  if (found === undefined) throw new Error(`no regime ${code}`);
  return found.value;
};

describe('Rule sets', () => {
  it('follow each other without gap or overlap, to the present', () => {
    shippedRuleSets.forEach(({ validTo }, index) =>
      expect(validTo).toBe(shippedRuleSets[index + 1]?.validFrom ?? null),
    );
    expect(new Set(shippedRuleSets.map(({ version }) => version)).size).toBe(shippedRuleSets.length);
  });

  it('change on their first day', () =>
    expect(['2019-03-11', '2019-03-12', '2026-11-21'].map((day) => rulesInForceOn(localDate(day)).version)).toEqual([
      ...['2012.1', '2019.1', '2025.1'],
    ]));

  it('say of every guess that it is not verified', () => {
    const { extensions, planCompletionScore } = rulesInForceOn(localDate('2026-11-21'));
    expect(extensions).toMatchObject({
      maxExtensions: { value: 1, verified: false },
      minDaysBeforeDeadline: { value: 0, verified: false },
      askAfterDeadlineAllowed: { value: false, verified: false },
    });
    expect(planCompletionScore.verified).toBe(false);
  });

  it('know the reform reports from 2021 on only', () =>
    expect(rulesInForceOn(localDate('2020-12-31')).reports.some(({ value }) => value.code === 'CCHC')).toBe(false));
});

describe('Report windows', () => {
  it.each([
    ['ND09', 'M01', '2025-12-15', '2026-01-14', '2026-01-25'],
    ['ND09', 'Q1', '2025-12-15', '2026-03-14', '2026-03-25'],
    ['ND09', 'Q3', '2026-06-15', '2026-09-14', '2026-09-25'],
    ['ND09', 'H1', '2025-12-15', '2026-06-14', '2026-06-25'],
    ['ND09', 'H2', '2026-06-15', '2026-12-14', '2026-12-25'],
    ['ND09', 'Y', '2025-12-15', '2026-12-14', '2026-12-25'],
    ['ND09-9T', 'N9', '2025-12-15', '2026-09-14', '2026-09-25'],
    ['CCHC', 'Q1', '2025-12-15', '2026-03-14', '2026-03-20'],
    ['CCHC', 'H1', '2025-12-15', '2026-06-14', '2026-06-20'],
    ['CCHC', 'Q3', '2026-06-15', '2026-09-14', '2026-09-20'],
    ['CCHC', 'Y', '2025-12-15', '2026-12-14', '2026-12-20'],
  ])('%s %s of 2026 runs %s to %s, due %s', (code, key, from, to, due) =>
    expect(reportWindow(regime(code), 2026, key)).toMatchObject({ from, to, due }),
  );

  it('of a half-year and the third quarter may be added up, those of the first quarter and the half-year not', () => {
    const [Q1, H1, Q3] = ['Q1', 'H1', 'Q3'].map((key) => reportWindow(regime('CCHC'), 2026, key)!);
    expect([areAdjacent([H1!, Q3!]), areAdjacent([Q1!, H1!])]).toEqual([true, false]);
  });

  it('do not exist for a period the regime does not have', () =>
    expect(reportWindow(regime('CCHC'), 2026, 'Q2')).toBeNull());

  it('keep a fixed date on a Sunday, and advise the Monday', () => {
    const given = localDate('2026-12-20');
    expect(fixedDate(given, workingCalendar(), false)).toEqual({ official: '2026-12-20', advice: '2026-12-21' });
    expect(fixedDate(given, workingCalendar(), true)).toEqual({ official: '2026-12-21', advice: '2026-12-21' });
    expect(fixedDate(localDate('2026-12-14'), workingCalendar(), false).advice).toBeNull();
  });
});

describe('Days of rest', () => {
  const calendar = workingCalendar();
  const rests = (year: number) => calendarEntries(year).filter(({ kind }) => kind === 'holiday').length;

  it('are eleven holidays a year before 2026 and twelve from then on', () =>
    expect([2023, 2024, 2025, 2026, 2027].map(rests)).toEqual([11, 11, 11, 12, 12]));

  it.each([
    ['2023-05-02', 'substituteRest'],
    ['2023-05-03', 'substituteRest'],
    ['2026-01-02', 'swappedRest'],
    ['2026-01-10', 'workingDay'],
    ['2026-02-16', 'holiday'],
    ['2026-04-27', 'substituteRest'],
    ['2026-08-31', 'swappedRest'],
    ['2026-11-24', 'holiday'],
    ['2027-02-06', 'holiday'],
    ['2027-05-03', 'substituteRest'],
  ])('%s is a %s', (date, kind) => expect(calendar.entryOn(localDate(date))?.kind).toBe(kind));

  it('do not include 24/11 before 2026', () => expect(calendar.isWorkingDay(localDate('2025-11-24'))).toBe(true));

  it('are those known at the time: a deadline of October 2025 did not reckon with the swap of 02/01/2026', () => {
    const then = workingCalendar(localDate('2025-10-20'));
    expect([then, calendar].map(({ isWorkingDay }) => isWorkingDay(localDate('2026-01-02')))).toEqual([true, false]);
  });

  it('make every substitute and swapped rest a weekday, and every exchanged day a Saturday', () => {
    for (let year = 2021; year <= 2030; year += 1) {
      for (const { date, kind } of calendarEntries(year)) {
        if (kind === 'substituteRest' || kind === 'swappedRest') expect(weekday(date)).toBeLessThanOrEqual(5);
        if (kind === 'workingDay') expect(weekday(date)).toBe(6);
      }
    }
  });

  it('place the lunar new year by table, where Việt Nam and China part in 2030', () =>
    expect([lunarNewYear[2027], lunarNewYear[2030]]).toEqual(['2027-02-06', '2030-02-02']));
});

describe('Terms', () => {
  const { endOfTerm, workingDaysBetween } = workingCalendar();
  it.each([
    ['2026-11-20', 3, 'days', '2026-11-23'],
    ['2026-11-20', 4, 'days', '2026-11-25'],
    ['2026-11-20', 3, 'workingDays', '2026-11-26'],
    ['2026-11-20', 1, 'weeks', '2026-11-27'],
    ['2024-01-31', 1, 'months', '2024-02-29'],
    ['2024-02-29', 1, 'years', '2025-02-28'],
  ] as const)('from %s, %d %s end on %s', (from, count, unit, end) =>
    expect(endOfTerm(localDate(from), { count, unit })).toBe(end),
  );

  it('count as many working days as they add', () => {
    const from = localDate('2026-01-09');
    const to = endOfTerm(from, { count: 200, unit: 'workingDays' });
    expect(workingDaysBetween(from, to)).toBe(200);
    expect(daysBetween(from, to)).toBeGreaterThan(200);
  });
});

describe('The score of plan completion', () => {
  const rule = { criterion: '1.1.2', maxPoints: { numerator: 3, denominator: 2 }, floorPercent: 80 };
  const score = (numerator: number, denominator: number) =>
    completionScore({ numerator, denominator }, rule)?.text ?? null;
  it('is full at 100%, a share from the floor, nothing below, and not known of nothing', () =>
    expect([score(55, 55), score(53, 55), score(80, 100), score(7_999, 10_000), score(0, 0)]).toEqual([
      ...['1,50', '1,45', '1,20', '0,00', null],
    ]));
  it('is 0,96 of one point for 53 of 55', () =>
    expect(
      completionScore(
        { numerator: 53, denominator: 55 },
        rulesInForceOn(localDate('2023-12-21')).planCompletionScore.value,
      )?.text,
    ).toBe('0,96'));
});
