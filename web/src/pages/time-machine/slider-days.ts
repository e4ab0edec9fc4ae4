import { addDays, daysBetween } from '../../format/dates.ts';

/** The days that a dial runs over; one stop after the last one is the present. Days `YYYY-MM-DD`. */
export type Life = Readonly<{ first: string; last: string }>;

export const stopsOf = ({ first, last }: Life): number => daysBetween(first, last) + 1;

/** `undefined` is the present. */
export const stopOf = (day: string | undefined, life: Life): number =>
  day === undefined ? stopsOf(life) : daysBetween(life.first, day);

export const dayAt = (stop: number, life: Life): string | undefined =>
  stop >= stopsOf(life) ? undefined : addDays(life.first, Math.max(0, stop));

/** A life that a chosen day lies in, wherever it is. */
export const widened = ({ first, last }: Life, ...days: readonly (string | undefined)[]): Life => {
  const all = [first, last, ...days.filter((day) => day !== undefined)].sort();
  return { first: all[0]!, last: all.at(-1)! };
};

const daysOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** The same day of another month; its last day where that one is shorter. */
export const addMonths = (day: string, count: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const then = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = daysOfMonth(then.getUTCFullYear(), then.getUTCMonth());
  return addDays(then.toISOString().slice(0, 10), Math.min(date, last) - 1);
};

export type Key = Readonly<{ key: string; shiftKey: boolean }>;

/** How keys move a dial: arrows a day, with Shift a week, Page up and down a month. `null` for keys that do not. */
export const movedBy = (
  { key, shiftKey }: Key,
  day: string | undefined,
  life: Life,
): Readonly<{ day: string | undefined }> | null => {
  const stop = stopOf(day, life);
  const to = (target: number) => ({ day: dayAt(Math.min(stopsOf(life), Math.max(0, target)), life) });
  const days = shiftKey ? 7 : 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return to(stop + days);
    case 'ArrowLeft':
    case 'ArrowDown':
      return to(stop - days);
    case 'PageUp':
    case 'PageDown': {
      if (day === undefined && key === 'PageUp') return to(stop);
      const from = day ?? addDays(life.last, 1);
      return to(daysBetween(life.first, addMonths(from, key === 'PageUp' ? 1 : -1)));
    }
    case 'Home':
      return to(0);
    case 'End':
      return to(stopsOf(life));
    default:
      return null;
  }
};
