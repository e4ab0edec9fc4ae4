import { statusClasses, type StatusClass } from '../../domain/shared/facts-at.ts';
import type { CountedTask, RecountDifference, RecountedFigures } from '../ports/recounting.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import { rateNames, type Fraction } from '../../domain/shared/rates.ts';

/** So many tasks that count alike. */
export type Counted = Readonly<
  Pick<CountedTask, 'status' | 'dueSoon' | 'completed' | 'onTimeByOriginal'> & { planId: PlanId; count: number }
>;

/**
 * Figures in the words of domain rules 1.4.
 *
 * @param countsOpenEnded the word of each plan; a plan that is not known counts no tasks without a deadline
 */
export const countFigures = (
  counted: readonly Counted[],
  countsOpenEnded: (planId: PlanId) => boolean,
): RecountedFigures => {
  const how = (many: (one: Counted) => boolean): number =>
    counted.reduce((sum, one) => (many(one) ? sum + one.count : sum), 0);
  const are = (...classes: readonly StatusClass[]) => how(({ status }) => classes.includes(status));
  const openEnded = ({ status, planId }: Counted) => status === 'N' && countsOpenEnded(planId);
  const [completed, due] = [are('H1', 'H2'), are('H1', 'H2', 'T2')];
  const of = (numerator: number, denominator: number): Fraction => ({ numerator, denominator });
  return {
    counts: {
      ...(Object.fromEntries(statusClasses.map((status) => [status, are(status)])) as Record<StatusClass, number>),
      total: how(() => true),
    },
    rates: {
      planCompletion: of(
        completed + how((one) => openEnded(one) && one.completed),
        are('H1', 'H2', 'T1', 'T2') + how(openEnded),
      ),
      dueCompletion: of(completed, due),
      onTimeCompliance: of(are('H1'), due),
      onTimeAmongCompleted: of(are('H1'), completed),
      onTimeByOriginalDeadline: of(
        how(({ status, onTimeByOriginal }) => onTimeByOriginal && (status === 'H1' || status === 'H2')),
        completed,
      ),
    },
    dueSoon: how(({ dueSoon }) => dueSoon),
  };
};

/** @param planId whose figures they are; `null` for all together */
export const compareFigures = (
  planId: PlanId | null,
  recounted: RecountedFigures,
  shown: RecountedFigures,
): readonly RecountDifference[] => {
  const numbers = ({ counts, rates, dueSoon }: RecountedFigures): readonly (readonly [string, number])[] => [
    ...Object.entries({ ...counts, dueSoon }),
    ...rateNames.flatMap((name) => [
      [`${name}.numerator`, rates[name].numerator] as const,
      [`${name}.denominator`, rates[name].denominator] as const,
    ]),
  ];
  const beside = new Map(numbers(shown));
  return numbers(recounted).flatMap(([figure, number]) => {
    const other = beside.get(figure) ?? 0;
    return number === other ? [] : [{ about: 'figure', planId, figure, recounted: number, shown: other }];
  });
};
