import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** Namespace of the projections among the advisory locks of the database. */
const locks = 7_421_100;

/**
 * Waits until this session is the only writer of a projection. The lock ends with the session, so a writer that dies is
 * followed by the next; asking again and again, unlike waiting in the database, holds no snapshot open.
 *
 * @returns how to let go; `null` when aborted before
 */
export const holdWriterLock = async (
  client: pg.ClientBase,
  projection: string,
  restMs: number,
  signal: AbortSignal,
): Promise<(() => Promise<void>) | null> => {
  while (!signal.aborted) {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS held', [
      locks,
      projection,
    ]);
    if (rows[0]?.held === true) {
      return async () => {
        await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [locks, projection]).catch(() => undefined);
      };
    }
    await pause(restMs, undefined, { signal }).catch(() => undefined);
  }
  return null;
};
