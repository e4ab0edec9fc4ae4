import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { checkAppend } from '../append-rules.ts';
import { StoreUnavailable } from '../event-store.errors.ts';
import {
  beginning,
  EventStore,
  type AppendResult,
  type Delivery,
  type EventToAppend,
  type ExpectedRevision,
  type HistoryOptions,
  type Position,
  type ReadOptions,
  type RecordedEvent,
  type SubscribeOptions,
} from '../event-store.ts';
import { LogTail } from '../log-tail.ts';
import { Appends } from './appends.ts';
import type { Driver } from './driver.ts';
import { LogReader } from './log-reader.ts';
import { LogWatch } from './log-watch.ts';
import { backOff, usualLimits, type Limits } from './persistence.ts';

/** Events counted at most for a lag. */
const countable = 100;

/**
 * The log of EventStoreDB 22.6 or later, a cluster or one node, that holds the streams of this service alone. Positions are the
 * server's commit positions: byte offsets that grow and are never dense. Subscriptions read pages and are woken by the server, so
 * `upTo` never rests on a checkpoint. An instant is the clock of the node that led: after a change of leader it can step back by
 * what the clocks of the nodes differ, so those must be kept together.
 */
export class EventStoreDbEventStore extends EventStore {
  private readonly tail = new LogTail();
  private readonly closing = new AbortController();
  private readonly reader: LogReader;
  private readonly appends: Appends;
  private readonly watch: LogWatch;

  /**
   * @param driver closed with the store
   * @param stride events between two entries of the index by instant
   */
  constructor(
    private readonly driver: Driver,
    private readonly limits: Limits = usualLimits,
    stride?: number,
  ) {
    super();
    // Every reading that is under way listens to it.
    setMaxListeners(0, this.closing.signal);
    this.reader = new LogReader(driver, limits, this.closing.signal, stride);
    this.appends = new Appends(driver, limits);
    this.watch = new LogWatch(driver, this.tail, limits.silenceMs);
  }

  override async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    checkAppend(stream, events, expected);
    const result = await this.appends.add({ stream, events, expected });
    this.tail.reached(result.position);
    return result;
  }

  override async readStream(stream: string, options: ReadOptions): Promise<readonly RecordedEvent[]> {
    return this.reader.stream(stream, options);
  }

  override async readAll(options: ReadOptions): Promise<readonly RecordedEvent[]> {
    return this.reader.all(options);
  }

  override async readCategory(category: string, options: ReadOptions): Promise<readonly RecordedEvent[]> {
    return this.reader.category(category, options);
  }

  override lastPosition(): Promise<Position> {
    return this.reader.lastPosition();
  }

  override async countAfter(position: Position): Promise<bigint | null> {
    const { length } = await this.reader.all({ after: position, limit: countable + 1 });
    return length > countable ? null : BigInt(length);
  }

  override positionAt(instant: string): Promise<Position> {
    return this.reader.positionAt(instant);
  }

  override recordedAt(position: Position): Promise<string | null> {
    return this.reader.recordedAt(position);
  }

  override async *subscribe({ after, categories, batch = 500, signal }: SubscribeOptions): AsyncGenerator<Delivery> {
    this.watch.start();
    const ended = AbortSignal.any([signal, this.closing.signal]);
    let at = after;
    let end = beginning;
    let failures = 0;
    while (!ended.aborted) {
      const heard = this.tail.known;
      let delivery: Delivery;
      try {
        if (end <= at && categories !== undefined) end = heard > at ? heard : await this.reader.lastPosition();
        delivery = await this.reader.following(at, batch, categories, end);
        failures = 0;
      } catch (cause) {
        if (!(cause instanceof StoreUnavailable)) throw cause;
        failures += 1;
        await pause(backOff(failures), undefined, { signal: ended }).catch(() => undefined);
        continue;
      }
      if (isAborted(ended)) return;
      if (delivery.upTo > at) {
        at = delivery.upTo;
        yield delivery;
        // A page that is not full was the last: to look again at once would follow an import event by event.
        if (delivery.events.length < batch) await this.tail.beyond(at, this.limits.pollMs, ended);
      } else {
        await this.tail.beyond(heard > at ? heard : at, this.limits.pollMs, ended);
      }
    }
  }

  override async *history({ after = beginning, upTo }: HistoryOptions = {}): AsyncGenerator<readonly RecordedEvent[]> {
    const end = upTo ?? (await this.reader.lastPosition());
    for (let at = after; at < end;) {
      const run = await this.reader.run(at, end);
      if (run.length === 0) return;
      yield run;
      at = run.at(-1)!.position;
    }
  }

  override async close(): Promise<void> {
    this.closing.abort();
    await Promise.all([this.appends.close(), this.watch.stop()]);
    await this.driver.close();
  }
}

/** Asked anew after each wait. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;
