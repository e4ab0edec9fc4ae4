import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { EventStore, RecordedEvent } from '../../event-store/event-store.ts';
import { CheckpointRow } from './checkpoints.ts';
import { reasonOf, type Halt, type ProjectionWriter } from './projection-writer.ts';
import type { ShownPositions } from './shown-positions.ts';
import { holdWriterLock } from './writer-lock.ts';

/** A connection kept for one projection: the lock, the reading and the writing are all on it, so they are lost together. */
export type Lease = Readonly<{ client: pg.ClientBase; release: () => Promise<void> }>;

export type LoopSettings = Readonly<{
  lease: () => Promise<Lease>;
  store: Pick<EventStore, 'subscribe'>;
  shown: ShownPositions;
  log: (line: string) => void;
  /** Largest run of events written in one transaction. */
  batch?: number;
  /** How often a stand-by asks for the lock, and how long a failed loop rests. */
  restMs?: number;
}>;

/** Keeps one projection up to date for as long as it may: one writer among all processes, each event exactly once. */
export class ProjectionLoop {
  private readonly checkpoint: CheckpointRow;
  private readonly batch: number;
  private readonly restMs: number;

  constructor(
    private readonly writer: ProjectionWriter,
    private readonly settings: LoopSettings,
  ) {
    this.checkpoint = new CheckpointRow(writer.name, writer.version);
    this.batch = settings.batch ?? 1_000;
    this.restMs = settings.restMs ?? 250;
  }

  /** Returns when `signal` aborts or the projection has halted; never throws. */
  async run(signal: AbortSignal): Promise<void> {
    const ended = () => signal.aborted;
    while (!ended()) {
      try {
        if (await this.hold(signal)) return;
      } catch (error) {
        if (!ended()) this.settings.log(`${this.writer.name}: ${reasonOf(error)}; trying again`);
      }
      await pause(this.restMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Waits for its turn, then follows the log. @returns whether it halted */
  private async hold(signal: AbortSignal): Promise<boolean> {
    const lease = await this.settings.lease();
    try {
      const unlock = await holdWriterLock(lease.client, this.writer.name, this.restMs, signal);
      if (unlock === null) return false;
      try {
        return await this.follow(lease.client, signal);
      } finally {
        this.settings.shown.follows(this.writer.name, false);
        await unlock();
      }
    } finally {
      await lease.release();
    }
  }

  private async follow(client: pg.ClientBase, signal: AbortSignal): Promise<boolean> {
    const { store, shown } = this.settings;
    const { name, categories } = this.writer;
    let at = await this.open(client);
    shown.set(name, at);
    shown.follows(name, true);
    const subscription = { after: at, ...(categories === undefined ? {} : { categories }), batch: this.batch, signal };
    for await (const { events, upTo } of store.subscribe(subscription)) {
      const { reached, halt } = await this.take(client, at, events, upTo);
      at = reached;
      shown.set(name, at);
      if (halt !== null) {
        this.settings.log(`${name} halted at position ${halt.event.position} (${halt.event.type}): ${halt.reason}`);
        return true;
      }
    }
    return false;
  }

  /** Where the stored rows end; rows of another version are removed and drawn anew. */
  private async open(client: pg.ClientBase): Promise<bigint> {
    const at = await this.checkpoint.read(client);
    if (at !== null) return at;
    await inTransaction(client, async () => {
      await this.writer.clear(client);
      await this.checkpoint.reset(client);
    });
    return 0n;
  }

  private async take(
    client: pg.ClientBase,
    at: bigint,
    events: readonly RecordedEvent[],
    upTo: bigint,
  ): Promise<Readonly<{ reached: bigint; halt: Halt | null }>> {
    try {
      return await this.step(client, at, events, upTo);
    } catch (error) {
      if (!isRefusalOfData(error)) throw error;
      if (events.length > 1) return await this.takeOneByOne(client, at, events, upTo);
      return await this.halt(client, at, { event: events[0]!, reason: reasonOf(error) });
    }
  }

  /** The database refused a row: finds the event that it belongs to. */
  private async takeOneByOne(
    client: pg.ClientBase,
    start: bigint,
    events: readonly RecordedEvent[],
    upTo: bigint,
  ): Promise<Readonly<{ reached: bigint; halt: Halt | null }>> {
    let at = start;
    for (const event of events) {
      const { reached, halt } = await this.take(client, at, [event], event === events.at(-1) ? upTo : event.position);
      at = reached;
      if (halt !== null) return { reached, halt };
    }
    return { reached: at, halt: null };
  }

  private async step(
    client: pg.ClientBase,
    at: bigint,
    events: readonly RecordedEvent[],
    upTo: bigint,
  ): Promise<Readonly<{ reached: bigint; halt: Halt | null }>> {
    return await inTransaction(client, async () => {
      const { write, halt } = await this.writer.prepare(client, events);
      const reached = halt === null ? upTo : halt.event.position - 1n;
      await this.checkpoint.move(client, at, reached, halt);
      await write(client);
      return { reached, halt };
    });
  }

  private async halt(
    client: pg.ClientBase,
    at: bigint,
    halt: Halt,
  ): Promise<Readonly<{ reached: bigint; halt: Halt }>> {
    const reached = halt.event.position - 1n;
    await inTransaction(client, () => this.checkpoint.move(client, at, reached, halt));
    return { reached, halt };
  }
}

/** A writer looks rows up by key and never reads a table through, whatever the planner thinks of tables that grew just now. */
const alwaysByKey =
  'SET LOCAL enable_seqscan TO off; SET LOCAL enable_hashjoin TO off; SET LOCAL enable_mergejoin TO off';

/**
 * The commit is not waited for on disk: after a crash of the server the rows and the checkpoint are both a little older, and the
 * events, whose commits are waited for, bring them forward again.
 */
const inTransaction = async <T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> => {
  await client.query(`BEGIN; SET LOCAL synchronous_commit TO off; ${alwaysByKey}`);
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};

/** Data exceptions and broken constraints: the same rows would be refused again. */
const isRefusalOfData = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && /^2[23]/.test(String(error.code));
