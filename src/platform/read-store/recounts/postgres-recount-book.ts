import type { DataSource } from 'typeorm';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import {
  RecountBook,
  type KeptRecount,
  type NewRecount,
  type RecountDifference,
  type RecountReport,
  type RecountState,
} from '../../../features/ports/recounting.ts';
import type { Page } from '../../../features/ports/registers.ts';
import { checkedLimit, keyIn, pageOf, positionKey } from '../paging.ts';

/** Whoever counts says so every few seconds; after so many without a word its process is gone. */
const silentSeconds = 20;
/** Differences kept of one recount. */
const mostKept = 10_000;
/** Recounts kept; older ones are let go when a new one is asked for. */
const mostRecounts = 1_000;

export class RecountBookInPostgres extends RecountBook {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async open({ id, askedBy, scope, at, knownAt, whole }: NewRecount): Promise<void> {
    await this.source.query(
      `INSERT INTO read_store.recounts (id, asked_by, plan_id, unit_id, at, position, recorded_at, whole)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, askedBy, scope.plan, scope.unit, at, knownAt.position.toString(), knownAt.recordedAt, whole],
    );
    await this.source.query(
      `DELETE FROM read_store.recounts WHERE id IN
         (SELECT id FROM read_store.recounts ORDER BY asked_at DESC, id OFFSET ${mostRecounts})`,
    );
  }

  override async advance(id: string, perMille: number): Promise<void> {
    await this.source.query(
      `UPDATE read_store.recounts SET moved_at = now(), per_mille = greatest(per_mille, $2),
              state = CASE WHEN $2 > 0 AND state = 'queued' THEN 'running' ELSE state END
       WHERE id = $1 AND state IN ('queued', 'running')`,
      [id, perMille],
    );
  }

  override async add(id: string, differences: readonly RecountDifference[]): Promise<void> {
    await this.source.query(
      `WITH counted AS (
         UPDATE read_store.recounts SET differences = differences + json_array_length($2::json), moved_at = now()
         WHERE id = $1 RETURNING differences - json_array_length($2::json) AS before
       )
       INSERT INTO read_store.recount_differences
       SELECT $1, counted.before + found.n, found.difference
       FROM counted, json_array_elements($2::json) WITH ORDINALITY AS found(difference, n)
       WHERE counted.before + found.n <= ${mostKept}`,
      [id, JSON.stringify(differences)],
    );
  }

  override async finish(id: string, report: RecountReport): Promise<void> {
    await this.source.query(
      `UPDATE read_store.recounts SET state = 'done', per_mille = 1000, moved_at = now(), report = $2
       WHERE id = $1 AND state IN ('queued', 'running')`,
      [id, JSON.stringify(report)],
    );
  }

  override async end(id: string, state: 'failed' | 'interrupted'): Promise<void> {
    await this.source.query(
      `UPDATE read_store.recounts SET state = $2, moved_at = now() WHERE id = $1 AND state IN ('queued', 'running')`,
      [id, state],
    );
  }

  override async find(id: string): Promise<KeptRecount | null> {
    const [row] = await this.source.query<readonly Row[]>(
      `SELECT id, asked_by, plan_id, unit_id, at::text AS at, position, recorded_at, whole, per_mille, differences, report,
              to_char(asked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS asked_at,
              CASE WHEN state IN ('queued', 'running') AND moved_at < now() - interval '${silentSeconds} seconds'
                   THEN 'interrupted' ELSE state END AS state
       FROM read_store.recounts WHERE id = $1`,
      [id],
    );
    return row === undefined ? null : recountOf(row);
  }

  override async differences(id: string, after: string | null, limit: number): Promise<Page<RecountDifference>> {
    checkedLimit(limit);
    const [number = '0'] = after === null ? [] : keyIn(after, [positionKey]);
    const rows = await this.source.query<readonly Readonly<{ number: number; difference: RecountDifference }>[]>(
      `SELECT number, difference FROM read_store.recount_differences
       WHERE recount_id = $1 AND number > $2::bigint ORDER BY number LIMIT ${limit + 1}`,
      [id, number],
    );
    return pageOf(
      rows,
      limit,
      ({ difference }) => difference,
      (row) => [row.number],
    );
  }
}

type Row = Readonly<{
  id: string;
  asked_by: string;
  asked_at: string;
  plan_id: string | null;
  unit_id: string | null;
  at: LocalDate;
  position: string;
  recorded_at: string | null;
  whole: boolean;
  state: RecountState;
  per_mille: number;
  differences: number;
  report: RecountReport | null;
}>;

const recountOf = (row: Row): KeptRecount => ({
  id: row.id,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  scope: { plan: row.plan_id, unit: row.unit_id },
  at: row.at,
  knownAt: { position: BigInt(row.position), recordedAt: row.recorded_at },
  whole: row.whole,
  state: row.state,
  perMille: row.per_mille,
  differences: row.differences,
  report: row.report,
});
