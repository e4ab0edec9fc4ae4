import type { components } from '../../api/schema.ts';
import { daysBetween } from '../../format/dates.ts';

type Point = components['schemas']['TimelinePointView'];
type Step = components['schemas']['TimelineView']['step'];

/** Figures changed between this day and the point before. */
export type Change = Readonly<{ at: string; size: number }>;

const classes = ['H1', 'H2', 'T1', 'T2', 'N', 'X'] as const;

/** How many tasks stand in another class than at the point before. */
export const changesOf = (points: readonly Pick<Point, 'at' | 'counts'>[]): readonly Change[] =>
  points.flatMap(({ at, counts }, index) => {
    const before = points[index - 1];
    if (before === undefined) return [];
    const size = Math.max(
      classes.reduce((sum, one) => sum + Math.max(0, counts[one] - before.counts[one]), 0),
      classes.reduce((sum, one) => sum + Math.max(0, before.counts[one] - counts[one]), 0),
    );
    return size === 0 ? [] : [{ at, size }];
  });

/** The service draws at most so many points of a line. */
const mostPoints = 400;

/** As fine as the line may be. */
export const stepFor = (first: string, last: string): Step => {
  const days = daysBetween(first, last) + 1;
  if (days < mostPoints) return 'day';
  return days / 7 < mostPoints - 1 ? 'week' : 'month';
};
