import pg from 'pg';
import { appendBatchQuery, verdictsOf, type Append, type BatchAnswer, type Verdict } from './append-batch.ts';

/** Why a batch has no verdicts. */
export type AppendFailure = Readonly<{
  /**
   * - `unavailable`: nothing was sent, or the server said that nothing was written and another try may do better
   * - `unknown`: sent, and the connection broke before the answer
   * - `refused`: the server refused the statement itself; nothing was written
   */
  kind: 'unavailable' | 'unknown' | 'refused';
  cause: unknown;
}>;

export class BatchFailed extends Error {
  constructor(readonly failure: AppendFailure) {
    super(`batch ${failure.kind}`, { cause: failure.cause });
    this.name = 'BatchFailed';
  }
}

/**
 * One connection of the pool, kept for appends alone: writing never queues behind reading, and the statement stays prepared.
 * A connection that broke is replaced at the next batch.
 */
export class AppendConnection {
  private client: pg.PoolClient | null = null;

  constructor(
    private readonly pool: pg.Pool,
    private readonly timeoutMs: number,
  ) {}

  /** @throws BatchFailed */
  async append(batch: readonly Append[], careful: boolean): Promise<readonly Verdict[]> {
    const client = this.client ?? (await this.connect());
    // The server gives up first; this is for one that no longer answers at all.
    const silence = setTimeout(() => this.drop(client), this.timeoutMs + 1_000);
    try {
      const { rows } = await client.query(appendBatchQuery(batch, careful));
      return verdictsOf(batch, rows[0] as unknown as BatchAnswer);
    } catch (cause) {
      const kind = kindOf(cause);
      if (kind === 'unknown') this.drop(client);
      throw new BatchFailed({ kind, cause });
    } finally {
      clearTimeout(silence);
    }
  }

  close(): void {
    if (this.client) this.drop(this.client);
  }

  private async connect(): Promise<pg.PoolClient> {
    try {
      const client = await this.pool.connect();
      client.on('error', () => this.drop(client));
      // A server may begin transactions with an older snapshot; the end of the log must be read after the lock is had.
      await client
        .query(
          `SELECT set_config('statement_timeout', $1, false),
                  set_config('default_transaction_isolation', 'read committed', false)`,
          [String(this.timeoutMs)],
        )
        .catch((cause: unknown) => {
          client.release(true);
          throw cause;
        });
      return (this.client = client);
    } catch (cause) {
      throw new BatchFailed({ kind: 'unavailable', cause });
    }
  }

  private drop(client: pg.PoolClient): void {
    if (this.client !== client) return;
    this.client = null;
    client.release(true);
  }
}

/** Classes of SQLSTATE after which the same statement may succeed: transaction rolled back, no resources, not the primary. */
const passing = /^(40|53|55|58|25006|57014)/;

const kindOf = (error: unknown): AppendFailure['kind'] => {
  // Not by the look of the code alone: EPIPE has the form of a SQLSTATE too.
  if (!(error instanceof pg.DatabaseError) || error.code === undefined) return 'unknown';
  // A server that shuts the connection down may do so between the commit and the answer; 40003 says just that.
  if (
    error.code === '40003' ||
    error.severity === 'FATAL' ||
    error.severity === 'PANIC' ||
    /^(08|57P)/.test(error.code)
  )
    return 'unknown';
  return passing.test(error.code) ? 'unavailable' : 'refused';
};
