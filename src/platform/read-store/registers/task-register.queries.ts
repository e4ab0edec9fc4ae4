import type { DataSource } from 'typeorm';
import type { TaskFacts } from '../../../domain/shared/facts-at.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import type { TaskId } from '../../../domain/shared/ids.ts';
import {
  TaskRegister,
  type Corner,
  type Page,
  type TaskCount,
  type TaskFilter,
  type TaskTally,
} from '../../../features/ports/registers.ts';
import { askPrepared } from '../../database/prepared.ts';
import { checkedLimit, keyIn, pageOf, textKey, uuidKey } from '../paging.ts';
import { factsColumns, inEntry, type StoredFacts } from '../register-table.ts';
import { onlyOf, planInSight, type OnlyPlans } from '../sight.sql.ts';
import { atCorner, SqlQuestion, wholeCorner, type Selected } from '../sql-question.ts';
import { onTimeByOriginalSql, statusClassSql } from '../status-class.sql.ts';
import { askedWords, type AskedWord } from '../word-search.ts';
import { tellsOf } from './audit-trail.sql.ts';
import { taskTable } from './task.table.ts';

export class TaskRegisterInPostgres extends TaskRegister {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async count(filter: TaskFilter, corner: Corner, soonTo?: LocalDate): Promise<readonly TaskCount[]> {
    return this.counted<TaskCount>(filter, corner, soonTo, []);
  }

  override async tally(filter: TaskFilter, corner: Corner, soonTo?: LocalDate): Promise<readonly TaskTally[]> {
    const headings = ['task.lead_unit AS "leadUnit"', 'task.field', 'task.grp AS "group"'];
    return this.counted<TaskTally>(filter, corner, soonTo, headings);
  }

  private async counted<Row extends TaskCount>(
    filter: TaskFilter,
    corner: Corner,
    soonTo: LocalDate | undefined,
    headings: readonly string[],
  ): Promise<readonly Row[]> {
    const { question, from } = asked(filter, corner);
    const status = statusClassSql('task', question.value(corner.at, 'date'));
    const soon = soonTo === undefined ? 'false' : `task.due <= ${question.value(soonTo, 'date')}`;
    const buckets = [
      'task.plan_id AS "planId"',
      ...headings,
      `${status} AS status`,
      'task.completed_on IS NOT NULL AS completed',
      `${onTimeByOriginalSql('task')} AS "onTimeByOriginal"`,
      `${status} = 'T1' AND ${soon} AS "dueSoon"`,
    ];
    const text = `SELECT ${buckets.join(', ')}, count(*)::integer AS count FROM ${from} task
       WHERE ${question.sql} GROUP BY ${buckets.map((_, n) => n + 1).join(', ')}`;
    return filter.planId === undefined
      ? this.source.query<Row[]>(text, question.values)
      : askPrepared<Row>(this.source, text, question.values);
  }

  override async page(
    filter: TaskFilter,
    corner: Corner,
    after: string | null,
    limit: number,
  ): Promise<Page<TaskFacts>> {
    checkedLimit(limit);
    const { question, from } = asked(filter, corner);
    if (after !== null) {
      const [plan, number, task] = keyIn(after, [uuidKey, textKey, uuidKey]);
      const key = [question.value(plan, 'uuid'), question.value(number, 'text'), question.value(task, 'uuid')];
      question.where(`(task.plan_id, task.number_key, task.task_id) > (${key.join(', ')})`);
    }
    const rows = await this.source.query<StoredFacts[]>(
      `SELECT ${factsColumns(taskTable, 'task')}, task.number_key
       FROM ${from} task
       WHERE ${question.sql}
       ORDER BY task.plan_id, task.number_key, task.task_id
       LIMIT ${limit + 1}`,
      question.values,
    );
    return pageOf(
      rows,
      limit,
      taskTable.factsOf,
      ({ plan_id, number_key, key }) => [plan_id, number_key, key] as string[],
    );
  }

  override async find(taskId: TaskId, corner: Corner): Promise<TaskFacts | null> {
    const question = new SqlQuestion();
    question.equal('task.task_id', taskId, 'uuid');
    question.where(atCorner('task', corner, question));
    const only = () =>
      `IN (SELECT own.plan_id FROM read_store.task_register own WHERE own.task_id = ${question.value(taskId, 'uuid')})`;
    const mine = inPlans({}, corner, question, only);
    if (mine !== null) question.where(mine);
    const rows = await askPrepared<StoredFacts>(
      this.source,
      `SELECT ${factsColumns(taskTable, 'task')} FROM read_store.task_register task WHERE ${question.sql}`,
      question.values,
    );
    return rows[0] === undefined ? null : taskTable.factsOf(rows[0]);
  }
}

/** Tasks of the register at the corner that the filter asks for. Plans are asked at the same corner. */
const asked = (filter: TaskFilter, corner: Corner): Readonly<{ question: SqlQuestion; from: string }> => {
  const question = new SqlQuestion();
  const ofOnePlan = filter.planId !== undefined;
  const words = askedWords(filter.q ?? '');
  const from = rowsFor(ofOnePlan ? null : corner, words.length > 0, question);
  if (ofOnePlan) question.where(atCorner('task', corner, question));
  question.equal('task.plan_id', filter.planId, 'uuid');
  question.equal('task.field', filter.field, 'text');
  question.equal('task.grp', filter.group, 'text');
  question.equal('task.stage', filter.stage, 'text');
  if (filter.leadUnits !== undefined) {
    question.where(`task.lead_unit = ANY (${question.value(filter.leadUnits, 'uuid[]')})`);
  }
  if (filter.status !== undefined) {
    const day = question.value(corner.at, 'date');
    question.where(`${statusClassSql('task', day)} = ${question.value(filter.status, 'text')}`);
  }
  if (filter.dueFrom !== undefined) question.where(`task.due >= ${question.value(filter.dueFrom, 'date')}`);
  if (filter.completedFrom !== undefined) {
    question.where(`task.completed_on >= ${question.value(filter.completedFrom, 'date')}`);
  }
  if (filter.dueTo !== undefined) question.where(`task.due <= ${question.value(filter.dueTo, 'date')}`);
  for (const word of words) {
    const titled = `task.folded LIKE ${question.value(word.pattern, 'text')}`;
    const cites = filter.citedDocuments === true && word.pattern.includes('/');
    question.where(cites ? `(${titled} OR ${citesSql(word, corner, question)})` : titled);
  }
  const plans = inPlans(filter, corner, question, onlyOf(filter.planId, question));
  if (plans !== null) question.where(plans);
  return { question, from };
};

/**
 * @param corner `null` where something else narrows
 * @param words whether `folded` is asked for, which rows of the past leave to their entries
 */
const rowsFor = (corner: Corner | null, words: boolean, question: SqlQuestion): string => {
  if (corner !== null) return wholeCorner('task_register', corner, question, words ? withWords : undefined);
  return words ? `(SELECT ${ofFew} FROM read_store.task_register held)` : 'read_store.task_register';
};

const columns = [
  ...[taskTable.key, 'present', 'valid_from', 'valid_to', 'from_position', 'to_position', 'open_until', 'entry'],
  ...taskTable.own.filter((column) => column !== 'folded'),
  'details',
].map((column) => `held.${column}`);

/** One look-up a row, where few are left to look at. */
const ofFew = [...columns, `coalesce(held.folded, ${inEntry(taskTable, 'held', 'folded')}) AS folded`].join(', ');

const withWords: Selected = {
  present: [...columns, 'held.folded'].join(', '),
  past: [...columns, 'coalesce(held.folded, said.folded) AS folded'].join(', '),
  join: `LEFT JOIN read_store.task_register_entries said
    ON NOT held.present AND said.task_id = held.task_id AND said.entry = held.entry`,
};

/** The task is of a plan with such a number and symbol, or its history as known at the corner cites such a document. */
const citesSql = (word: AskedWord, corner: Corner, question: SqlQuestion): string => `
  task.plan_id IN (
    SELECT plan.plan_id FROM read_store.plan_register plan
    WHERE plan.folded LIKE ${question.value(word.pattern, 'text')} AND ${atCorner('plan', corner, question)})
  OR task.task_id IN (
    SELECT trail.task_id FROM read_store.audit_trail trail
    WHERE ${tellsOf('trail', word, question)} AND trail.task_id IS NOT NULL
      AND trail.position <= ${question.value(corner.position.toString(), 'bigint')})`;

/** `null` when every plan will do. */
const inPlans = (
  { owner, year }: Pick<TaskFilter, 'owner' | 'year'>,
  corner: Corner,
  question: SqlQuestion,
  only: OnlyPlans,
): string | null => {
  if (owner === undefined && year === undefined && corner.sight.units === 'all') return null;
  const conditions = [
    atCorner('plan', corner, question),
    ...(corner.sight.units === 'all' ? [] : [planInSight('plan', corner.sight, question, only)]),
    ...(owner === undefined ? [] : [`plan.owner = ${question.value(owner, 'uuid')}`]),
    ...(year === undefined ? [] : [`plan.year = ${question.value(year, 'integer')}`]),
  ];
  return `task.plan_id IN (SELECT plan.plan_id FROM read_store.plan_register plan WHERE ${conditions.join(' AND ')})`;
};
