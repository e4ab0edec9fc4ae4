import type { LocalDate } from '../../domain/shared/local-date.ts';

/** A day by its number since 1970-01-01: generating asks for millions of them, and numbers add up faster than dates. */
export type Day = number;

const dayMs = 86_400_000;
const dates = new Map<Day, LocalDate>();

export const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / dayMs;
export const dayOfDate = (date: LocalDate): Day => Date.parse(`${date}T00:00:00Z`) / dayMs;

export const dateOf = (day: Day): LocalDate => {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * dayMs).toISOString().slice(0, 10) as LocalDate;
  dates.set(day, date);
  return date;
};

/** The day itself, or the Monday after a weekend. */
export const workdayFrom = (day: Day): Day => {
  const weekday = (day + 4) % 7;
  return weekday === 0 ? day + 1 : weekday === 6 ? day + 2 : day;
};

const hour = 3_600_000_000;

/** A time of day, in microseconds after midnight. */
export const clock = (hours: number, minutes = 0): number => hours * hour + (minutes * hour) / 60;

/** Microseconds since 1970 at a time of day in Việt Nam. */
export const microsecondsOn = (day: Day, time: number): number => day * 24 * hour - 7 * hour + time;

/** ISO 8601, UTC, microseconds. */
export const instantOf = (microseconds: number): string => {
  const millisecond = Math.floor(microseconds / 1_000);
  const day = Math.floor(millisecond / dayMs);
  const seconds = Math.floor((millisecond - day * dayMs) / 1_000);
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${dateOf(day)}T${time}.${String(microseconds % 1_000_000).padStart(6, '0')}Z`;
};
