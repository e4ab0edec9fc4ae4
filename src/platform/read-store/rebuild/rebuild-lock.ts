import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Lease } from '../runner/projection-loop.ts';
import { RebuildUnderWay } from './rebuild.errors.ts';

/** Namespace of rebuilds among the advisory locks of the database. */
const locks = 7_421_101;
const lookAgainMs = 50;
/** A process that was killed keeps its lock until the server notices. */
const usualPatienceMs = 2_000;

type Clients = Readonly<{ control: pg.ClientBase; work: pg.ClientBase; look: pg.ClientBase }>;

/**
 * Works on a projection's versions as the only one among all processes, on three connections of its own.
 *
 * @throws RebuildUnderWay when another one does so for longer than `patienceMs`
 */
export const aloneOn = async <T>(
  projection: string,
  lease: () => Promise<Lease>,
  work: (clients: Clients) => Promise<T>,
  patienceMs = usualPatienceMs,
): Promise<T> => {
  const held: Lease[] = [];
  try {
    for (const _ of ['control', 'work', 'look']) held.push(await lease());
    const [control, writing, look] = held.map(({ client }) => client) as [pg.ClientBase, pg.ClientBase, pg.ClientBase];
    await takeLock(control, projection, patienceMs);
    try {
      return await work({ control, work: writing, look });
    } finally {
      await control.query('SELECT pg_advisory_unlock($1, hashtext($2))', [locks, projection]).catch(() => undefined);
    }
  } finally {
    for (const { release } of held) await release();
  }
};

const takeLock = async (client: pg.ClientBase, projection: string, patienceMs: number): Promise<void> => {
  for (const until = performance.now() + patienceMs; ;) {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS held', [
      locks,
      projection,
    ]);
    if (rows[0]?.held === true) return;
    if (performance.now() > until) throw new RebuildUnderWay(projection);
    await pause(lookAgainMs);
  }
};
