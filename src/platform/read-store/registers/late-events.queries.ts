import type { DataSource } from 'typeorm';
import { LateEvents, type LateEvent, type PinnedFigures } from '../../../features/ports/report-register.ts';
import { everything } from '../../../features/ports/asker.ts';
import type { Page } from '../../../features/ports/registers.ts';
import { checkedLimit, keyIn, pageOf, positionKey, uuidKey } from '../paging.ts';
import { inEntry } from '../register-table.ts';
import { atCorner, SqlQuestion } from '../sql-question.ts';
import { statusClassSql } from '../status-class.sql.ts';
import { taskTable } from './task.table.ts';

/**
 * Entries of the trail beside the task as its unit's figures had it and as it is known now: one question a page. A task that
 * moved from one unit to another is late at both.
 */
export class LateEventsInPostgres extends LateEvents {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async page(
    { at, planId, year, units }: PinnedFigures,
    upTo: bigint,
    after: string | null,
    limit: number,
  ): Promise<Page<LateEvent>> {
    checkedLimit(limit);
    if (units.length === 0) return { items: [], next: null };
    const question = new SqlQuestion();
    const day = question.value(at, 'date');
    const now = question.value(upTo.toString(), 'bigint');
    const pinned = `unnest(${question.value(
      units.map(({ unit }) => unit),
      'uuid[]',
    )}, ${question.value(
      units.map(({ knownAt }) => knownAt.toString()),
      'bigint[]',
    )})`;
    const first = units.reduce((least, { knownAt }) => (knownAt < least ? knownAt : least), upTo);
    question.where(`entry.position > ${question.value(first.toString(), 'bigint')} AND entry.position <= ${now}`);
    question.where(`entry.effective_on <= ${day}`);
    question.where('(before.task_id IS NOT NULL OR later.task_id IS NOT NULL)');
    question.equal('entry.plan_id', planId ?? undefined, 'uuid');
    if (planId === null) {
      const corner = atCorner('plan', { at, position: upTo, sight: everything }, question);
      const ofYear = question.value(year, 'integer');
      question.where(
        `entry.plan_id IN (SELECT plan.plan_id FROM read_store.plan_register plan WHERE ${corner} AND plan.year = ${ofYear})`,
      );
    }
    if (after !== null) {
      const [position, unit] = keyIn(after, [positionKey, uuidKey]);
      const key = `(${question.value(position, 'bigint')}, ${question.value(unit, 'uuid')})`;
      question.where(`(entry.position, pinned.unit) > ${key}`);
    }
    const laterCorner = atCorner('later', { at, position: upTo, sight: everything }, question);
    const rows = await this.source.query<LateRow[]>(
      `SELECT entry.position, entry.event_id, entry.type, entry.effective_on::text, entry.sentence, entry.task_id,
              to_char(entry.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded_at,
              pinned.unit, ${saidOf('number')} AS number, ${saidOf('title')} AS title,
              CASE WHEN before.task_id IS NULL THEN NULL ELSE ${statusClassSql('before', day)} END AS then_class,
              CASE WHEN later.task_id IS NULL THEN NULL ELSE ${statusClassSql('later', day)} END AS now_class
       FROM read_store.audit_trail entry
       CROSS JOIN LATERAL (
         SELECT DISTINCT task.lead_unit FROM read_store.task_register task WHERE task.task_id = entry.task_id) led
       JOIN ${pinned} AS pinned(unit, known) ON pinned.unit = led.lead_unit AND entry.position > pinned.known
       LEFT JOIN read_store.task_register before ON before.task_id = entry.task_id
         AND before.lead_unit = pinned.unit
         AND before.valid_from <= ${day} AND before.from_position <= pinned.known
         AND before.to_position > pinned.known
         AND (before.valid_to > ${day} OR before.open_until > pinned.known)
       LEFT JOIN read_store.task_register later ON later.task_id = entry.task_id
         AND later.lead_unit = pinned.unit AND ${laterCorner}
       WHERE ${question.sql}
       ORDER BY entry.position, pinned.unit
       LIMIT ${limit + 1}`,
      question.values,
    );
    return pageOf(rows, limit, eventOf, ({ position, unit }) => [position, unit]);
  }
}

const saidOf = (member: string): string =>
  `coalesce(${['later', 'before']
    .flatMap((row) => [`${row}.details`, inEntry(taskTable, row, 'details')])
    .map((details) => `${details}->>'${member}'`)
    .join(', ')})`;

type LateRow = Readonly<{
  position: string;
  event_id: string;
  type: string;
  recorded_at: string;
  effective_on: LateEvent['effectiveOn'];
  sentence: string;
  unit: string;
  task_id: string;
  number: string;
  title: string;
  then_class: LateEvent['then'];
  now_class: LateEvent['now'];
}>;

const eventOf = (row: LateRow): LateEvent => ({
  position: row.position,
  eventId: row.event_id,
  type: row.type,
  recordedAt: row.recorded_at,
  effectiveOn: row.effective_on,
  sentence: row.sentence,
  unit: row.unit,
  taskId: row.task_id,
  number: row.number,
  title: row.title,
  then: row.then_class,
  now: row.now_class,
});
