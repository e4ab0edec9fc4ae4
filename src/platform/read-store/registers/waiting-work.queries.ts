import type { DataSource } from 'typeorm';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import type { Page } from '../../../features/ports/registers.ts';
import {
  byBucket,
  WaitingWork,
  type Horizon,
  type Waiter,
  type WaitingTask,
  type WorkBucket,
  type WorkOverview,
} from '../../../features/ports/waiting-work.ts';
import { checkedLimit, keyIn, pageOf, textKey, uuidKey } from '../paging.ts';
import { factsColumns, type StoredFacts } from '../register-table.ts';
import { SqlQuestion } from '../sql-question.ts';
import { taskTable } from './task.table.ts';
import { waitingSql } from './waiting-work.sql.ts';

type Row = StoredFacts &
  Readonly<{ bucket: WorkBucket; total: number; due_key: string; asked_on: LocalDate | null; reason: string | null }>;

export class WaitingWorkInPostgres extends WaitingWork {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async overview(waiter: Waiter, horizon: Horizon, most: number): Promise<WorkOverview> {
    const question = new SqlQuestion();
    const waiting = waitingSql(waiter, horizon, question);
    const rows = await this.rows(question, `${waiting} ${shown} WHERE placed.place <= ${checkedLimit(most)} ${order}`);
    return byBucket((bucket) => {
      const own = rows.filter((row) => row.bucket === bucket);
      return { count: own[0]?.total ?? 0, items: own.map(waitingTask) };
    });
  }

  override async page(
    bucket: WorkBucket,
    waiter: Waiter,
    horizon: Horizon,
    after: string | null,
    limit: number,
  ): Promise<Page<WaitingTask> & Readonly<{ count: number }>> {
    const question = new SqlQuestion();
    const waiting = waitingSql(waiter, horizon, question);
    question.equal('placed.bucket', bucket, 'text');
    if (after !== null) {
      const [due, number, task] = keyIn(after, [dayKey, textKey, uuidKey]);
      const key = [question.value(due, 'date'), question.value(number, 'text'), question.value(task, 'uuid')];
      question.where(`(placed.due_key, placed.number_key, placed.task_id) > (${key.join(', ')})`);
    }
    const rows = await this.rows(
      question,
      `${waiting} ${shown} WHERE ${question.sql} ${order} LIMIT ${checkedLimit(limit) + 1}`,
    );
    const page = pageOf(
      rows,
      limit,
      waitingTask,
      ({ due_key, number_key, key }) => [due_key, number_key, key] as string[],
    );
    return { ...page, count: rows[0]?.total ?? 0 };
  }

  private rows(question: SqlQuestion, sql: string): Promise<readonly Row[]> {
    return this.source.query(sql, question.values);
  }
}

/** `infinity` of a task without a deadline. */
const dayKey = (part: string): boolean => part === 'infinity' || /^\d{4}-\d{2}-\d{2}$/.test(part);

/** The reason of a request stands in the trail only. */
const shown = `
  SELECT placed.bucket, placed.total, placed.due_key::text AS due_key, ${factsColumns(taskTable, 'task', 'present')}, task.number_key,
         request.effective_on::text AS asked_on, request.reason
  FROM placed
  JOIN read_store.task_register_present task ON task.task_id = placed.task_id
  LEFT JOIN LATERAL (
    SELECT trail.effective_on, trail.reason FROM read_store.audit_trail trail
    WHERE trail.task_id = task.task_id AND trail.type = 'TaskExtensionRequested'
    ORDER BY trail.position DESC LIMIT 1
  ) request ON task.details ->> 'extensionAsked' IS NOT NULL`;
const order = 'ORDER BY placed.bucket, placed.due_key, placed.number_key, placed.task_id';

const waitingTask = ({ asked_on, reason, ...facts }: Row): WaitingTask => ({
  task: taskTable.factsOf(facts),
  asked: asked_on === null ? null : { on: asked_on, reason },
});
