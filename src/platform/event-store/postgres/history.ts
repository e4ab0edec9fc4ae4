import pg from 'pg';
import type { Histories, HistoryOptions, RecordedEvent, StreamsOptions } from '../event-store.ts';
import { copyOut } from '../../database/copy-out.ts';
import { gathered, type Placed } from '../gathered.ts';
import { eventOf, type EventRow } from './event-rows.ts';

/** Runs are cut where this many bytes have come. */
const runBytes = { log: 262_144, streams: 2_097_152 };

/** The log by COPY in the text format, the fastest way out of PostgreSQL: one decoding a chunk, then slices. */
export const readHistory = (
  pool: pg.Pool,
  { after = 0n, upTo = 9_223_372_036_854_775_807n }: HistoryOptions,
): AsyncGenerator<readonly RecordedEvent[]> =>
  inOneSnapshot(pool, async function* (client) {
    const runs = copyOut(client, historyBetween(after, upTo), { runBytes: runBytes.log, leftEarly: 'closed' });
    for await (const rows of runs) yield rows.map(recorded);
  });

/** The same in the order of streams, which the server puts it in. */
export const readStreams = (pool: pg.Pool, options: StreamsOptions): AsyncGenerator<Histories> =>
  inOneSnapshot(pool, (client) => gathered(placedStreams(client, options)));

async function* placedStreams(client: pg.PoolClient, options: StreamsOptions): AsyncGenerator<readonly Placed[]> {
  const { category, upTo, skip } = options;
  const bounds = await lastOfParts(client, options);
  const question = streamsOf(category, bounds[skip - 1] ?? 0n, upTo);
  let part = skip;
  for await (const rows of copyOut(client, question, { runBytes: runBytes.streams, leftEarly: 'closed' })) {
    yield rows.map((row) => {
      while (BigInt(row[8]!) > bounds[part]!) part += 1;
      return { part, event: recorded(row) };
    });
  }
}

/** Holds a connection of the pool, and one snapshot, until it ends. */
async function* inOneSnapshot<T>(pool: pg.Pool, read: (client: pg.PoolClient) => AsyncGenerator<T>): AsyncGenerator<T> {
  const client = await pool.connect();
  // Whoever reads hears of a lost connection by what he asks next.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  let finished = false;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL statement_timeout = 0');
    // The last run is given out before the end of the transaction, and whoever takes it may take long.
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    await client.query("SET LOCAL datestyle = ISO; SET LOCAL work_mem = '64MB'");
    yield* read(client);
    await client.query('COMMIT');
    finished = true;
  } finally {
    // Left early, the rest of the copy is still on its way: only closing the connection stops it.
    client.off('error', ignore);
    client.release(!finished);
  }
}

const columns = `e.position, s.name, e.revision, e.id, e.type, e.data, e.metadata, e.recorded_at AT TIME ZONE 'UTC'`;

/** COPY takes no parameters; both bounds are bigint. */
const historyBetween = (after: bigint, upTo: bigint): string => `
  SELECT ${columns} FROM event_store.events e JOIN event_store.streams s USING (stream_no)
  WHERE e.position > ${after} AND e.position <= ${upTo} ORDER BY e.position`;

const streamsOf = (category: string, after: bigint, upTo: bigint): string => `
  SELECT ${columns}, e.stream_no FROM event_store.events e JOIN event_store.streams s USING (stream_no)
  WHERE e.category = ${pg.escapeLiteral(category)} AND starts_with(s.name, ${pg.escapeLiteral(`${category}-`)})
    AND e.stream_no > ${after} AND e.position <= ${upTo}
  ORDER BY e.stream_no, e.revision`;

/** The number of the last stream of each part; streams are never removed, and new ones get higher numbers. */
const lastOfParts = async (
  client: pg.ClientBase,
  { category, upTo, parts }: StreamsOptions,
): Promise<readonly bigint[]> => {
  const { rows } = await client.query<{ bounds: readonly string[] | null }>(
    `SELECT percentile_disc($1::float8[]) WITHIN GROUP (ORDER BY stream_no) AS bounds
     FROM event_store.streams WHERE stream_no <= $2 AND starts_with(name, $3)`,
    [Array.from({ length: parts }, (_, part) => (part + 1) / parts), upTo, `${category}-`],
  );
  return (rows[0]!.bounds ?? []).map(BigInt);
};

const recorded = ([position, stream, revision, id, type, data, metadata, recordedAt]: readonly string[]) =>
  eventOf([position, stream, revision, id, type, data, metadata, instantOf(recordedAt!)] as unknown as EventRow);

/** `2023-12-21 03:04:05.12` as the port writes it; to have PostgreSQL do this costs a fifth of the reading. */
const instantOf = (text: string): string =>
  `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20).padEnd(6, '0')}Z`;
