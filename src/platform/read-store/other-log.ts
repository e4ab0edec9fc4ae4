import type { DataSource } from 'typeorm';
import type pg from 'pg';
import type { EventStore } from '../event-store/event-store.ts';
import { dropVersion } from './rebuild/version-rows.ts';
import type { ProjectionWriter } from './runner/projection-writer.ts';
import { inTransaction } from './runner/transactions.ts';
import { holdWriterLock } from './runner/writer-lock.ts';

/** How long a writer that ends may keep its projection. Milliseconds. */
const patienceMs = 1_000;
const lookAgainMs = 50;

export type Switched = 'same-log' | 'drawn-anew' | 'others-draw';

type Installation = Readonly<{
  source: DataSource;
  store: Pick<EventStore, 'readStream' | 'lastPosition'>;
  writers: readonly ProjectionWriter[];
}>;

/**
 * Empties every projection when it was drawn from another log than the store holds now: another store was chosen, a copy of the
 * same events at other positions, or an older state of the log was restored. What is drawn is told by the last entry of the
 * audit trail and by the checkpoints. One transaction, under the locks of all writers, so that no process draws meanwhile and
 * the next one that looks finds nothing of the other log.
 *
 * @returns `others-draw` when rows are of another log and a process draws still: nothing is changed, and to be asked again
 * @throws what the store throws
 */
export const drawAnewFromOtherLog = async ({ source, store, writers }: Installation): Promise<Switched> => {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as pg.ClientBase;
    if (!(await isDrawnFromOther(client, store))) return 'same-log';
    const locks = await holdEvery(client, writers);
    try {
      if (locks.length < writers.length) return 'others-draw';
      // Somebody else may have emptied them between the first look and the locks.
      if (!(await isDrawnFromOther(client, store))) return 'same-log';
      await inTransaction(client, () => empty(client, writers));
      return 'drawn-anew';
    } finally {
      for (const letGo of locks) await letGo();
    }
  } finally {
    await runner.release();
  }
};

/** @returns how to let go of each lock; fewer than writers when another process draws */
const holdEvery = async (
  client: pg.ClientBase,
  writers: readonly ProjectionWriter[],
): Promise<readonly (() => Promise<void>)[]> => {
  const patience = AbortSignal.timeout(patienceMs);
  const held: (() => Promise<void>)[] = [];
  for (const { name } of writers) {
    const letGo = await holdWriterLock(client, name, lookAgainMs, patience);
    if (letGo === null) break;
    held.push(letGo);
  }
  return held;
};

/** A projection without a checkpoint is drawn from the first event. Versions kept for a way back are of the other log too. */
const empty = async (client: pg.ClientBase, writers: readonly ProjectionWriter[]): Promise<void> => {
  for (const writer of writers) {
    await writer.clear(client);
    await dropVersion(client, writer, 'read_store_old');
  }
  await client.query(
    `UPDATE read_store.rebuilds SET phase = 'cancelled', ended_at = now()
     WHERE phase NOT IN ('switched', 'rolled-back', 'cancelled')`,
  );
  await client.query('DELETE FROM read_store.quarantine');
  await client.query('DELETE FROM read_store.checkpoint');
};

type Drawn = Readonly<{ event_id: string; stream: string; revision: string; position: string }>;

const isDrawnFromOther = async (client: pg.ClientBase, store: Installation['store']): Promise<boolean> => {
  const { rows: furthest } = await client.query<{ position: string | null }>(
    'SELECT max(position) AS position FROM read_store.checkpoint',
  );
  const { rows: drawn } = await client.query<Drawn>(
    'SELECT event_id, stream, revision, position FROM read_store.audit_trail ORDER BY position DESC LIMIT 1',
  );
  // Read after the checkpoint, so that a log that grows is never the shorter one.
  if (BigInt(furthest[0]?.position ?? 0) > (await store.lastPosition())) return true;
  return drawn[0] !== undefined && !(await stands(drawn[0], store));
};

/** Asked by stream and revision, which every store finds at once, wherever its positions are. */
const stands = async (
  { event_id: id, stream, revision, position }: Drawn,
  store: Installation['store'],
): Promise<boolean> => {
  const before = BigInt(revision) - 1n;
  const [event] = await store.readStream(stream, { ...(before >= 0n && { after: before }), limit: 1 });
  return event?.id.toLowerCase() === id && event.position === BigInt(position);
};
