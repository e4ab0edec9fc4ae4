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
 * Work inside a transaction that locks tables which questions read: it gives way after an instant and tries again, so that no
 * question waits long for one that is slow. What the transaction held before, it goes on holding.
 */
export const whenFree = async (client: pg.ClientBase, work: () => Promise<void>): Promise<void> => {
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
