import type pg from 'pg';
import type { Finding, FindingKind } from './finding.ts';

type Check = Readonly<{ kind: FindingKind; sql: string }>;

/** Of each kind so many are listed; the rest would say the same. */
const listed = 100;

/**
 * What the tables of the log must keep whatever stands in the events. `$1` is the position up to which is looked; each question
 * answers `place` and `detail`, ordered by place.
 */
const checks: readonly Check[] = [
  {
    kind: 'log.position-missing',
    sql: `SELECT before + 1 AS place, 'next is ' || position AS detail
          FROM (SELECT position, lag(position, 1, 0::bigint) OVER (ORDER BY position) AS before
                FROM event_store.events WHERE position <= $1) e
          WHERE position <> before + 1`,
  },
  {
    kind: 'log.revision-missing',
    sql: `SELECT coalesce(s.name, 'stream number ' || e.stream_no) || ' revision ' || e.expected AS place,
                 'position ' || e.position || ' has revision ' || e.revision AS detail
          FROM (SELECT stream_no, position, revision,
                       row_number() OVER (PARTITION BY stream_no ORDER BY position) - 1 AS expected
                FROM event_store.events WHERE position <= $1) e
          LEFT JOIN event_store.streams s USING (stream_no)
          WHERE e.revision <> e.expected`,
  },
  {
    kind: 'log.id-repeated',
    sql: `SELECT id AS place, 'stream number ' || stream_no || ', positions ' || string_agg(position::text, ', ') AS detail
          FROM event_store.events WHERE position <= $1 GROUP BY id, stream_no HAVING count(*) > 1`,
  },
  {
    kind: 'log.stream-missing',
    sql: `SELECT 'stream number ' || e.stream_no AS place, 'first at position ' || min(e.position) AS detail
          FROM event_store.events e LEFT JOIN event_store.streams s USING (stream_no)
          WHERE e.position <= $1 AND s.stream_no IS NULL GROUP BY e.stream_no`,
  },
  {
    kind: 'log.category-differs',
    sql: `SELECT e.position AS place, s.name || ' is filed under ' || e.category AS detail
          FROM event_store.events e JOIN event_store.streams s USING (stream_no)
          WHERE e.position <= $1 AND e.category <> split_part(s.name, '-', 1)`,
  },
  {
    kind: 'log.time-goes-back',
    sql: `SELECT position AS place, recorded_at || ' after ' || before AS detail
          FROM (SELECT position, recorded_at, lag(recorded_at) OVER (ORDER BY position) AS before
                FROM event_store.events WHERE position <= $1) e
          WHERE recorded_at < before`,
  },
  {
    kind: 'log.not-protected',
    sql: `SELECT t.name AS place, 'the trigger that refuses changes is off' AS detail
          FROM (VALUES ('events'), ('streams')) AS t(name)
          WHERE $1::bigint >= 0 AND NOT EXISTS (
            SELECT FROM pg_trigger g WHERE g.tgrelid = ('event_store.' || t.name)::regclass
              AND g.tgname = 'append_only' AND g.tgenabled IN ('O', 'A'))`,
  },
];

/** Looks through the log's own tables up to a position; needs the log in PostgreSQL. */
export async function* checkLog(client: pg.ClientBase, upTo: bigint): AsyncGenerator<Finding> {
  for (const { kind, sql } of checks) {
    const { rows } = await client.query<{ place: string; detail: string }>(
      `SELECT place::text, detail FROM (${sql}) f ORDER BY f.place LIMIT ${listed}`,
      [upTo],
    );
    for (const { place, detail } of rows) yield { kind, where: place, detail };
  }
}
