import type pg from 'pg';
import type { EventStore } from '../../event-store/event-store.ts';
import { CheckpointRow } from '../runner/checkpoints.ts';
import { EventTaker } from '../runner/event-taker.ts';
import type { ProjectionWriter } from '../runner/projection-writer.ts';
import type { Lease } from '../runner/projection-loop.ts';
import { inTransaction } from '../runner/transactions.ts';
import { bulkLoad, isInStreams, isOf, type OnProgress } from './bulk-load.ts';
import { compareVersions, type Comparison } from './compare-versions.ts';
import { NothingToDo, RebuildEnded } from './rebuild.errors.ts';
import { RebuildRecords, type RebuildRecord } from './rebuild-record.ts';
import { aloneOn } from './rebuild-lock.ts';
import { whenFree } from './short-lock.ts';
import { spillTable } from './spill.ts';
import { dropVersion, putBack, putInPlace, sameShape } from './version-rows.ts';

export type RebuildSettings = Readonly<{
  writer: ProjectionWriter;
  store: Pick<EventStore, 'history' | 'streamByStream' | 'lastPosition'>;
  lease: () => Promise<Lease>;
  /** Who asks, for the record. */
  by: string;
  onProgress?: OnProgress;
  signal?: AbortSignal;
}>;

export type RebuildOutcome = Readonly<{ switched: boolean; comparison: Comparison }>;

type Clients = Readonly<{ control: pg.ClientBase; work: pg.ClientBase; look: pg.ClientBase }>;

/** A follower this close behind is brought up to the live version while that stands still. */
const closeBehind = 2_000;
const batch = 1_000;

/**
 * Draws a projection anew beside the rows that are read, and puts the new rows in their place in one transaction. Whatever
 * ends the process, a later one goes on from the last step noted. Questions are answered all the while.
 */
export class ProjectionRebuild {
  private readonly live: ProjectionWriter;
  private readonly next: ProjectionWriter;
  private readonly records: RebuildRecords;
  private readonly taker: EventTaker;
  private readonly liveCheckpoint: CheckpointRow;

  constructor(private readonly settings: RebuildSettings) {
    this.live = settings.writer;
    this.next = settings.writer.into('read_store_next');
    this.records = new RebuildRecords(this.live.name);
    this.taker = new EventTaker(this.next);
    this.liveCheckpoint = new CheckpointRow(this.live.name, this.live.version, 'read_store');
  }

  /**
   * Draws anew, compares with what is read at one position, and switches when nothing differs.
   *
   * @param confirmed switches although rows differ; why is kept in the record
   * @throws RebuildUnderWay; RebuildEnded when cancelled; NothingToDo when nothing was ever drawn in this version
   */
  run(confirmed: string | null): Promise<RebuildOutcome> {
    return this.alone(async (clients) => {
      if ((await this.liveCheckpoint.read(clients.control)) === null) throw new NothingToDo(this.live.name, 'rows');
      const record = await this.load(clients);
      const comparison = await this.compare(clients);
      const { count, digest, position } = comparison;
      const verdict = { compared_at: position, differences: count, digest };
      if (count > 0n && confirmed === null) {
        await this.note(clients.control, record, { ...verdict, phase: 'differing' });
        return { switched: false, comparison };
      }
      const confirmation = count > 0n ? { confirmed_by: this.settings.by, reason: confirmed } : {};
      await this.switch(clients, record, { ...verdict, ...confirmation });
      return { switched: true, comparison };
    });
  }

  /** Draws this version and puts it in place of another one, whose rows are meant to differ. */
  replaceOlder(): Promise<void> {
    return this.alone(async (clients) => {
      const record = await this.load(clients);
      await this.switch(clients, record, { reason: `version ${record.replaces} becomes ${record.version}` });
    });
  }

  /** Draws a projection of which nothing stands yet; nothing of what was there before is kept. */
  drawFirst(): Promise<void> {
    return this.alone(async (clients) => {
      const record = await this.load(clients);
      await this.switch(clients, record, { reason: 'drawn for the first time' });
      await inTransaction(clients.control, () => dropVersion(clients.control, this.live, 'read_store_old'));
    });
  }

  /** Ends a rebuild, also one that runs, and removes what it drew. @throws NothingToDo */
  async cancel(): Promise<void> {
    const lease = await this.settings.lease();
    try {
      if (!(await this.records.cancel(lease.client))) throw new NothingToDo(this.live.name, 'rebuild');
    } finally {
      await lease.release();
    }
    await this.alone(({ work }) => inTransaction(work, () => dropVersion(work, this.live, 'read_store_next')), 60_000);
  }

  /** Puts back what was read before. @returns how long questions could have waited for it, in milliseconds */
  rollBack(): Promise<number> {
    return this.alone(async ({ control }) => {
      const record = await this.records.lastSwitched(control);
      if (record === null || !(await this.isThere(control, 'read_store_old'))) {
        throw new NothingToDo(this.live.name, 'old-version');
      }
      if (!(await sameShape(control, this.live, 'read_store_old'))) throw new NothingToDo(this.live.name, 'same-shape');
      const begun = performance.now();
      await inTransaction(control, async () => {
        await control.query('SELECT FROM read_store.checkpoint WHERE projection = $1 FOR UPDATE', [this.live.name]);
        await whenFree(control, () => putBack(control, this.live));
        const phase = record.phase === 'switched' ? 'rolled-back' : 'switched';
        await this.records.move(control, record.id, [record.phase], { phase, ended_at: new Date() });
      });
      return performance.now() - begun;
    });
  }

  /** Removes what was read before. @throws NothingToDo */
  dropOld(): Promise<void> {
    return this.alone(async ({ control }) => {
      if (!(await this.isThere(control, 'read_store_old'))) throw new NothingToDo(this.live.name, 'old-version');
      await inTransaction(control, () => dropVersion(control, this.live, 'read_store_old'));
    });
  }

  private async isThere(client: pg.ClientBase, schema: 'read_store_next' | 'read_store_old'): Promise<boolean> {
    const { rows } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
      `${schema}.${this.live.tables[0]!}`,
    ]);
    return rows[0]!.there;
  }

  private async alone<T>(work: (clients: Clients) => Promise<T>, patienceMs?: number): Promise<T> {
    return aloneOn(this.live.name, this.settings.lease, work, patienceMs);
  }

  /** Takes up what is there, or begins; ends close behind what is read. */
  private async load(clients: Clients): Promise<RebuildRecord> {
    const record = (await this.resumable(clients)) ?? (await this.begin(clients.control));
    await bulkLoad(
      {
        ...clients,
        store: this.settings.store,
        next: this.next,
        records: this.records,
        alive: () => this.alive(clients.control),
        onProgress: this.settings.onProgress ?? (() => undefined),
      },
      record,
    );
    let behind: number;
    do behind = await this.follow(clients, await this.goal(clients));
    while (behind > closeBehind);
    return record;
  }

  /** @returns `null` for a rebuild of another version or shape, or whose events taken apart were lost with the server */
  private async resumable({ control }: Clients): Promise<RebuildRecord | null> {
    const record = await this.records.unfinished(control);
    if (record === null) return null;
    const fits = record.version === this.live.version && (await sameShape(control, this.live, 'read_store_next'));
    if (fits && (record.phase !== 'drawing' || (await this.hasSource(control, record)))) return record;
    await this.records.cancel(control);
    return null;
  }

  /** Whether what is drawn from stands as it did: another kind of store takes other parts. */
  private async hasSource(client: pg.ClientBase, { spilled }: RebuildRecord): Promise<boolean> {
    if (isInStreams(this.settings.store)) return spilled === 0n;
    return spilled > 0n && (await this.spilled(client)) === spilled;
  }

  private async spilled(client: pg.ClientBase): Promise<bigint> {
    return inTransaction(client, async () => {
      await client.query('SET LOCAL statement_timeout TO 0');
      const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${spillTable(this.next)}`);
      return BigInt(rows[0]!.count);
    });
  }

  private async begin(client: pg.ClientBase): Promise<RebuildRecord> {
    const replaces = (await this.liveCheckpoint.storedVersion(client)) ?? this.live.version;
    const upTo = (await this.liveCheckpoint.read(client)) ?? (await this.settings.store.lastPosition());
    await inTransaction(client, async () => {
      await dropVersion(client, this.live, 'read_store_next');
      await client.query('SELECT read_store.make_next($1)', [this.live.tables]);
      await this.records.begin(client, { version: this.live.version, replaces, upTo }, this.settings.by);
    });
    return (await this.records.unfinished(client))!;
  }

  private async alive(client: pg.ClientBase): Promise<void> {
    const going = this.settings.signal?.aborted !== true && (await this.records.unfinished(client)) !== null;
    if (!going) throw new RebuildEnded(this.live.name);
  }

  /** Never beyond what is read, so that both can be compared; to the end of the log where rows of another version stand. */
  private async goal({ control }: Pick<Clients, 'control'>): Promise<bigint> {
    return (await this.liveCheckpoint.read(control)) ?? (await this.settings.store.lastPosition());
  }

  /** Takes the events up to a position. @returns how many */
  private async follow({ control, work }: Clients, goal: bigint): Promise<number> {
    let at = (await this.taker.checkpoint.read(work))!;
    let count = 0;
    const take = async (events: Parameters<EventTaker['take']>[2], upTo: bigint): Promise<void> => {
      const { reached, halt } = await this.taker.take(work, at, events, upTo);
      if (halt !== null) throw new Error(`${this.live.name} cannot draw ${halt.event.position}: ${halt.reason}`);
      at = reached;
    };
    if (at >= goal) return 0;
    for await (const run of this.settings.store.history({ after: at, upTo: goal })) {
      for (let begin = 0; begin < run.length; begin += batch) {
        await this.alive(control);
        const part = run.slice(begin, begin + batch);
        await take(
          part.filter((event) => isOf(this.next, event)),
          part.at(-1)!.position,
        );
        count += part.length;
        this.settings.onProgress?.('following', at, goal);
      }
    }
    if (at < goal) await take([], goal);
    return count;
  }

  /** What is read stands still only until both show the same position and one snapshot sees them. */
  private async compare(clients: Clients): Promise<Comparison> {
    const { control, look } = clients;
    const within = async (): Promise<Comparison> => {
      const position = await inTransaction(control, async () => {
        const at = await this.liveCheckpoint.hold(control);
        if (at === null) throw new NothingToDo(this.live.name, 'rows');
        await this.follow(clients, at);
        await look.query('SELECT 1'); // takes the snapshot
        return at;
      });
      return compareVersions(look, this.live, this.next, position);
    };
    return inTransaction(
      look,
      within,
      `SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout TO 0;
       SET LOCAL idle_in_transaction_session_timeout TO 0`,
    );
  }

  private async switch(clients: Clients, record: RebuildRecord, set: Readonly<Record<string, unknown>>): Promise<void> {
    const { control } = clients;
    for (let behind = closeBehind + 1; behind > batch;) behind = await this.follow(clients, await this.goal(clients));
    await inTransaction(control, async () => {
      const at = await this.liveCheckpoint.hold(control);
      await this.follow(clients, at ?? (await this.settings.store.lastPosition()));
      await whenFree(control, () => putInPlace(control, this.live));
      await this.note(control, record, { ...set, phase: 'switched', ended_at: new Date() });
    });
  }

  private async note(
    client: pg.ClientBase,
    { id }: RebuildRecord,
    set: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    if (!(await this.records.move(client, id, ['following', 'differing'], set))) throw new RebuildEnded(this.live.name);
  }
}
