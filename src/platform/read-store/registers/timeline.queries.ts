import type { DataSource } from 'typeorm';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import type { Sight } from '../../../features/ports/asker.ts';
import { Timelines, type Moment, type MomentCount, type Scope } from '../../../features/ports/comparisons.ts';
import { onlyOf, planInSight } from '../sight.sql.ts';
import { SqlQuestion } from '../sql-question.ts';
import { statusClassSql } from '../status-class.sql.ts';
import { countsOpenEndedSql, standingColumns, standingOfRow, standingSql, type StandingRow } from './standing.sql.ts';

/**
 * Moments go forward on both axes, so that a row of a register holds for one or two runs of them without gaps. The sum over all
 * moments is then made of where runs begin and end: its cost follows the number of rows, not rows times moments.
 */
export class TimelinesInPostgres extends Timelines {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async knownAtEndOf(days: readonly LocalDate[], upTo: bigint): Promise<readonly bigint[]> {
    const rows = await this.source.query<readonly Readonly<{ position: string }>[]>(
      `SELECT least($2::bigint, coalesce((
         SELECT entry.position FROM read_store.audit_trail entry WHERE entry.recorded_on <= day.on
         ORDER BY entry.recorded_on DESC, entry.position DESC LIMIT 1), 0)) AS position
       FROM unnest($1::date[]) WITH ORDINALITY AS day("on", n) ORDER BY n`,
      [days, upTo.toString()],
    );
    return rows.map(({ position }) => BigInt(position));
  }

  override async standings(
    scope: Scope,
    moments: readonly Moment[],
    sight: Sight,
  ): Promise<readonly (readonly MomentCount[])[]> {
    if (moments.length === 0) return [];
    const { text, values } = asked(scope, moments, sight);
    const changes = await this.source.query<readonly Change[]>(text, [...values]);
    return summed(changes, moments.length);
  }
}

/** From moment `n` on, counted from 1, so many more tasks stand like this, due or not. */
type Change = StandingRow & Readonly<{ n: number; due: boolean; change: number }>;

const summed = (changes: readonly Change[], moments: number): readonly (readonly MomentCount[])[] => {
  const counts = new Map<string, MomentCount>();
  const byMoment = new Map<number, Change[]>();
  for (const change of changes) byMoment.set(change.n, [...(byMoment.get(change.n) ?? []), change]);
  return Array.from({ length: moments }, (_, index) => {
    for (const change of byMoment.get(index + 1) ?? []) {
      const standing = standingOfRow(change);
      const { due } = change;
      const key = JSON.stringify([standing, due]);
      counts.set(key, { standing, due, count: (counts.get(key)?.count ?? 0) + change.change });
    }
    return [...counts.values()].filter(({ count }) => count !== 0);
  });
};

type Asked = Readonly<{ text: string; values: readonly unknown[] }>;

/** @param moments at least one */
const asked = ({ plan, owner, unit }: Scope, moments: readonly Moment[], sight: Sight): Asked => {
  const { units } = sight;
  const question = new SqlQuestion();
  const days = question.value(
    moments.map(({ at }) => at),
    'date[]',
  );
  const known = question.value(
    moments.map(({ position }) => position.toString()),
    'bigint[]',
  );
  const onlyPlan = (alias: string) =>
    plan === undefined ? '' : `AND ${alias}.plan_id = ${question.value(plan, 'uuid')}`;
  const byPlan = owner !== undefined || units !== 'all';
  const within = [...(unit === undefined ? [] : ['led']), ...(byPlan ? ['plans'] : [])];
  const runsOf = (row: string, others: readonly string[]) => runs(row, days, numbering(known, moments), others);
  const text = `
    WITH RECURSIVE
    ${unit === undefined ? '' : led(question.value(unit, 'uuid'), days, known)}
    plans AS MATERIALIZED (
      SELECT plan.plan_id, plan.counts_open_ended, run.first, run.last
      FROM (
        SELECT plan.plan_id, ${countsOpenEndedSql('plan')} AS counts_open_ended, ${runsOf('plan', [])}
        FROM read_store.plan_register plan
        WHERE ${mayHold('plan', days, known)} ${onlyPlan('plan')}
          ${owner === undefined ? '' : `AND plan.owner = ${question.value(owner, 'uuid')}`}
          ${units === 'all' ? '' : `AND ${planInSight('plan', sight, question, onlyOf(plan, question))}`}
      ) plan CROSS JOIN LATERAL (VALUES (plan.first, plan.last), (plan.again, plan.until)) run(first, last)
      WHERE run.first <= run.last
    ),
    alike AS MATERIALIZED (
      SELECT CASE WHEN task.due IS NULL THEN task.plan_id END AS open_ended_of, task.withdrawn, task.first, task.last,
             CASE WHEN task.again <= task.until THEN task.again END AS first_again,
             CASE WHEN task.again <= task.until THEN task.until END AS last_again,
             width_bucket(task.due - 1, ${days}) AS last_before, width_bucket(task.due, ${days}) AS last_in_time,
             ${standingSql('task', 'task.due', 'false')}, ${statusClassSql('task', 'task.due + 1')} AS status_after,
             count(*)::integer AS weight
      FROM (
        SELECT task.plan_id, task.withdrawn, task.due, task.original_due, task.completed_on, ${runsOf('task', within)}
        FROM read_store.task_register task
        ${unit === undefined ? '' : 'JOIN led ON led.unit_id = task.lead_unit'}
        ${byPlan ? 'JOIN plans ON plans.plan_id = task.plan_id' : ''}
        WHERE ${mayHold('task', days, known)} ${onlyPlan('task')}
        OFFSET 0
      ) task
      WHERE task.first <= task.last OR task.again <= task.until
      GROUP BY open_ended_of, task.withdrawn, task.first, task.last, first_again, last_again, last_before, last_in_time,
               ${standingColumns.join(', ')}, status_after
    ),
    spans AS (
      SELECT alike.open_ended_of, alike.withdrawn, run.first, run.last, coalesce(alike.last_before, run.last) AS last_before,
             coalesce(alike.last_in_time, run.last) AS last_in_time, alike.weight,
             ${standingColumns.map((column) => `alike.${column}`).join(', ')}, alike.status_after
      FROM alike CROSS JOIN LATERAL (VALUES (alike.first, alike.last), (alike.first_again, alike.last_again)) run(first, last)
      WHERE run.first <= run.last
    ),
    parts AS (
      SELECT part.first, part.last, part.status, span.open_ended_completed, span.on_time_by_original, span.counted,
             part.due AND NOT span.withdrawn AS due, span.weight
      FROM spans span
      CROSS JOIN LATERAL (VALUES
        (span.first, least(span.last, span.last_before), span.status, false),
        (greatest(span.first, span.last_before + 1), least(span.last, span.last_in_time), span.status, true),
        (greatest(span.first, span.last_in_time + 1), span.last, span.status_after, true)) part(first, last, status, due)
      UNION ALL
      SELECT greatest(span.first, plans.first), least(span.last, plans.last),
             span.status, span.open_ended_completed, false, open_ended.counted, false, open_ended.sign * span.weight
      FROM spans span JOIN plans ON plans.plan_id = span.open_ended_of AND plans.counts_open_ended
      CROSS JOIN (VALUES (false, -1), (true, 1)) open_ended(counted, sign)
      WHERE span.status = 'N'
    ),
    changes AS (
      SELECT edge.n, edge.change, parts.* FROM parts
      CROSS JOIN LATERAL (VALUES (parts.first, parts.weight), (parts.last + 1, -parts.weight)) edge(n, change)
      WHERE parts.first <= parts.last
    )
    SELECT n::integer AS n, ${standingColumns.join(', ')}, due, sum(change)::integer AS change
    FROM changes WHERE n <= cardinality(${days})
    GROUP BY n, ${standingColumns.join(', ')}, due HAVING sum(change) <> 0`;
  return { text, values: question.values };
};

/** How many moments know of a position. Where all know the same, either none or all do. */
const numbering =
  (known: string, moments: readonly Moment[]) =>
  (position: string): string =>
    new Set(moments.map((moment) => moment.position)).size === 1
      ? `CASE WHEN ${position} >= (${known})[1] THEN ${moments.length} ELSE 0 END`
      : `width_bucket(${position}, ${known})`;

/**
 * First and last moment of the two runs that a row holds for, and that others beside it hold for too. A run that ends before it
 * begins has none.
 */
const runs = (row: string, days: string, number: (position: string) => string, others: readonly string[]): string => {
  const begin = (day: string) =>
    [
      `width_bucket(${row}.${day} - 1, ${days}) + 1`,
      `${number(`${row}.from_position - 1`)} + 1`,
      ...others.map((other) => `${other}.first`),
    ].join(', ');
  const end = (...ends: readonly string[]) => [...ends, ...others.map((other) => `${other}.last`)].join(', ');
  return `
    greatest(${begin('valid_from')}) AS first,
    least(${end(`width_bucket(${row}.valid_to - 1, ${days})`, number(`${row}.to_position - 1`))}) AS last,
    CASE WHEN ${row}.open_until IS NOT NULL THEN greatest(${begin('valid_to')}) END AS again,
    CASE WHEN ${row}.open_until IS NOT NULL THEN least(${end(number(`${row}.open_until - 1`))}) END AS until`;
};

/** Only spares rows that hold for no moment. */
const mayHold = (row: string, days: string, known: string): string =>
  `${row}.valid_from <= (${days})[cardinality(${days})] AND ${row}.to_position > (${known})[1]
   AND ${row}.from_position <= (${known})[cardinality(${known})]
   AND (${row}.valid_to > (${days})[1] OR ${row}.open_until > (${known})[1])`;

/** Units under the root at each moment, as runs of moments. */
const led = (root: string, days: string, known: string): string => `
    under AS (
      SELECT moment.n, moment.at, moment.known, ${root} AS unit_id
      FROM unnest(${days}, ${known}) WITH ORDINALITY AS moment(at, known, n)
      UNION
      SELECT under.n, under.at, under.known, unit.unit_id
      FROM under JOIN read_store.unit_register unit ON unit.parent = under.unit_id
        AND unit.valid_from <= under.at AND unit.from_position <= under.known AND unit.to_position > under.known
        AND (unit.valid_to > under.at OR unit.open_until > under.known)
    ),
    led AS MATERIALIZED (
      SELECT unit_id, min(n)::integer AS first, max(n)::integer AS last
      FROM (SELECT unit_id, n, n - row_number() OVER (PARTITION BY unit_id ORDER BY n) AS run FROM under) under_at
      GROUP BY unit_id, run
    ),`;
