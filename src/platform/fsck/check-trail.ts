import type pg from 'pg';
import type { RecordedEvent } from '../event-store/event-store.ts';
import type { Finding, FindingKind } from './finding.ts';

/** Compares a run of events with their entries in the audit trail, in one question. */
export const compareEntries = async (
  client: pg.ClientBase,
  rowOf: (event: RecordedEvent) => Readonly<Record<string, unknown>>,
  events: readonly RecordedEvent[],
): Promise<readonly Finding[]> => {
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { rows } = await client.query<{ kind: FindingKind; place: string; detail: string }>(
    `WITH expected AS (SELECT * FROM json_populate_recordset(NULL::read_store.audit_trail, $1)),
          stored AS (SELECT * FROM read_store.audit_trail WHERE position BETWEEN $2 AND $3)
     SELECT CASE WHEN s.position IS NULL THEN 'trail.entry-missing'
                 WHEN e.position IS NULL THEN 'trail.entry-surplus' ELSE 'trail.entry-differs' END AS kind,
            coalesce(e.position, s.position)::text AS place,
            coalesce((SELECT string_agg(was.key || ' is ' || is_now.value || ', must be ' || was.value, '; ' ORDER BY was.key)
                      FROM jsonb_each_text(to_jsonb(e)) was JOIN jsonb_each_text(to_jsonb(s)) is_now USING (key)
                      WHERE was.value IS DISTINCT FROM is_now.value), coalesce(e.sentence, s.sentence)) AS detail
     FROM expected e FULL JOIN stored s ON s.position = e.position
     WHERE to_jsonb(e) IS DISTINCT FROM to_jsonb(s)
     ORDER BY coalesce(e.position, s.position)`,
    [JSON.stringify(events.map(rowOf)), first.position.toString(), last.position.toString()],
  );
  return rows.map(({ kind, place, detail }) => ({ kind, where: place, detail }));
};
