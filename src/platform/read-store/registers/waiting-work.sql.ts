import type { Horizon, Waiter } from '../../../features/ports/waiting-work.ts';
import { planInSight } from '../sight.sql.ts';
import type { SqlQuestion } from '../sql-question.ts';
import { byAccount } from './audit-trail.sql.ts';

/**
 * `placed`: every task that waits for somebody, once a bucket, with how many the bucket holds and its place in it. Who may
 * judge and who may decide follows `requireJudge` and `requireDecider` of the domain; a test holds them together.
 */
export const waitingSql = (waiter: Waiter, { today, weekEnd, soonEnd }: Horizon, question: SqlQuestion): string => {
  const day = question.value(today, 'date');
  const week = question.value(weekEnd, 'date');
  const soon = question.value(soonEnd, 'date');
  const works = question.value(waiter.works, 'uuid[]');
  const account = question.value(waiter.account, 'text');
  const led = `task.lead_unit = ANY (${works}) AND NOT task.withdrawn AND task.completed_on IS NULL`;
  const sight = planInSight('plan', waiter.sight, question);
  return `
    WITH ${ownActsSql(account)},
    ${sidesSql(waiter, question)},
    found AS (
      SELECT CASE
               WHEN task.stage = 'awaitingConfirmation' OR task.due IS NULL THEN 'running'
               WHEN task.due < ${day} THEN 'overdue'
               WHEN task.due = ${day} THEN 'dueToday'
               WHEN task.due <= ${week} THEN 'dueThisWeek'
               WHEN task.due <= ${soon} THEN 'dueSoon'
               ELSE 'running'
             END AS bucket, task.task_id, task.plan_id, task.due, task.number_key
      FROM read_store.task_register_present task WHERE ${led}
      UNION ALL
      SELECT 'returned', task.task_id, task.plan_id, task.due, task.number_key
      FROM read_store.task_register_present task WHERE ${led} AND task.stage = 'returned'
      UNION ALL
      SELECT 'toConfirm', task.task_id, task.plan_id, task.due, task.number_key
      FROM read_store.task_register_present task
      WHERE task.stage = 'awaitingConfirmation' AND NOT task.withdrawn
        AND ${assignedBy} = ANY (ARRAY(SELECT assigner FROM judge))
        AND NOT EXISTS (${workedSql})
        AND EXISTS (
          SELECT FROM judge
          WHERE judge.assigner = ${assignedBy} AND judge.acting <> task.lead_unit
            AND NOT ${cooperates('judge.acting')}
            AND NOT EXISTS (
              SELECT FROM read_store.audit_trail sent
              WHERE sent.task_id = task.task_id AND sent.type = 'TaskResultSubmitted' AND sent.acting_unit = judge.acting))
      UNION ALL
      SELECT 'toDecide', task.task_id, task.plan_id, task.due, task.number_key
      FROM read_store.task_register_present task
      WHERE task.details ->> 'extensionAsked' IS NOT NULL AND NOT task.withdrawn
        AND ${assignedBy} = ANY (ARRAY(SELECT assigner FROM decider))
        AND NOT EXISTS (
          SELECT FROM own WHERE own.task_id = task.task_id AND own.type = 'TaskExtensionRequested')
        AND EXISTS (
          SELECT FROM decider
          WHERE decider.assigner = ${assignedBy} AND decider.acting <> task.lead_unit
            AND decider.acting IS DISTINCT FROM (
              SELECT last.acting_unit FROM read_store.audit_trail last
              WHERE last.task_id = task.task_id AND last.type = 'TaskExtensionRequested'
              ORDER BY last.position DESC LIMIT 1))
    ),
    placed AS (
      SELECT found.bucket, found.task_id, found.number_key, coalesce(found.due, 'infinity') AS due_key,
             (count(*) OVER (PARTITION BY found.bucket))::integer AS total,
             row_number() OVER (
               PARTITION BY found.bucket ORDER BY coalesce(found.due, 'infinity'), found.number_key, found.task_id) AS place
      FROM found
      WHERE found.plan_id IN (SELECT plan.plan_id FROM read_store.plan_register_present plan WHERE ${sight})
    )`;
};

const assignedBy = `(task.details ->> 'assignedBy')::uuid`;

const cooperates = (unit: string): string => `(task.details::jsonb -> 'cooperatingUnits') ? ${unit}::text`;

/** Whose tasks the asker may judge or decide for which of its units: those of the unit and of what it stands in for. */
const sidesSql = ({ judges, decides }: Waiter, question: SqlQuestion): string => `
  judging AS (SELECT unnest(${question.value(judges, 'uuid[]')}) AS acting),
  side AS (
    SELECT acting, acting AS of_unit FROM judging
    UNION
    SELECT judging.acting, unit.parent FROM judging
    JOIN read_store.unit_register_present unit ON unit.unit_id = judging.acting
    WHERE unit.parent IS NOT NULL
  ),
  judge AS (${withEnded('side', 'of_unit')}),
  deciding AS (SELECT unnest(${question.value(decides, 'uuid[]')}) AS acting),
  decider AS (${withEnded('deciding', 'acting')})`;

/** A unit that has ended is followed by its successors. */
const withEnded = (from: string, unit: string): string => `
  SELECT acting, ${unit} AS assigner FROM ${from}
  UNION
  SELECT ${from}.acting, ended.unit_id FROM ${from}
  JOIN read_store.unit_register_present ended ON ended.successors @> ARRAY[${from}.${unit}] AND NOT ended.living`;

/** What the account itself did to tasks: looked up once, however many tasks wait. */
const ownActsSql = (account: string): string => `
  own AS MATERIALIZED (
    SELECT trail.task_id, trail.type, trail.acting_unit FROM read_store.audit_trail trail
    WHERE ${byAccount('trail', account)} AND trail.task_id IS NOT NULL AND trail.type IN (
      'TaskStarted', 'TaskProgressReported', 'TaskResultSubmitted', 'TaskExtensionRequested', 'TaskEvidenceAttached'))`;

/** The account worked on the task, as `didTheWork` remembers it. */
const workedSql = `
  SELECT FROM own
  WHERE own.task_id = task.task_id AND (own.type <> 'TaskEvidenceAttached' OR own.acting_unit <> ${assignedBy}
    OR own.acting_unit = task.lead_unit OR ${cooperates('own.acting_unit')})`;
