import { describe, expect, it } from '@jest/globals';
import { completionScore } from '../../src/domain/rule-set/completion-score.ts';
import { reportWindow, isWithin } from '../../src/domain/rule-set/report-windows.ts';
import { rulesInForceOn } from '../../src/domain/rule-set/rules-in-force.ts';
import { workingCalendar } from '../../src/domain/rule-set/working-calendar.ts';
import { compareCounts, compareRatios } from '../../src/domain/shared/comparison.ts';
import { dateText } from '../../src/domain/shared/date-text.ts';
import { localDate, localDateAt, weekday } from '../../src/domain/shared/local-date.ts';
import { countText, percentText } from '../../src/domain/shared/numbers.ts';
import type { TaskFacts } from '../../src/domain/shared/facts-at.ts';
import { statusClassOf } from '../../src/domain/shared/status-class.ts';
import type { TaskEvent } from '../../src/domain/task/task.events.ts';
import { evolveUnit, initialUnit, type Unit } from '../../src/domain/unit/unit.state.ts';
import { livesOn } from '../../src/domain/unit/unit.rules.ts';
import { fact } from '../../src/domain/shared/fact.ts';
import { searchable, wordPatterns } from '../../src/platform/read-store/word-search.ts';
import { foldOne } from '../../projections/projection.ts';
import { taskRegister } from '../../projections/task-register.projection.ts';
import { acting, asPlanner } from './support/people.ts';
import { assigned, confirmed, entry, submitted, until } from './support/things.ts';

/** The table of test vectors, domain rules section 10: one row, one test. */

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('Percentages', () => {
  const rows: readonly (readonly [string, number, number, number, string])[] = [
    ['53/55 with one decimal', 53, 55, 1, '96,4%'],
    ['31/75 with two decimals', 31, 75, 2, '41,33%'],
    ['43/63', 43, 63, 1, '68,3%'],
    ['6/9', 6, 9, 1, '66,7%'],
    ['14/18', 14, 18, 1, '77,8%'],
    ['4/18', 4, 18, 1, '22,2%'],
    [
      '16.051/(16.051+223) with two decimals; a published 98,62% is kept as a note only where a measure gives it as a reason',
      16_051,
      16_051 + 223,
      2,
      '98,63%',
    ],
    ['2.501/2.723', 2_501, 2_723, 1, '91,8%'],
    ['2639/2749 (= 95,9985…)', 2_639, 2_749, 1, '96,0%'],
    ['1999/2000, which is not all', 1_999, 2_000, 1, '99,9%'],
    ['0/0', 0, 0, 1, '—'],
  ];
  it.each(rows)('prints %s', (_row, numerator, denominator, decimals, text) => {
    expect(percentText(of(numerator, denominator), decimals)).toBe(text);
  });
});

describe('Comparisons', () => {
  it('prints 751 → 1.901 as +1.150 and +153,1%', () => {
    const { absolute, growth } = compareCounts(751, 1_901, 1);
    expect([countText(1_901), absolute.text, growth.text]).toEqual(['1.901', '+1.150', '+153,1%']);
  });

  it('prints 2,82% → 1,38% as −1,44 percentage points', () => {
    expect(compareRatios(of(282, 10_000), of(138, 10_000), 2).text).toBe('−1,44 điểm phần trăm');
  });
});

describe('Scores', () => {
  it('gives 79,96% nothing against a floor of 80, though it prints as 80,0%', () => {
    const rule = rulesInForceOn(localDate('2026-11-21')).planCompletionScore.value;
    expect(percentText(of(7_996, 10_000), 1)).toBe('80,0%');
    expect(completionScore(of(7_996, 10_000), rule)).toMatchObject({ numerator: 0, text: '0,00' });
  });
});

describe('Cut-off days', () => {
  const history = [
    assigned('2026-01-05', entry(until('2026-06-30'))),
    submitted('2026-06-20'),
    confirmed('2026-06-20', '2026-06-20'),
  ];
  const classAt = (cutOff: string) => statusClassOf(factsAt(history, cutOff), localDate(cutOff));

  it('counts a task accepted 20/6/2026, due 30/6/2026, as T1 in the half-year and H1 in the third quarter', () => {
    const reform = rulesInForceOn(localDate('2026-06-14')).reports.find(({ value }) => value.code === 'CCHC')?.value;
    const cutOffs = ['H1', 'Q3'].map((key) => (reform === undefined ? null : reportWindow(reform, 2026, key)?.to));
    expect(cutOffs).toEqual(['2026-06-14', '2026-09-14']);
    expect(cutOffs.map((cutOff) => classAt(cutOff ?? ''))).toEqual(['T1', 'H1']);
  });

  it('puts what is sent at 23:59:59 on 14/12/2026 in the year, and at 00:00 on 15/12 out of it', () => {
    const regime = rulesInForceOn(localDate('2026-12-14')).reports[0]?.value;
    const year = regime === undefined ? null : reportWindow(regime, 2026, 'Y');
    expect(year).toMatchObject({ from: '2025-12-15', to: '2026-12-14', due: '2026-12-25' });
    const sent = ['2026-12-14T23:59:59+07:00', '2026-12-15T00:00:00+07:00', '2026-12-14T17:00:00Z'];
    expect(sent.map((instant) => year && isWithin(year, localDateAt(instant)))).toEqual([true, false, false]);
  });
});

describe('Terms', () => {
  const calendar = workingCalendar();

  it('ends a month from 31/01/2027 on Monday 01/3/2027, because 28/02 is a Sunday', () => {
    expect(weekday(localDate('2027-02-28'))).toBe(7);
    expect(calendar.endOfTerm(localDate('2027-01-31'), { count: 1, unit: 'months' })).toBe('2027-03-01');
  });

  it('counts three working days from Friday 20/11/2026 to Thursday 26/11/2026, over the holiday of the 24th', () => {
    expect(calendar.isWorkingDay(localDate('2026-11-24'))).toBe(false);
    expect(calendar.addWorkingDays(localDate('2026-11-20'), 3)).toBe('2026-11-26');
  });

  it('counts one working day from Friday 09/01/2026 to Saturday 10/01/2026, which is worked in exchange', () => {
    expect(calendar.addWorkingDays(localDate('2026-01-09'), 1)).toBe('2026-01-10');
  });
});

describe('Words', () => {
  it('prints 3 June 2013 as 03/6/2013', () => {
    expect(dateText(localDate('2013-06-03'))).toBe('03/6/2013');
  });

  it.each([
    ['dak nong', 'Tỉnh Đắk Nông'],
    ['quang tri', 'Tỉnh Quảng Trị (trước 01/7/2025)'],
    ['quang tri', 'Tỉnh Quảng Trị (từ 01/7/2025)'],
  ])('finds by "%s" the unit %s', (asked, name) => {
    const likened = wordPatterns(asked).map((pattern) => searchable(name).includes(pattern.slice(1, -1)));
    expect(likened).toEqual(asked.split(' ').map(() => true));
  });
});

describe('Units', () => {
  it('knows code 44 as Quảng Bình on 30/6/2025 and as Quảng Trị on 01/7/2025', () => {
    const province = (unitId: string, name: string, code: string, from: string): Unit =>
      evolveUnit(
        initialUnit,
        fact('UnitEstablished', { unitId, identity: { name, kind: 'province', code }, parent: null }, asPlanner(from)),
      );
    const ended = (unit: Unit, unitId: string): Unit =>
      evolveUnit(
        unit,
        fact('UnitDissolved', { unitId, successors: ['new'] }, acting('tw', 'administrator', '2025-07-01')),
      );
    const units = [
      ended(province('quang-binh', 'Quảng Bình', '44', '1989-07-01'), 'quang-binh'),
      ended(province('quang-tri', 'Quảng Trị', '45', '1989-07-01'), 'quang-tri'),
      province('new', 'Quảng Trị', '44', '2025-07-01'),
    ];
    const named = (day: string) =>
      units.flatMap((unit) =>
        unit.status !== 'none' && unit.identity.code === '44' && livesOn(unit, localDate(day))
          ? [unit.identity.name]
          : [],
      );
    expect([named('2025-06-30'), named('2025-07-01')]).toEqual([['Quảng Bình'], ['Quảng Trị']]);
  });
});

/** What the task register shows at a day: its fold of what was effective by then. */
const factsAt = (history: readonly TaskEvent[], cutOff: string): TaskFacts => {
  const recorded = (place: number) => ({
    ...{ id: `event-${place}`, position: BigInt(place), revision: BigInt(place - 1) },
    recordedAt: '2026-12-31T00:00:00.000000Z',
  });
  const facts = history
    .filter(({ data }) => data.effectiveOn <= cutOff)
    .map((event, index) => ({ event, recorded: recorded(index + 1) }))
    .reduce<TaskFacts | null>((known, told) => foldOne(taskRegister, known, told), null);
  if (facts === null) throw new Error('not assigned by then');
  return facts;
};
