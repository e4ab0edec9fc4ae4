import type pg from 'pg';
import { runPrepared } from '../../database/prepared.ts';
import type { ReadSchema } from '../read-schema.ts';
import type { SetAside } from './projection-writer.ts';

/** Where an event in quarantine stands in its stream. */
export type Kept = Readonly<{ stream: string; revision: bigint }>;

/** The events that one version of a projection set aside; every call belongs in the transaction that writes the rows. */
export class Quarantine {
  private readonly table: string;

  constructor(
    private readonly projection: string,
    schema: ReadSchema,
  ) {
    this.table = `${schema}.quarantine`;
  }

  /** @returns which of these things have events in quarantine */
  async waiting(client: pg.ClientBase, things: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const { rows } = await runPrepared<{ thing: string }>(
      client,
      `SELECT DISTINCT thing FROM ${this.table} WHERE projection = $1 AND thing = ANY ($2::text[])`,
      [this.projection, [...things]],
    );
    return new Set(rows.map(({ thing }) => thing));
  }

  async things(client: pg.ClientBase): Promise<readonly string[]> {
    const { rows } = await client.query<{ thing: string }>(
      `SELECT thing FROM ${this.table} WHERE projection = $1 GROUP BY thing ORDER BY min(position)`,
      [this.projection],
    );
    return rows.map(({ thing }) => thing);
  }

  async keep(client: pg.ClientBase, setAside: readonly SetAside[]): Promise<void> {
    if (setAside.length === 0) return;
    const rows = setAside.map(({ event: { position, id, type, stream, revision }, thing, reason }) => ({
      projection: this.projection,
      position: position.toString(),
      thing,
      event_id: id,
      type,
      stream,
      revision: revision.toString(),
      reason,
    }));
    const columns = Object.keys(rows[0]!).join(', ');
    await client.query(
      `INSERT INTO ${this.table} (${columns})
       SELECT ${columns} FROM json_populate_recordset(NULL::${this.table}, $1)`,
      [JSON.stringify(rows)],
    );
  }

  /** A thing's events in order. */
  async of(client: pg.ClientBase, thing: string): Promise<readonly Kept[]> {
    const { rows } = await client.query<{ stream: string; revision: string }>(
      `SELECT stream, revision FROM ${this.table} WHERE projection = $1 AND thing = $2 ORDER BY position`,
      [this.projection, thing],
    );
    return rows.map(({ stream, revision }) => ({ stream, revision: BigInt(revision) }));
  }

  /** Lets go of a thing's events up to a revision of its stream. */
  async release(client: pg.ClientBase, thing: string, upTo: bigint): Promise<void> {
    await client.query(`DELETE FROM ${this.table} WHERE projection = $1 AND thing = $2 AND revision <= $3`, [
      this.projection,
      thing,
      upTo,
    ]);
  }

  /** Gives the first of a thing's events another reason. */
  async blame(client: pg.ClientBase, thing: string, reason: string): Promise<void> {
    await client.query(
      `UPDATE ${this.table} SET reason = $3 WHERE projection = $1 AND position =
         (SELECT min(position) FROM ${this.table} WHERE projection = $1 AND thing = $2)`,
      [this.projection, thing, reason],
    );
  }

  async clear(client: pg.ClientBase): Promise<void> {
    await client.query(`DELETE FROM ${this.table} WHERE projection = $1`, [this.projection]);
  }
}
