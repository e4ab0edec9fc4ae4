import type { Sight } from '../../features/ports/asker.ts';
import type { PlanId, UnitId } from '../../domain/shared/ids.ts';
import type { SqlQuestion } from './sql-question.ts';

/**
 * What follows a plan's id in a condition that the question sets anyway (`= $1::uuid`), made only where it is asked: a parameter
 * that stands nowhere is refused. `null` for a question about any plan.
 */
export type OnlyPlans = (() => string) | null;

/**
 * A unit in sight issued the plan or signed it too, or one of the asker's works on it now.
 *
 * @param only so that only tasks of these plans are looked at
 */
export const planInSight = (
  alias: string,
  { units, works = [] }: Sight,
  question: SqlQuestion,
  only: OnlyPlans = null,
): string => {
  if (units === 'all') return 'true';
  const seen = question.value(units, 'uuid[]');
  const owned = `${alias}.owner = ANY (${seen}) OR ${alias}.co_signers && ${seen}`;
  return works.length === 0
    ? `(${owned})`
    : `(${owned} OR ${alias}.plan_id IN (${plansWorkedOn(works, question, only)}))`;
};

/** Does not depend on the row beside it: asked at most once a question, and not where all plans are of units in sight. */
const plansWorkedOn = (units: readonly UnitId[], question: SqlQuestion, only: OnlyPlans): string => {
  const ofThese = (alias: string) => (only === null ? '' : `${alias}.plan_id ${only()} AND`);
  return `
    SELECT led.plan_id FROM read_store.task_register_present led
    WHERE ${ofThese('led')} led.lead_unit = ANY (${question.value(units, 'uuid[]')})
    UNION ALL
    SELECT helped.plan_id FROM read_store.task_register_present helped
    WHERE ${ofThese('helped')} json_array_length(helped.details -> 'cooperatingUnits') > 0
      AND helped.details::jsonb -> 'cooperatingUnits' ?| ${question.value(units, 'text[]')}`;
};

/** `only` of a question about one plan; `null` of one about any. */
export const onlyOf = (plan: PlanId | undefined, question: SqlQuestion): OnlyPlans =>
  plan === undefined ? null : () => `= ${question.value(plan, 'uuid')}`;

/** Those among the plans on which one of the units works now. */
export const workedOnAmong = (plans: readonly PlanId[], units: readonly UnitId[], question: SqlQuestion): string => {
  const asked = question.value(plans, 'uuid[]');
  const own = question.value(units, 'uuid[]');
  return `
    SELECT DISTINCT task.plan_id FROM read_store.task_register_present task
    WHERE task.plan_id = ANY (${asked}) AND (task.lead_unit = ANY (${own})
      OR task.details::jsonb -> 'cooperatingUnits' ?| (${own})::text[])`;
};

/** Rows of a register that the asker may read. @param alias of `plan_register` or `measure_register` */
export const showOnlyInSight = (
  alias: 'plan' | 'measure',
  sight: Sight,
  question: SqlQuestion,
  only: OnlyPlans = null,
): void => {
  const { units } = sight;
  if (units === 'all') return;
  question.where(
    alias === 'plan'
      ? planInSight(alias, sight, question, only)
      : `measure.owner = ANY (${question.value(units, 'uuid[]')})`,
  );
};

/**
 * Entries of the audit trail that the asker may read. Whose a plan or a measure is never changes, so that any row of it tells.
 */
export const tellOnlyInSight = (alias: string, sight: Sight, question: SqlQuestion, only: OnlyPlans = null): void => {
  const { units, accounts } = sight;
  const of = (category: string) => `starts_with(${alias}.stream, '${category}-')`;
  if (!accounts) question.where(`NOT ${of('account')}`);
  if (units === 'all') return;
  const seen = question.value(units, 'uuid[]');
  question.where(
    `CASE
       WHEN ${alias}.type = 'TasksHandedOver' THEN ${alias}.unit_id = ANY (${seen})
       WHEN ${of('unit')} OR ${of('account')} THEN true
       WHEN ${of('measure')} THEN ${alias}.stream IN (
         SELECT 'measure-' || measure.measure_id::text FROM read_store.measure_register measure
         WHERE measure.owner = ANY (${seen}))
       WHEN ${of('report')} THEN ${alias}.unit_id = ANY (${seen})
       ELSE ${alias}.plan_id IN (
         SELECT plan.plan_id FROM read_store.plan_register plan WHERE ${planInSight('plan', sight, question, only)})
     END`,
  );
};
