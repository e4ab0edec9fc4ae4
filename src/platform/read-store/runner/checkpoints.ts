import type pg from 'pg';
import { runPrepared } from '../../database/prepared.ts';
import type { ReadSchema } from '../read-schema.ts';
import type { Halt } from './projection-writer.ts';

/** Somebody else moved the checkpoint: this writer no longer knows what is drawn. */
export class CheckpointMoved extends Error {
  constructor(expected: bigint) {
    super(`the checkpoint is no longer at ${expected}`);
    this.name = 'CheckpointMoved';
  }
}

/**
 * A projection's checkpoint; every call belongs in the transaction that writes the rows. Whoever changes rows of a projection
 * holds its checkpoint first.
 */
export class CheckpointRow {
  private readonly table: string;

  constructor(
    private readonly projection: string,
    private readonly version: number,
    schema: ReadSchema,
  ) {
    this.table = `${schema}.checkpoint`;
  }

  /** @returns where the rows of this version end, or `null` when what is stored is of another version or nothing */
  async read(client: pg.ClientBase): Promise<bigint | null> {
    const { rows } = await client.query<{ position: string }>(
      `SELECT position FROM ${this.table} WHERE projection = $1 AND version = $2`,
      [this.projection, this.version],
    );
    return rows[0] === undefined ? null : BigInt(rows[0].position);
  }

  /** The version that is stored, whichever it is; `null` when nothing was ever drawn. */
  async storedVersion(client: pg.ClientBase): Promise<number | null> {
    const { rows } = await client.query<{ version: number }>(
      `SELECT version FROM ${this.table} WHERE projection = $1`,
      [this.projection],
    );
    return rows[0]?.version ?? null;
  }

  /** Nobody else writes rows or moves the checkpoint until the transaction ends. @returns where it stands; see `read` */
  async hold(client: pg.ClientBase): Promise<bigint | null> {
    const { rows } = await runPrepared<{ position: string }>(
      client,
      `SELECT position FROM ${this.table} WHERE projection = $1 AND version = $2 FOR UPDATE`,
      [this.projection, this.version],
    );
    return rows[0] === undefined ? null : BigInt(rows[0].position);
  }

  /** Starts where the rows end: before the first event unless told otherwise. */
  async reset(client: pg.ClientBase, position = 0n): Promise<void> {
    await client.query(
      `INSERT INTO ${this.table} (projection, version, position) VALUES ($1, $2, $3)
       ON CONFLICT (projection) DO UPDATE
       SET version = $2, position = $3, moved_at = now(), halted_at = NULL, halted_event = NULL, halted_type = NULL, halted_reason = NULL`,
      [this.projection, this.version, position],
    );
  }

  /**
   * Moves over events that make no rows, in a transaction of its own that is one statement. As with other writers, its commit
   * is not waited for on disk.
   *
   * @throws CheckpointMoved
   */
  async pass(client: pg.ClientBase, from: bigint, to: bigint): Promise<void> {
    const { rowCount } = await runPrepared(
      client,
      `WITH quick AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
       UPDATE ${this.table}
       SET position = $4, moved_at = now(),
           halted_at = NULL, halted_event = NULL, halted_type = NULL, halted_reason = NULL FROM quick
       WHERE projection = $1 AND version = $2 AND position = $3`,
      [this.projection, this.version, from, to],
    );
    if (rowCount !== 1) throw new CheckpointMoved(from);
  }

  /** Rows changed though the checkpoint stays where it is. Later than any earlier move, whatever the clocks say. */
  async touch(client: pg.ClientBase): Promise<void> {
    await client.query(
      `UPDATE ${this.table} SET moved_at = greatest(clock_timestamp(), moved_at + interval '1 microsecond')
       WHERE projection = $1 AND version = $2`,
      [this.projection, this.version],
    );
  }

  /** @throws CheckpointMoved when it is not where this writer left it */
  async move(client: pg.ClientBase, from: bigint, to: bigint, halt: Halt | null): Promise<void> {
    const { rowCount } = await runPrepared(
      client,
      `UPDATE ${this.table}
       SET position = $4, moved_at = now(), halted_at = $5, halted_event = $6, halted_type = $7, halted_reason = $8
       WHERE projection = $1 AND version = $2 AND position = $3`,
      [
        this.projection,
        this.version,
        from,
        to,
        halt?.event.position ?? null,
        halt?.event.id ?? null,
        halt?.event.type ?? null,
        halt?.reason ?? null,
      ],
    );
    if (rowCount !== 1) throw new CheckpointMoved(from);
  }
}
