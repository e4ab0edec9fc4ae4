import { currentLanguage } from '../../texts/language.ts';

/** A day without a zone is read and written in one. */
const inWords = (day: string, parts: Intl.DateTimeFormatOptions): string => {
  const text = new Intl.DateTimeFormat(currentLanguage(), { ...parts, timeZone: 'UTC' }).format(new Date(day));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};

/** `Thứ Sáu`. */
export const weekdayName = (day: string): string => inWords(day, { weekday: 'long' });

/** @param month `2026-01` @returns `Tháng 1` */
export const monthName = (month: string): string => inWords(`${month}-01`, { month: 'long' });

type Dated = Readonly<{ date: string }>;

const monthOf = ({ date }: Dated): string => date.slice(0, 7);

/** Days gathered by the month they fall in, months in the order in which they come. */
export const byMonth = <T extends Dated>(days: readonly T[]): readonly (readonly [string, readonly T[]])[] =>
  [...new Set(days.map(monthOf))].map((month) => [month, days.filter((day) => monthOf(day) === month)]);
