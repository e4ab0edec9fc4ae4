import { setTimeout as pause } from 'node:timers/promises';
import { OutcomeUnknown, StoreUnavailable } from '../event-store.errors.ts';
import type { Append, Verdict } from './append-batch.ts';
import { BatchFailed, type AppendConnection, type AppendFailure } from './append-connection.ts';
import { refusalOf } from './refusals.ts';

export type BatchLimits = Readonly<{
  appends: number;
  bytes: number;
  /** How long an append is tried again while the server cannot be reached. */
  patienceMs: number;
}>;

type Waiting = {
  readonly append: Append;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: Error) => void;
  /** A try broke without an answer, so the events may stand in the log. */
  perhapsWritten: boolean;
};

/**
 * A second batch leaves while one is under way as soon as it holds so many events: they are made ready, and the server takes
 * them in, while the first waits for the disk. Fewer go together with the next ones, since each batch waits for the disk once.
 */
const worthATrip = 16;

/**
 * Concurrent appends of this process travel together: while one batch commits the next gathers. A stream is under way at most
 * once; its further appends wait for a later batch, in order. Each append gets its own verdict: when the server refuses a
 * batch as a whole, its members are tried one by one.
 *
 * After a broken connection the same batch is sent again, whatever it expects: ids are unique in a stream, so what was
 * written is found and not written twice.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  /** Events that wait in the queue. */
  private events = 0;
  private readonly streams = new Set<string>();
  private readonly free: AppendConnection[];
  private readonly trips = new Set<Promise<void>>();
  private isLeaving = false;
  private closed = false;

  constructor(
    private readonly connections: readonly AppendConnection[],
    private readonly limits: BatchLimits,
    private readonly written: (position: bigint) => void,
  ) {
    this.free = [...connections];
  }

  add(append: Append): Promise<Verdict> {
    if (this.closed) return Promise.reject(new StoreUnavailable('the event store is closed'));
    return new Promise((resolve, reject) => {
      this.queue.push({ append, resolve, reject, perhapsWritten: false });
      this.events += append.events.length;
      this.leaveSoon();
    });
  }

  /** Waits for the appends already accepted. */
  async close(): Promise<void> {
    this.closed = true;
    while (this.queue.length > 0 || this.trips.size > 0) {
      await Promise.all(this.trips);
      await new Promise(setImmediate);
    }
    this.connections.forEach((connection) => {
      connection.close();
    });
  }

  /** Lets everybody whom the last batch woke, or whose request lies read on a socket, come aboard. */
  private leaveSoon(): void {
    if (this.isLeaving || this.free.length === 0) return;
    this.isLeaving = true;
    setImmediate(() => {
      this.isLeaving = false;
      while (this.leave());
    });
  }

  /** @returns whether a batch left */
  private leave(): boolean {
    const alone = this.trips.size === 0;
    if (this.events === 0 || this.free.length === 0 || (!alone && this.events < worthATrip)) return false;
    const share = alone && this.events >= 2 * worthATrip ? Math.ceil(this.events / 2) : this.events;
    const batch = this.nextBatch(share);
    if (batch.length === 0) return false;
    const connection = this.free.pop()!;
    const trip = this.settle(connection, batch).finally(() => {
      for (const { append } of batch) this.streams.delete(append.stream);
      this.free.push(connection);
      this.trips.delete(trip);
      this.leaveSoon();
    });
    this.trips.add(trip);
    return true;
  }

  /** @param share once it holds so many events nobody else comes aboard */
  private nextBatch(share: number): Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const behind = new Set<string>();
    let events = 0;
    let bytes = 0;
    for (const waiting of this.queue) {
      const { stream, events: own, bytes: size } = waiting.append;
      const full =
        events >= share ||
        batch.length >= this.limits.appends ||
        (batch.length > 0 && bytes + size > this.limits.bytes);
      if (full || behind.has(stream) || this.streams.has(stream)) {
        later.push(waiting);
        behind.add(stream);
      } else {
        batch.push(waiting);
        this.streams.add(stream);
        events += own.length;
        bytes += size;
      }
    }
    this.queue = later;
    this.events -= events;
    return batch;
  }

  private async settle(connection: AppendConnection, batch: readonly Waiting[], careful = false): Promise<void> {
    const giveUpAt = Date.now() + this.limits.patienceMs;
    for (let delay = 25; ; delay = Math.min(delay * 2, 500)) {
      const failure = await this.attempt(connection, batch, careful);
      if (failure === null) return;
      if (failure.kind === 'refused') {
        if (careful) for (const waiting of batch) waiting.reject(refusalOf(failure.cause));
        else for (const waiting of batch) await this.settle(connection, [waiting], true);
        return;
      }
      if (failure.kind === 'unknown') for (const waiting of batch) waiting.perhapsWritten = true;
      if (Date.now() + delay > giveUpAt) {
        for (const waiting of batch) waiting.reject(lossOf(waiting, failure.cause));
        return;
      }
      await pause(delay);
    }
  }

  private async attempt(
    connection: AppendConnection,
    batch: readonly Waiting[],
    careful: boolean,
  ): Promise<AppendFailure | null> {
    try {
      const verdicts = await connection.append(
        batch.map(({ append }) => append),
        careful,
      );
      let last = 0n;
      batch.forEach((waiting, index) => {
        const verdict = verdicts[index]!;
        if (verdict.is === 'ok') last = verdict.position;
        waiting.resolve(verdict);
      });
      if (last > 0n) this.written(last);
      return null;
    } catch (error) {
      return error instanceof BatchFailed ? error.failure : { kind: 'refused', cause: error };
    }
  }
}

const lossOf = ({ perhapsWritten, append }: Waiting, cause: unknown): Error =>
  perhapsWritten
    ? new OutcomeUnknown(`no answer for stream ${append.stream}; it may be written`, { cause })
    : new StoreUnavailable(`the event store cannot be reached; stream ${append.stream} is unchanged`, { cause });
