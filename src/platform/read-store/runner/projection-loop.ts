import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { EventStore } from '../../event-store/event-store.ts';
import { isOf } from '../rebuild/bulk-load.ts';
import { EventTaker } from './event-taker.ts';
import { reasonOf, type ProjectionWriter } from './projection-writer.ts';
import { replayQuarantine } from './replay-quarantine.ts';
import type { ShownPositions } from './shown-positions.ts';
import { asWriter } from './transactions.ts';
import { holdWriterLock } from './writer-lock.ts';

/** A connection kept for one projection: the lock, the reading and the writing are all on it, so they are lost together. */
export type Lease = Readonly<{ client: pg.ClientBase; release: () => Promise<void> }>;

/** `first`: nothing is drawn yet; otherwise rows of another version are read until then. */
export type WholeDrawing = Readonly<{ writer: ProjectionWriter; first: boolean }>;

export type LoopSettings = Readonly<{
  lease: () => Promise<Lease>;
  store: Pick<EventStore, 'subscribe' | 'readStream' | 'readAll'>;
  shown: ShownPositions;
  log: (line: string) => void;
  /** Largest run of events written in one transaction. */
  batch?: number;
  /** Own events among the first of the log from which on a first drawing is made as a whole. */
  bulkFrom?: number;
  /** How often a stand-by asks for the lock, and how long a failed loop rests. */
  restMs?: number;
  /** Things in quarantine at which the projection stops. */
  mostThingsAside?: number;
  /** Draws everything in tables beside those that are read, and puts them in their place. */
  drawBeside: (whole: WholeDrawing, signal: AbortSignal) => Promise<void>;
}>;

/** Events at the beginning of the log that are looked at to tell how much there is to draw. */
const lookedAt = 100_000;
const pageSize = 10_000;

/** Keeps one projection up to date for as long as it may: one writer among all processes, each event exactly once. */
export class ProjectionLoop {
  private readonly taker: EventTaker;
  private readonly batch: number;
  private readonly bulkFrom: number;
  private readonly restMs: number;

  constructor(
    private readonly writer: ProjectionWriter,
    private readonly settings: LoopSettings,
  ) {
    this.taker = new EventTaker(writer, settings.mostThingsAside);
    this.batch = settings.batch ?? 1_000;
    this.bulkFrom = settings.bulkFrom ?? 20_000;
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
    let at = await this.open(client, signal);
    const { drawn, waiting } = await replayQuarantine({ client, writer: this.writer, store });
    if (drawn + waiting > 0)
      this.settings.log(`${name}: ${drawn} events left quarantine, ${waiting} things wait there`);
    shown.set(name, at);
    shown.follows(name, true);
    const subscription = { after: at, ...(categories === undefined ? {} : { categories }), batch: this.batch, signal };
    for await (const { events, upTo } of store.subscribe(subscription)) {
      const { reached, halt } = await this.taker.take(client, at, events, upTo);
      at = reached;
      shown.set(name, at);
      if (halt !== null) {
        this.settings.log(`${name} halted at position ${halt.event.position} (${halt.event.type}): ${halt.reason}`);
        return true;
      }
    }
    return false;
  }

  /** Where the stored rows end. Rows of another version are read until those of this one are drawn. */
  private async open(client: pg.ClientBase, signal: AbortSignal): Promise<bigint> {
    const { checkpoint, quarantine } = this.taker;
    const at = await checkpoint.read(client);
    if (at !== null) return at;
    const first = (await checkpoint.storedVersion(client)) === null;
    const whole = !first || (await this.hasMuchToDraw());
    if (first) {
      await asWriter(client, async () => {
        await this.writer.clear(client);
        await quarantine.clear(client);
        if (!whole) await checkpoint.reset(client);
      });
    }
    if (!whole) return 0n;
    await this.settings.drawBeside({ writer: this.writer, first }, signal);
    const reached = await checkpoint.read(client);
    if (reached === null) throw new Error('what was drawn beside is not in place');
    return reached;
  }

  private async hasMuchToDraw(): Promise<boolean> {
    let [own, seen] = [0, 0];
    for (let after: bigint | undefined; own < this.bulkFrom && seen < lookedAt;) {
      const page = await this.settings.store.readAll({ limit: pageSize, ...(after !== undefined && { after }) });
      own += page.filter((event) => isOf(this.writer, event)).length;
      seen += page.length;
      if (page.length < pageSize) break;
      after = page.at(-1)?.position;
    }
    return own >= this.bulkFrom;
  }
}
