import { Temporal } from 'temporal-polyfill';

/** A calendar date in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. Text order is date order. */
export type LocalDate = string & { readonly __localDate: unique symbol };

/** Vietnam keeps one zone, UTC+7, without daylight saving. */
export const zone = 'Asia/Ho_Chi_Minh';

const form = /^\d{4}-\d{2}-\d{2}$/;

/** @returns the date, or `null` when the text is not `YYYY-MM-DD` or the day does not exist (31/02). */
export const parseLocalDate = (text: string): LocalDate | null => {
  if (!form.test(text) || text < '1900-01-01') return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;
  } catch {
    return null;
  }
};

/** @throws RangeError when the text is no date; for dates written in code and data. */
export const localDate = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError(`not a calendar date: ${text}`);
  return date;
};

/** The calendar date in Việt Nam at an instant (ISO 8601 with offset or `Date`). */
export const localDateAt = (instant: Date | string): LocalDate =>
  Temporal.Instant.from(typeof instant === 'string' ? instant : instant.toISOString())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString() as LocalDate;

const plain = (date: LocalDate) => Temporal.PlainDate.from(date);

export const addDays = (date: LocalDate, days: number): LocalDate => plain(date).add({ days }).toString() as LocalDate;

/** Same day of a later month, or that month's last day. Source: Civil Code 2015, Articles 147-148. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  plain(date).add({ months }, { overflow: 'constrain' }).toString() as LocalDate;

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  plain(from).until(plain(to), { largestUnit: 'day' }).days;

/** ISO weekday, 1 Monday to 7 Sunday. */
export const weekday = (date: LocalDate): number => plain(date).dayOfWeek;

export const lastDayOfMonth = (year: number, month: number): LocalDate =>
  Temporal.PlainYearMonth.from({ year, month }, { overflow: 'reject' })
    .toPlainDate({ day: 31 })
    .toString() as LocalDate;

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
