import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/**
 * By turns longer, so that neither a question that locks the tables in another order nor one that is slow is in the way for
 * long; all shorter than a second, after which the server would look for a deadlock and end the question instead of this.
 */
const lockMs = [25, 50, 100, 200, 400, 800] as const;
const restMs = 5;
const mostTries = 150;

/** Lock not available; deadlock. */
const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && (error.code === '55P03' || error.code === '40P01');

/**
 * The server ends a VACUUM of its own that somebody waits for when it looks for a deadlock: here before the first turn is over,
 * where the role may say so. A deadlock found then ends this turn, and no question.
 */
const vacuumGivesWay = `SELECT set_config('deadlock_timeout', '10ms', true) WHERE has_parameter_privilege('deadlock_timeout', 'SET')`;

/**
 * Work inside a transaction that locks tables which questions read: it gives way after an instant and tries again, so that no
 * question waits long for one that is slow. What the transaction held before, it goes on holding.
 */
export const whenFree = async (client: pg.ClientBase, work: () => Promise<void>): Promise<void> => {
  await client.query(vacuumGivesWay);
  for (let tries = 1; ; tries += 1) {
    await client.query(`SAVEPOINT free; SET LOCAL lock_timeout TO ${lockMs[(tries - 1) % lockMs.length]!}`);
    try {
      await work();
      return;
    } catch (error) {
      if (!isTaken(error) || tries === mostTries) throw error;
      await client.query('ROLLBACK TO free');
      await pause(restMs);
    }
  }
};
