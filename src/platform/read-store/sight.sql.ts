import type { Sight } from '../../features/ports/asker.ts';
import type { UnitId } from '../../domain/shared/ids.ts';
import type { SqlQuestion } from './sql-question.ts';

/** A unit in sight issued the plan or signed it too. */
export const planInSight = (alias: string, units: readonly UnitId[], question: SqlQuestion): string => {
  const seen = question.value(units, 'uuid[]');
  return `(${alias}.owner = ANY (${seen}) OR ${alias}.co_signers && ${seen})`;
};

/** Rows of a register that the asker may read. @param alias of `plan_register` or `measure_register` */
export const showOnlyInSight = (alias: 'plan' | 'measure', { units }: Sight, question: SqlQuestion): void => {
  if (units === 'all') return;
  question.where(
    alias === 'plan' ? planInSight(alias, units, question) : `measure.owner = ANY (${question.value(units, 'uuid[]')})`,
  );
};

/**
 * Entries of the audit trail that the asker may read. Whose a plan or a measure is never changes, so that any row of it tells.
 */
export const tellOnlyInSight = (alias: string, { units, accounts }: Sight, question: SqlQuestion): void => {
  const of = (category: string) => `starts_with(${alias}.stream, '${category}-')`;
  if (!accounts) question.where(`NOT ${of('account')}`);
  if (units === 'all') return;
  const seen = question.value(units, 'uuid[]');
  question.where(
    `CASE
       WHEN ${of('unit')} OR ${of('account')} THEN true
       WHEN ${of('measure')} THEN ${alias}.stream IN (
         SELECT 'measure-' || measure.measure_id::text FROM read_store.measure_register measure
         WHERE measure.owner = ANY (${seen}))
       WHEN ${of('report')} THEN ${alias}.unit_id = ANY (${seen})
       ELSE ${alias}.plan_id IN (
         SELECT plan.plan_id FROM read_store.plan_register plan WHERE ${planInSight('plan', units, question)})
     END`,
  );
};
