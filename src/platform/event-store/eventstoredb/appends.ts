import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Turns } from '../../streams/turns.ts';
import {
  AppendRefused,
  EventIdReused,
  OutcomeUnknown,
  StoreUnavailable,
  WrongExpectedRevision,
} from '../event-store.errors.ts';
import type { AppendResult, EventToAppend, ExpectedRevision } from '../event-store.ts';
import { DriverFailed } from './driver-failure.ts';
import type { Driver } from './driver.ts';
import type { StoredEvent } from './driver-messages.ts';
import { takeMark, withMark } from './marks.ts';
import { backOff, isPassing, persist, type Limits } from './persistence.ts';

/** Events looked at, behind the expected place, for ids that stand there already. */
const searchedForIds = 1_000;

type Append = Readonly<{ stream: string; events: readonly EventToAppend[]; expected: ExpectedRevision }>;

/**
 * Appends with our own time limit, tried again with the same ids. Appends of this process to one stream take turns, so that they
 * stand in the order asked. Each is read back: only the event itself says when it was recorded and by which append.
 */
export class Appends {
  private readonly turns = new Turns();
  private readonly underWay = new Set<Promise<unknown>>();
  private closed = false;

  constructor(
    private readonly driver: Driver,
    private readonly limits: Limits,
  ) {}

  async add(append: Append): Promise<AppendResult> {
    if (this.closed) throw new StoreUnavailable('the event store is closed');
    const giveUpAt = performance.now() + this.limits.patienceMs;
    const work = this.turns.take(append.stream, () => this.settle(append, giveUpAt));
    this.underWay.add(work);
    try {
      return await work;
    } finally {
      this.underWay.delete(work);
    }
  }

  /** Waits for the appends already accepted. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.underWay);
  }

  private async settle(append: Append, giveUpAt: number): Promise<AppendResult> {
    const mark = randomUUID();
    const marked = append.events.map((event) => ({ ...event, metadata: withMark(event.metadata, { append: mark }) }));
    const revision = await this.write({ ...append, events: marked }, giveUpAt);
    const last = await this.readBack(append, revision);
    const { mark: found, metadata: _ } = takeMark(last.metadata);
    const { position, created } = last;
    return { revision, position, recordedAt: found.recordedAt ?? created, repeated: found.append !== mark };
  }

  private async write(append: Append, giveUpAt: number): Promise<bigint> {
    const { stream, events, expected } = append;
    let perhapsWritten = false;
    for (let attempt = 0; ; attempt += 1) {
      const left = giveUpAt - performance.now();
      if (left <= 0) throw lossOf(append, perhapsWritten, null);
      try {
        const verdict = await this.driver.append(stream, events, expected, Math.min(this.limits.attemptMs, left));
        if (verdict.is === 'written') return verdict.revision;
        throw await this.conflict(append, verdict.actual);
      } catch (cause) {
        if (!(cause instanceof DriverFailed)) throw cause;
        if (cause.kind === 'too-large') throw new AppendRefused('too-large', `stream ${stream}: ${cause.message}`);
        if (cause.kind === 'denied' || cause.kind === 'deleted') throw lossOf(append, perhapsWritten, cause);
        perhapsWritten ||= cause.kind !== 'unreachable' && cause.kind !== 'not-leader';
        // Without an exact place the server knows a repetition only while it remembers it: the caller must say.
        const blind = perhapsWritten && typeof expected === 'string' && expected !== 'no_stream';
        const rest = backOff(attempt);
        if (!isPassing(cause) || blind || performance.now() + rest > giveUpAt)
          throw lossOf(append, perhapsWritten, cause);
        await pause(rest);
      }
    }
  }

  private async readBack({ stream, events }: Append, revision: bigint): Promise<StoredEvent> {
    const id = events.at(-1)!.id.toLowerCase();
    try {
      const [last] = await this.readFrom(stream, revision, 1);
      if (last?.id.toLowerCase() === id) return last;
      throw new Error(`revision ${revision} of ${stream} is not the event that was appended there`);
    } catch (cause) {
      throw new OutcomeUnknown(`stream ${stream}: written, but it cannot be read back`, { cause });
    }
  }

  private async conflict({ stream, events, expected }: Append, actual: 'no_stream' | bigint): Promise<Error> {
    if (expected === 'any' || expected === 'stream_exists' || actual === 'no_stream') {
      return new WrongExpectedRevision(stream, expected, actual);
    }
    const ids = new Set(events.map(({ id }) => id.toLowerCase()));
    const from = expected === 'no_stream' ? 0n : expected + 1n;
    const behind = from > actual ? [] : await this.readFrom(stream, from, searchedForIds);
    const reused = behind.some(({ id }) => ids.has(id.toLowerCase()));
    return new (reused ? EventIdReused : WrongExpectedRevision)(stream, expected, actual);
  }

  private readFrom(stream: string, revision: bigint, count: number): Promise<StoredEvent[]> {
    const { silenceMs, patienceMs } = this.limits;
    return persist(async () => {
      const found: StoredEvent[] = [];
      for await (const event of this.driver.readStream(stream, revision, 'forward', count, { silenceMs }))
        found.push(event);
      return found;
    }, patienceMs);
  }
}

const lossOf = ({ stream }: Append, perhapsWritten: boolean, cause: DriverFailed | null): Error => {
  const why = cause?.message ?? 'no answer in time';
  return perhapsWritten
    ? new OutcomeUnknown(`no answer for stream ${stream}, it may be written: ${why}`, { cause })
    : new StoreUnavailable(`EventStoreDB cannot be reached, stream ${stream} is unchanged: ${why}`, { cause });
};
