import type pg from 'pg';

/** A writer looks rows up by key and never reads a table through, whatever the planner thinks of tables that grew just now. */
const alwaysByKey =
  'SET LOCAL enable_seqscan TO off; SET LOCAL enable_hashjoin TO off; SET LOCAL enable_mergejoin TO off';

/**
 * A transaction of a writer. Its commit is not waited for on disk: after a crash of the server the rows and the checkpoint are
 * both a little older, and the events, whose commits are waited for, bring them forward again.
 */
export const asWriter = <T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> =>
  inTransaction(client, work, `SET LOCAL synchronous_commit TO off; ${alwaysByKey}`);

/** @param settings statements that begin the transaction */
export const inTransaction = async <T>(client: pg.ClientBase, work: () => Promise<T>, settings = ''): Promise<T> => {
  await client.query(`BEGIN; ${settings}`);
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};

/** Facts that no row can be made of. */
export class RowRefused extends Error {}

/** No row can be made, a data exception or a broken constraint: the same events would be refused again. */
export const isRefusalOfData = (error: unknown): boolean =>
  error instanceof RowRefused ||
  (typeof error === 'object' && error !== null && 'code' in error && /^2[23]/.test(String(error.code)));
