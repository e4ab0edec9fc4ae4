import { statusClasses, type StatusClass, type TaskFacts } from '../../domain/shared/facts-at.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import type { RateName } from '../../domain/shared/rates.ts';
import { onTimeByOriginal } from '../../domain/shared/status-class.ts';
import type { TaskFilter } from '../ports/registers.ts';

/** A figure that can be asked why: a count, or one side of a rate. */
export const explainedCounts = [...statusClasses, 'total', 'dueSoon'] as const;
export type ExplainedCount = (typeof explainedCounts)[number];
export type Figure =
  Readonly<{ count: ExplainedCount }> | Readonly<{ rate: RateName; part: 'numerator' | 'denominator' }>;

/** A run of tasks behind a figure: what the register is asked for, and what of it belongs. */
export type FigurePart = Readonly<{ filter: TaskFilter; belongs?: (task: TaskFacts) => boolean }>;

const classes = (...status: readonly StatusClass[]): readonly FigurePart[] =>
  status.map((each) => ({ filter: { status: each } }));

/**
 * The tasks behind a figure, class by class. The figure itself is computed by the domain; a test holds the two together.
 *
 * @param openEnded plans that count tasks without a deadline
 * @param soonTo last day on which what is in time is about to be due
 */
export const partsOf = (figure: Figure, openEnded: readonly PlanId[], soonTo: LocalDate): readonly FigurePart[] => {
  if ('count' in figure) {
    if (figure.count === 'total') return classes(...statusClasses);
    return figure.count === 'dueSoon' ? [{ filter: { status: 'T1', dueTo: soonTo } }] : classes(figure.count);
  }
  const isNumerator = figure.part === 'numerator';
  switch (figure.rate) {
    case 'planCompletion':
      return [
        ...(isNumerator ? classes('H1', 'H2') : classes('H1', 'H2', 'T1', 'T2')),
        ...openEnded.map((planId) => ({
          filter: { planId, status: 'N' as const, ...(isNumerator && { stage: 'completed' as const }) },
        })),
      ];
    case 'dueCompletion':
      return isNumerator ? classes('H1', 'H2') : classes('H1', 'H2', 'T2');
    case 'onTimeCompliance':
      return isNumerator ? classes('H1') : classes('H1', 'H2', 'T2');
    case 'onTimeAmongCompleted':
      return isNumerator ? classes('H1') : classes('H1', 'H2');
    case 'onTimeByOriginalDeadline':
      return classes('H1', 'H2').map((part) => (isNumerator ? { ...part, belongs: onTimeByOriginal } : part));
  }
};
