import type pg from 'pg';

/** What a rebuild does; the last three are its ends. */
export type Phase =
  'loading' | 'drawing' | 'indexing' | 'following' | 'differing' | 'switched' | 'rolled-back' | 'cancelled';

/** One rebuild as its row tells of it, so that another process can take it up. */
export type RebuildRecord = Readonly<{
  id: bigint;
  version: number;
  replaces: number;
  phase: Phase;
  /** Last position of the bulk load; what comes later is followed from the log. */
  upTo: bigint;
  /** Events that were taken apart by thing. */
  spilled: bigint;
  /** Last position loaded of a trail; buckets drawn of a register. */
  done: bigint;
}>;

type Stored = Readonly<{ id: string; version: number; replaces: number; phase: Phase } & Record<Big, string | null>>;
type Big = 'up_to' | 'spilled' | 'done';

const running = `phase NOT IN ('switched', 'rolled-back', 'cancelled')`;

/** Rows of `read_store.rebuilds` of one projection. */
export class RebuildRecords {
  constructor(private readonly projection: string) {}

  unfinished(client: pg.ClientBase): Promise<RebuildRecord | null> {
    return this.find(client, running);
  }

  /** The rebuild that put in place what is read now, or that was rolled back. */
  lastSwitched(client: pg.ClientBase): Promise<RebuildRecord | null> {
    return this.find(client, `phase IN ('switched', 'rolled-back')`);
  }

  async begin(
    client: pg.ClientBase,
    { version, replaces, upTo }: Pick<RebuildRecord, 'version' | 'replaces' | 'upTo'>,
    by: string,
  ): Promise<void> {
    await client.query(
      `INSERT INTO read_store.rebuilds (projection, version, replaces, phase, up_to, started_by)
       VALUES ($1, $2, $3, 'loading', $4, $5)`,
      [this.projection, version, replaces, upTo, by],
    );
  }

  /**
   * Notes a step in the transaction that makes it.
   *
   * @param set columns of the row
   * @returns whether the rebuild was still in `from`: nobody ended it
   */
  async move(
    client: pg.ClientBase,
    id: bigint,
    from: readonly Phase[],
    set: Readonly<Record<string, unknown>>,
  ): Promise<boolean> {
    const columns = Object.keys(set).map((column, index) => `, ${column} = $${index + 3}`);
    const { rowCount } = await client.query(
      `UPDATE read_store.rebuilds SET moved_at = now()${columns.join('')} WHERE id = $1 AND phase = ANY ($2::text[])`,
      [id, from, ...Object.values(set)],
    );
    return rowCount === 1;
  }

  /** @returns whether a rebuild was under way */
  async cancel(client: pg.ClientBase): Promise<boolean> {
    const { rowCount } = await client.query(
      `UPDATE read_store.rebuilds SET phase = 'cancelled', ended_at = now() WHERE projection = $1 AND ${running}`,
      [this.projection],
    );
    return rowCount === 1;
  }

  private async find(client: pg.ClientBase, condition: string): Promise<RebuildRecord | null> {
    const { rows } = await client.query<Stored>(
      `SELECT id, version, replaces, phase, up_to, spilled, done FROM read_store.rebuilds
       WHERE projection = $1 AND ${condition} ORDER BY id DESC LIMIT 1`,
      [this.projection],
    );
    const row = rows[0];
    if (row === undefined) return null;
    const { id, version, replaces, phase, up_to, spilled, done } = row;
    const [upTo, spilledEvents, doneSoFar] = [up_to, spilled, done].map((value) => BigInt(value ?? 0)) as [
      bigint,
      bigint,
      bigint,
    ];
    return { id: BigInt(id), version, replaces, phase, upTo, spilled: spilledEvents, done: doneSoFar };
  }
}
