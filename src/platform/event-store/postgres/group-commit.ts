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
 * Concurrent appends of this process travel together: while one batch commits the next gathers. One stream appears at most
 * once in a batch; its further appends wait for the next one, in order. Each append gets its own verdict: when the server
 * refuses a batch as a whole, its members are tried one by one.
 *
 * After a broken connection the same batch is sent again, whatever it expects: ids are unique in a stream, so what was
 * written is found and not written twice.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  private running: Promise<void> | null = null;
  private closed = false;

  constructor(
    private readonly connection: AppendConnection,
    private readonly limits: BatchLimits,
    private readonly written: (position: bigint) => void,
  ) {}

  add(append: Append): Promise<Verdict> {
    if (this.closed) return Promise.reject(new StoreUnavailable('the event store is closed'));
    return new Promise((resolve, reject) => {
      this.queue.push({ append, resolve, reject, perhapsWritten: false });
      this.running ??= this.run();
    });
  }

  /** Waits for the appends already accepted. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
    this.connection.close();
  }

  private async run(): Promise<void> {
    while (this.queue.length > 0) {
      // Lets everybody whom the last batch woke, or whose request lies read on a socket, come aboard.
      await new Promise(setImmediate);
      await this.settle(this.nextBatch());
    }
    this.running = null;
  }

  private nextBatch(): Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const streams = new Set<string>();
    let bytes = 0;
    for (const waiting of this.queue) {
      const { stream, bytes: size } = waiting.append;
      const full = batch.length >= this.limits.appends || (batch.length > 0 && bytes + size > this.limits.bytes);
      if (full || streams.has(stream)) later.push(waiting);
      else {
        batch.push(waiting);
        bytes += size;
      }
      streams.add(stream);
    }
    this.queue = later;
    return batch;
  }

  private async settle(batch: readonly Waiting[], careful = false): Promise<void> {
    const giveUpAt = Date.now() + this.limits.patienceMs;
    for (let delay = 25; ; delay = Math.min(delay * 2, 500)) {
      const failure = await this.attempt(batch, careful);
      if (failure === null) return;
      if (failure.kind === 'refused') {
        if (careful) for (const waiting of batch) waiting.reject(refusalOf(failure.cause));
        else for (const waiting of batch) await this.settle([waiting], true);
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

  private async attempt(batch: readonly Waiting[], careful: boolean): Promise<AppendFailure | null> {
    try {
      const verdicts = await this.connection.append(
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
