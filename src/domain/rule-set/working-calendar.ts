import { addDays, addMonths, type LocalDate, weekday, yearOf } from '../shared/local-date.ts';
import { type CalendarEntry, calendarEntries } from './calendar-entries.ts';

/** A term (thời hạn) counted from an event. Store the unit with the number: "ngày" is not "ngày làm việc". */
export type Term = Readonly<{ count: number; unit: 'days' | 'workingDays' | 'weeks' | 'months' | 'years' }>;

/** Days of work and rest as they were known on a day. */
export type WorkingCalendar = Readonly<{
  isWorkingDay(date: LocalDate): boolean;
  /** What makes the day other than its weekday says; `null` for an ordinary one. */
  entryOn(date: LocalDate): CalendarEntry | null;
  sameOrNextWorkingDay(date: LocalDate): LocalDate;
  /** The `count`-th working day after `from`; `from` itself does not count. */
  addWorkingDays(from: LocalDate, count: number): LocalDate;
  /** Working days after `from` up to and including `to`; 0 when `to` is not later. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number;
  /**
   * Last day of a term that began with an event on `from`. A term begins the day after; one that ends on a day of rest
   * ends with the next working day. Source: Civil Code 2015, Articles 147-148.
   */
  endOfTerm(from: LocalDate, term: Term): LocalDate;
}>;

/**
 * @param knownOn entries decreed later are left out: an old deadline is computed with the calendar of its day; `null` for
 *   all that is known now
 */
export const workingCalendar = (knownOn: LocalDate | null = null): WorkingCalendar => {
  const years = new Map<number, ReadonlyMap<LocalDate, CalendarEntry>>();

  const entriesOf = (year: number): ReadonlyMap<LocalDate, CalendarEntry> => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const entries = calendarEntries(year).filter(({ decreedOn }) => knownOn === null || decreedOn <= knownOn);
    const byDate = new Map(entries.map((entry) => [entry.date, entry]));
    years.set(year, byDate);
    return byDate;
  };

  const entryOn = (date: LocalDate): CalendarEntry | null => entriesOf(yearOf(date)).get(date) ?? null;

  const isWorkingDay = (date: LocalDate): boolean => {
    const entry = entryOn(date);
    return entry === null ? weekday(date) <= 5 : entry.kind === 'workingDay';
  };

  const sameOrNextWorkingDay = (date: LocalDate): LocalDate => {
    let day = date;
    while (!isWorkingDay(day)) day = addDays(day, 1);
    return day;
  };

  const addWorkingDays = (from: LocalDate, count: number): LocalDate => {
    let day = from;
    for (let left = count; left > 0; left -= 1) day = sameOrNextWorkingDay(addDays(day, 1));
    return day;
  };

  const workingDaysBetween = (from: LocalDate, to: LocalDate): number => {
    let days = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days += 1;
    return days;
  };

  const endOfTerm = (from: LocalDate, { count, unit }: Term): LocalDate => {
    switch (unit) {
      case 'days':
        return sameOrNextWorkingDay(addDays(from, count));
      case 'workingDays':
        return addWorkingDays(from, count);
      case 'weeks':
        return sameOrNextWorkingDay(addDays(from, 7 * count));
      case 'months':
        return sameOrNextWorkingDay(addMonths(from, count));
      case 'years':
        return sameOrNextWorkingDay(addMonths(from, 12 * count));
    }
  };

  return { isWorkingDay, entryOn, sameOrNextWorkingDay, addWorkingDays, workingDaysBetween, endOfTerm };
};
