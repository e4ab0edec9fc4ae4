import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { inTransaction } from '../runner/transactions.ts';

/** Shorter than a second, after which the server would look for a deadlock and end a question instead of this. */
const lockMs = 200;
const restMs = 50;
const mostTries = 300;

/** Lock not available; deadlock. */
const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && (error.code === '55P03' || error.code === '40P01');

/**
 * A transaction that locks tables which questions read: it gives way after an instant and tries again, so that no question
 * waits long for one that is slow.
 */
export const whenFree = async (client: pg.ClientBase, work: () => Promise<void>): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await inTransaction(client, work, `SET LOCAL lock_timeout TO ${lockMs}`);
      return;
    } catch (error) {
      if (!isTaken(error) || tries === mostTries) throw error;
      await pause(restMs);
    }
  }
};
