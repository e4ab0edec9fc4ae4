import type { Period } from '../../domain/measure/measure.events.ts';
import { addDays, addMonths, daysBetween, type LocalDate } from '../../domain/shared/local-date.ts';
import type { Point } from './measure.view.ts';

/** What a value is compared with (kỳ trước, cùng kỳ năm trước). */
export const comparisons = ['previous', 'samePeriodLastYear'] as const;
export type Comparison = (typeof comparisons)[number];

export const comparisonLabels: Readonly<Record<Comparison, string>> = {
  previous: 'so với kỳ trước',
  samePeriodLastYear: 'so với cùng kỳ năm trước',
};

const isMonthEnd = (date: LocalDate): boolean => addDays(date, 1).endsWith('-01');
/** A year earlier; the end of February stays the end of February. */
const yearBefore = (date: LocalDate): LocalDate =>
  isMonthEnd(date) ? addDays(addMonths(addDays(date, 1), -12), -1) : addMonths(date, -12);

const days = ({ from, to }: Period): number => daysBetween(from, to) + 1;
/** Months and quarters of unequal length are alike; a month is not like a quarter. */
const alike = (one: Period, other: Period): boolean =>
  Math.abs(days(one) - days(other)) <= Math.max(3, days(one) * 0.05);

/**
 * The value to compare with: the latest period of like length that ended before this one began, or the same days of the
 * year before. `undefined` where nothing comparable was reported.
 */
export const earlierPoint = (
  series: readonly Point[],
  { period }: Point,
  comparison: Comparison,
): Point | undefined => {
  if (comparison === 'samePeriodLastYear') {
    const [from, to] = [yearBefore(period.from), yearBefore(period.to)];
    return series.find((point) => point.period.from === from && point.period.to === to);
  }
  return series.findLast((point) => point.period.to < period.from && alike(point.period, period));
};
