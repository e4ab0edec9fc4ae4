import type { DataSource } from 'typeorm';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import type { Sight } from '../../../features/ports/asker.ts';
import { Timelines, type Moment, type MomentCount, type Scope } from '../../../features/ports/comparisons.ts';
import { onlyOf, planInSight } from '../sight.sql.ts';
import { SqlQuestion } from '../sql-question.ts';
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
  const runsOf = (row: string) => runs(row, days, known);
  const byPlan = owner !== undefined || units !== 'all';
  const text = `
    WITH RECURSIVE
    ${unit === undefined ? '' : led(question.value(unit, 'uuid'), days, known)}
    plans AS MATERIALIZED (
      SELECT plan.plan_id, ${countsOpenEndedSql('plan')} AS counts_open_ended, run.first, run.last
      FROM read_store.plan_register plan ${runsOf('plan')}
      WHERE ${touched('plan', days, known)} ${onlyPlan('plan')}
        ${owner === undefined ? '' : `AND plan.owner = ${question.value(owner, 'uuid')}`}
        ${units === 'all' ? '' : `AND ${planInSight('plan', sight, question, onlyOf(plan, question))}`}
    ),
    spans AS (
      SELECT task.plan_id, task.withdrawn, task.due, task.original_due, task.completed_on, span.first, span.last
      FROM read_store.task_register task ${runsOf('task')}
      ${unit === undefined ? '' : 'JOIN led ON led.unit_id = task.lead_unit'}
      ${byPlan ? 'JOIN plans ON plans.plan_id = task.plan_id' : ''}
      CROSS JOIN LATERAL (SELECT
        greatest(run.first ${unit === undefined ? '' : ', led.first'} ${byPlan ? ', plans.first' : ''}) AS first,
        least(run.last ${unit === undefined ? '' : ', led.last'} ${byPlan ? ', plans.last' : ''}) AS last) span
      WHERE ${touched('task', days, known)} AND span.first <= span.last ${onlyPlan('task')}
    ),
    parts AS (
      SELECT part.first, part.last, ${standingSql('span', 'part.on', 'false')},
             part.due AND NOT span.withdrawn AS due, 1 AS weight
      FROM spans span
      CROSS JOIN LATERAL (SELECT coalesce(width_bucket(span.due - 1, ${days}), span.last) AS last_before,
                                 coalesce(width_bucket(span.due, ${days}), span.last) AS last_in_time) due
      CROSS JOIN LATERAL (VALUES
        (span.first, least(span.last, due.last_before), span.due, false),
        (greatest(span.first, due.last_before + 1), least(span.last, due.last_in_time), span.due, true),
        (greatest(span.first, due.last_in_time + 1), span.last, span.due + 1, true)) part(first, last, "on", due)
      UNION ALL
      SELECT greatest(span.first, plans.first), least(span.last, plans.last),
             'N', span.completed_on IS NOT NULL, false, open_ended.counted, false, open_ended.weight
      FROM spans span JOIN plans ON plans.plan_id = span.plan_id AND plans.counts_open_ended
      CROSS JOIN (VALUES (false, -1), (true, 1)) open_ended(counted, weight)
      WHERE span.due IS NULL AND NOT span.withdrawn
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

/** First and last moment of the runs that a row holds for. What ends before the first moment, or begins after the last, has none. */
const runs = (row: string, days: string, known: string): string => `
  CROSS JOIN LATERAL (VALUES
    (greatest(width_bucket(${row}.valid_from - 1, ${days}), width_bucket(${row}.from_position - 1, ${known})) + 1,
     least(width_bucket(${row}.valid_to - 1, ${days}), width_bucket(${row}.to_position - 1, ${known}))),
    (greatest(width_bucket(${row}.valid_to - 1, ${days}), width_bucket(${row}.from_position - 1, ${known})) + 1,
     width_bucket(${row}.open_until - 1, ${known}))
  ) run(first, last)`;

/** Whether a row holds for any moment; the rest of the condition only spares rows that cannot. */
const touched = (row: string, days: string, known: string): string =>
  `run.first <= run.last AND ${row}.valid_from <= (${days})[cardinality(${days})] AND ${row}.to_position > (${known})[1]
   AND ${row}.from_position <= (${known})[cardinality(${known})]`;

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
