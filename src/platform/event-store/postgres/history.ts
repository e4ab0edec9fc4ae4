import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { HistoryOptions, RecordedEvent } from '../event-store.ts';
import { eventOf, type EventRow } from './event-rows.ts';

const newline = 0x0a;
/** Runs are cut where this many bytes have come. */
const runBytes = 262_144;

/**
 * The log by COPY in the text format, the fastest way out of PostgreSQL: one decoding a chunk, then slices. Holds a
 * connection of the pool, and one snapshot, until it ends.
 */
export async function* readHistory(
  pool: pg.Pool,
  { after = 0n, upTo = 9_223_372_036_854_775_807n }: HistoryOptions,
): AsyncGenerator<readonly RecordedEvent[]> {
  const client = await pool.connect();
  let finished = false;
  try {
    await client.query('BEGIN READ ONLY');
    await client.query('SET LOCAL statement_timeout = 0');
    // The last run is given out before the end of the transaction, and whoever takes it may take long.
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    await client.query('SET LOCAL datestyle = ISO');
    const rows = client.query(copyTo(`COPY (${historyBetween(after, upTo)}) TO STDOUT`));
    let kept: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of rows as AsyncIterable<Buffer>) {
      kept.push(chunk);
      bytes += chunk.length;
      if (bytes < runBytes) continue;
      const text = Buffer.concat(kept);
      const end = text.lastIndexOf(newline) + 1;
      kept = [text.subarray(end)];
      bytes = text.length - end;
      if (end > 0) yield eventsOf(text.toString('utf8', 0, end));
    }
    if (bytes > 0) yield eventsOf(Buffer.concat(kept).toString('utf8'));
    await client.query('COMMIT');
    finished = true;
  } finally {
    // Left early, the rest of the copy is still on its way: only closing the connection stops it.
    client.release(!finished);
  }
}

/** COPY takes no parameters; both bounds are bigint. */
const historyBetween = (after: bigint, upTo: bigint): string => `
  SELECT e.position, s.name, e.revision, e.id, e.type, e.data, e.metadata, e.recorded_at AT TIME ZONE 'UTC'
  FROM event_store.events e JOIN event_store.streams s USING (stream_no)
  WHERE e.position > ${after} AND e.position <= ${upTo} ORDER BY e.position`;

/** @param text whole lines, each with its end */
const eventsOf = (text: string): RecordedEvent[] => {
  const escaped = text.includes('\\');
  const lines = text.split('\n');
  lines.pop();
  return lines.map((line) => {
    const columns = escaped ? line.split('\t').map(unescape) : line.split('\t');
    columns[7] = instantOf(columns[7]!);
    return eventOf(columns as unknown as EventRow);
  });
};

/** `2023-12-21 03:04:05.12` as the port writes it; to have PostgreSQL do this costs a fifth of the reading. */
const instantOf = (text: string): string =>
  `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20).padEnd(6, '0')}Z`;

const letters: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };

const unescape = (column: string): string =>
  column.includes('\\') ? column.replace(/\\(.)/g, (_, letter: string) => letters[letter] ?? letter) : column;
