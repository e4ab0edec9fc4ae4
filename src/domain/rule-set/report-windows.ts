import { addDays, addMonths, type LocalDate, localDate } from '../shared/local-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import type { ReportRegime } from './rule-set.ts';

/** The days whose data a report covers, both included, and the last day to send it. */
export type ReportWindow = Readonly<{ key: string; label: string; from: LocalDate; to: LocalDate; due: LocalDate }>;

const day = (year: number, month: number, dayOfMonth: number): LocalDate =>
  localDate(`${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`);

/** Windows of one regime in one year, in the regime's order. The year's first window begins in December before. */
export const reportWindows = (regime: ReportRegime, year: number): readonly ReportWindow[] =>
  regime.periods.map(({ key, label, firstMonth, lastMonth }) => ({
    key,
    label,
    from: addDays(addMonths(day(year, firstMonth, regime.cutOffDay), -1), 1),
    to: day(year, lastMonth, regime.cutOffDay),
    due: day(year, lastMonth, regime.dueDay),
  }));

/** @returns `null` when the regime has no such period. */
export const reportWindow = (regime: ReportRegime, year: number, key: string): ReportWindow | null =>
  reportWindows(regime, year).find((window) => window.key === key) ?? null;

export const isWithin = (window: Pick<ReportWindow, 'from' | 'to'>, date: LocalDate): boolean =>
  window.from <= date && date <= window.to;

/** Windows may be added up to a longer one only when each begins on the day after the one before ends. */
export const areAdjacent = (windows: readonly Pick<ReportWindow, 'from' | 'to'>[]): boolean =>
  windows.every((window, index) => {
    const next = windows[index + 1];
    return next === undefined || next.from === addDays(window.to, 1);
  });

export type FixedDate = Readonly<{
  /** The day that counts. */
  official: LocalDate;
  /** The next working day, where the day given is a day of rest; advice unless the rule set moves fixed dates. */
  advice: LocalDate | null;
}>;

/** A fixed date is no term, so no rule moves it by itself. Source: domain rules 4.1, open point. */
export const fixedDate = (given: LocalDate, calendar: WorkingCalendar, shifts: boolean): FixedDate => {
  const moved = calendar.sameOrNextWorkingDay(given);
  return { official: shifts ? moved : given, advice: moved === given ? null : moved };
};
