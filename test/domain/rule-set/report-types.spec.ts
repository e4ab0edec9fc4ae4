import { describe, expect, it } from '@jest/globals';
import {
  periodAfter,
  reportTypeFields,
  reportTypeOf,
  reportTypes,
  ruledWindow,
  ruledWindows,
} from '../../../src/domain/rule-set/report-types.ts';
import { fixedDate, isWithin } from '../../../src/domain/rule-set/report-windows.ts';
import { rulesInForceOn } from '../../../src/domain/rule-set/rules-in-force.ts';
import { workingCalendar } from '../../../src/domain/rule-set/working-calendar.ts';
import { localDate, localDateAt, weekday } from '../../../src/domain/shared/local-date.ts';

const reform = reportTypeOf('CCHC')!;
const rulesOn = (day: ReturnType<typeof localDate>) => rulesInForceOn(day);

describe('Report types', () => {
  it('state ten things, each with where it is from', () => {
    expect(reportTypeFields).toHaveLength(10);
    for (const type of reportTypes) {
      for (const field of reportTypeFields) {
        expect(type[field].value.trim()).not.toBe('');
        expect(type[field].citation.trim()).not.toBe('');
      }
    }
    expect(new Set(reportTypes.map(({ code }) => code)).size).toBe(reportTypes.length);
  });

  it('each have a regime in the rules of today', () =>
    expect(reportTypes.filter((type) => ruledWindows(type, 2026, rulesOn).length === 0)).toEqual([]));

  it('know the reform report of 2026: 15/12/2025 to 14/12/2026, due on Sunday 20/12 with Monday as advice', () => {
    const { window, rules } = ruledWindow(reform, 2026, 'Y', rulesOn)!;
    expect(window).toMatchObject({ from: '2025-12-15', to: '2026-12-14', due: '2026-12-20' });
    expect(weekday(window.due)).toBe(7);
    const shifts = rules.fixedDatesShiftOnHolidays.value;
    expect(fixedDate(window.due, workingCalendar(), shifts)).toEqual({
      ...{ official: '2026-12-20', advice: '2026-12-21' },
    });
  });

  it('leave an act of midnight after the cut-off day outside the year', () => {
    const { window } = ruledWindow(reform, 2026, 'Y', rulesOn)!;
    expect(isWithin(window, localDateAt('2026-12-14T16:59:59.999Z'))).toBe(true);
    expect(isWithin(window, localDateAt('2026-12-14T17:00:00Z'))).toBe(false);
  });

  it('have no reform reports before their regime', () => {
    expect(ruledWindow(reform, 2020, 'Y', rulesOn)).toBeNull();
    expect(ruledWindow(reform, 2026, 'Q2', rulesOn)).toBeNull();
    expect(ruledWindows(reform, 2021, rulesOn).map(({ window }) => window.key)).toEqual(['Q1', 'H1', 'Q3', 'Y']);
  });

  it('move what is late to the period that is cut off next', () => {
    expect(periodAfter(reform, localDate('2026-06-14'), 2026, rulesOn)).toMatchObject({ window: { key: 'Q3' } });
    expect(periodAfter(reform, localDate('2026-12-14'), 2026, rulesOn)).toMatchObject({
      ...{ year: 2027, window: { key: 'Q1', to: '2027-03-14' } },
    });
  });
});
