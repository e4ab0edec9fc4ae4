import { addDays, addMonths, type LocalDate } from '../../domain/shared/local-date.ts';

export const steps = ['day', 'week', 'month'] as const;
export type Step = (typeof steps)[number];

/** Most points of one line. */
export const mostPoints = 400;

const nth = (from: LocalDate, step: Step, n: number): LocalDate =>
  step === 'month' ? addMonths(from, n) : addDays(from, step === 'week' ? 7 * n : n);

/**
 * From the first day in steps, and the last day whatever the step: 31/01, 28/02, 31/03.
 *
 * @returns `null` for more than `mostPoints`; nothing where `to` is before `from`
 */
export const daysOf = (from: LocalDate, to: LocalDate, step: Step): readonly LocalDate[] | null => {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = nth(from, step, days.length)) {
    if (days.length === mostPoints) return null;
    days.push(day);
  }
  if (days.length === 0 || days.at(-1) === to) return days;
  return days.length === mostPoints ? null : [...days, to];
};
