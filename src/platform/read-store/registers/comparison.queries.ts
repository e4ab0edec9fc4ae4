import type { DataSource, EntityManager } from 'typeorm';
import type { Move, Transition } from '../../../domain/shared/diff.ts';
import type { TaskFacts } from '../../../domain/shared/facts-at.ts';
import type { TaskId } from '../../../domain/shared/ids.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import {
  Comparisons,
  type MovedTask,
  type MoveKind,
  type MovingEvent,
  type PageOfMoves,
  type Scope,
} from '../../../features/ports/comparisons.ts';
import type { Corner, Page } from '../../../features/ports/registers.ts';
import { checkedLimit, keyIn, pageOf, textKey, uuidKey } from '../paging.ts';
import { factsColumns, type StoredFacts } from '../register-table.ts';
import { onlyOf, planInSight } from '../sight.sql.ts';
import { atCorner, SqlQuestion, wholeCorner } from '../sql-question.ts';
import { countsOpenEndedSql, standingColumns, standingOfRow, standingSql, type StandingRow } from './standing.sql.ts';
import { taskTable } from './task.table.ts';

/** Most events shown of one task. */
const mostEvents = 100;

/** Two corners of the registers, joined task by task in one snapshot. */
export class ComparisonsInPostgres extends Comparisons {
  constructor(private readonly source: DataSource) {
    super();
  }

  override compare(
    scope: Scope,
    first: Corner,
    second: Corner,
    page: PageOfMoves,
  ): Promise<Readonly<{ transitions: readonly Transition[]; moves: Page<MovedTask> }>> {
    checkedLimit(page.limit);
    return this.source.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      const transitions = await readTransitions(manager, scope, first, second);
      const moved = await readMoves(manager, scope, first, second, page);
      const ids = moved.items.map(({ taskId }) => taskId);
      const before = await readFacts(manager, ids, first);
      const after = await readFacts(manager, ids, second);
      const events = await readEvents(manager, ids, first, second);
      return {
        transitions,
        moves: {
          next: moved.next,
          items: moved.items.map(({ taskId, move }) => ({
            taskId,
            move,
            before: before.get(taskId) ?? null,
            after: after.get(taskId) ?? null,
            events: events.get(taskId)?.map(eventOf) ?? [],
            eventCount: events.get(taskId)?.[0]?.all ?? 0,
          })),
        },
      };
    });
  }
}

/** Columns of both sides, `former_…` and `latter_…`; all of a side are empty where the task does not belong. */
type BothRow = Readonly<Record<string, never>> &
  Readonly<{ former_status: string | null; latter_status: string | null }>;

const bothColumns = (['former', 'latter'] as const)
  .flatMap((side) => standingColumns.map((column) => `${side}.${column} AS ${side}_${column}`))
  .join(', ');

const sideOf = (row: BothRow, side: 'former' | 'latter'): Move['was'] =>
  row[`${side}_status`] === null
    ? null
    : standingOfRow(
        Object.fromEntries(
          standingColumns.map((column) => [column, row[`${side}_${column}`]]),
        ) as unknown as StandingRow,
      );

const moveOf = (row: BothRow): Move => ({ was: sideOf(row, 'former'), is: sideOf(row, 'latter') });

const readTransitions = async (
  manager: EntityManager,
  scope: Scope,
  first: Corner,
  second: Corner,
): Promise<readonly Transition[]> => {
  const question = new SqlQuestion();
  const rows = await manager.query<readonly (BothRow & Readonly<{ count: number }>)[]>(
    `${bothSides(scope, first, second, question)}
     SELECT ${bothColumns}, count(*)::integer AS count FROM former FULL JOIN latter USING (task_id)
     GROUP BY ${standingColumns.flatMap((column) => [`former.${column}`, `latter.${column}`]).join(', ')}`,
    question.values,
  );
  return rows.map((row) => ({ move: moveOf(row), count: row.count }));
};

const conditions: Readonly<Record<MoveKind, string>> = {
  moved: `former.task_id IS NOT NULL AND latter.task_id IS NOT NULL`,
  joined: 'former.task_id IS NULL',
  left: 'latter.task_id IS NULL',
};

type Found = Readonly<{ taskId: TaskId; move: Move }>;

const readMoves = async (
  manager: EntityManager,
  scope: Scope,
  first: Corner,
  second: Corner,
  { kind, after, limit }: PageOfMoves,
): Promise<Page<Found>> => {
  const question = new SqlQuestion();
  const sides = bothSides(scope, first, second, question);
  const key = ['plan_id', 'number_key'].map((column) => `coalesce(latter.${column}, former.${column})`);
  const differs = standingColumns.map((column) => `former.${column} IS DISTINCT FROM latter.${column}`).join(' OR ');
  question.where(`(${differs})`);
  if (kind !== undefined) question.where(conditions[kind]);
  if (after !== null) {
    const [plan, number, task] = keyIn(after, [uuidKey, textKey, uuidKey]);
    const last = [question.value(plan, 'uuid'), question.value(number, 'text'), question.value(task, 'uuid')];
    question.where(`(${key.join(', ')}, task_id) > (${last.join(', ')})`);
  }
  const rows = await manager.query<
    readonly (BothRow & Readonly<{ task_id: string; key: readonly [string, string] }>)[]
  >(
    `${sides}
     SELECT task_id, ARRAY[${key[0]!}::text, ${key[1]!}] AS key, ${bothColumns}
     FROM former FULL JOIN latter USING (task_id)
     WHERE ${question.sql}
     ORDER BY ${key.join(', ')}, task_id
     LIMIT ${limit + 1}`,
    question.values,
  );
  return pageOf(
    rows,
    limit,
    (row) => ({ taskId: row.task_id, move: moveOf(row) }),
    (row) => [...row.key, row.task_id],
  );
};

/** Common table expressions `former` and `latter`: the standing of each task that belongs to the scope at its corner. */
const bothSides = (scope: Scope, first: Corner, second: Corner, question: SqlQuestion): string =>
  `WITH RECURSIVE ${oneSide('former', scope, first, question)}, ${oneSide('latter', scope, second, question)}`;

const oneSide = (name: string, { plan, owner, unit }: Scope, corner: Corner, question: SqlQuestion): string => {
  const { units } = corner.sight;
  const isPlan = (alias: string) =>
    plan === undefined ? '' : `AND ${alias}.plan_id = ${question.value(plan, 'uuid')}`;
  const under = () => `${name}_under AS (
    SELECT ${question.value(unit, 'uuid')} AS unit_id
    UNION
    SELECT unit.unit_id FROM ${name}_under
    JOIN read_store.unit_register unit ON unit.parent = ${name}_under.unit_id AND ${atCorner('unit', corner, question)}
  ),`;
  const plans = `${name}_plans AS MATERIALIZED (
    SELECT plan.plan_id, ${countsOpenEndedSql('plan')} AS counts_open_ended FROM read_store.plan_register plan
    WHERE ${atCorner('plan', corner, question)} ${isPlan('plan')}
      ${owner === undefined ? '' : `AND plan.owner = ${question.value(owner, 'uuid')}`}
      ${units === 'all' ? '' : `AND ${planInSight('plan', corner.sight, question, onlyOf(plan, question))}`}
  )`;
  const tasks =
    plan === undefined
      ? wholeCorner('task_register', corner, question)
      : `(SELECT * FROM read_store.task_register task WHERE ${atCorner('task', corner, question)} ${isPlan('task')})`;
  const standing = standingSql('task', question.value(corner.at, 'date'), 'coalesce(plan.counts_open_ended, false)');
  return `${unit === undefined ? '' : under()} ${plans}, ${name} AS MATERIALIZED (
    SELECT task.task_id, task.plan_id, task.number_key, ${standing}
    FROM ${tasks} task
    ${owner === undefined && units === 'all' ? 'LEFT' : ''} JOIN ${name}_plans plan ON plan.plan_id = task.plan_id
    ${unit === undefined ? '' : `WHERE task.lead_unit IN (SELECT unit_id FROM ${name}_under)`}
  )`;
};

const readFacts = async (
  manager: EntityManager,
  ids: readonly TaskId[],
  corner: Corner,
): Promise<ReadonlyMap<TaskId, TaskFacts>> => {
  const question = new SqlQuestion();
  question.where(`task.task_id = ANY (${question.value(ids, 'uuid[]')})`);
  question.where(atCorner('task', corner, question));
  const rows = await manager.query<readonly StoredFacts[]>(
    `SELECT ${factsColumns(taskTable, 'task')} FROM read_store.task_register task WHERE ${question.sql}`,
    question.values,
  );
  return new Map(rows.map((row) => [row.key as TaskId, taskTable.factsOf(row)]));
};

type EventRow = Readonly<{
  task_id: string;
  position: string;
  event_id: string;
  type: string;
  recorded_at: string;
  effective_on: LocalDate;
  account: string;
  acting_unit: string;
  role: string;
  sentence: string;
  gained: boolean;
  all: number;
}>;

/** Events that exactly one of the corners sees, of all these tasks in one question. */
const readEvents = async (
  manager: EntityManager,
  ids: readonly TaskId[],
  first: Corner,
  second: Corner,
): Promise<ReadonlyMap<TaskId, readonly EventRow[]>> => {
  const question = new SqlQuestion();
  const seenFrom = ({ at, position }: Corner) =>
    `(entry.effective_on <= ${question.value(at, 'date')} AND entry.position <= ${question.value(position.toString(), 'bigint')})`;
  const rows = await manager.query<readonly EventRow[]>(
    `SELECT * FROM (
       SELECT entry.task_id, entry.position, entry.event_id, entry.type,
              to_char(entry.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded_at,
              entry.effective_on::text AS effective_on, entry.account, entry.acting_unit, entry.role, entry.sentence, seen.second AS gained,
              count(*) OVER (PARTITION BY entry.task_id)::integer AS "all",
              row_number() OVER (PARTITION BY entry.task_id ORDER BY entry.effective_on DESC, entry.position DESC) AS place
       FROM read_store.audit_trail entry
       CROSS JOIN LATERAL (SELECT ${seenFrom(first)} AS first, ${seenFrom(second)} AS second) seen
       WHERE entry.task_id = ANY (${question.value(ids, 'uuid[]')}) AND starts_with(entry.stream, 'task-')
         AND seen.first <> seen.second
     ) event
     WHERE place <= ${mostEvents}
     ORDER BY task_id, place DESC`,
    question.values,
  );
  const events = new Map<TaskId, EventRow[]>();
  for (const row of rows) events.set(row.task_id, [...(events.get(row.task_id) ?? []), row]);
  return events;
};

const eventOf = (row: EventRow): MovingEvent => ({
  position: row.position,
  eventId: row.event_id,
  type: row.type,
  recordedAt: row.recorded_at,
  effectiveOn: row.effective_on,
  account: row.account,
  actingUnit: row.acting_unit,
  role: row.role,
  sentence: row.sentence,
  side: row.gained ? 'gained' : 'lost',
});
