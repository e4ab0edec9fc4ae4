import { WrongExpectedRevision } from '../../src/platform/event-store/event-store.errors.ts';
import {
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
} from '../../src/platform/event-store/event-store.ts';

/** The port without a disk, for tests of what stands on it. One microsecond passes at each append. */
export class InMemoryEventStore extends EventStore {
  private readonly log: RecordedEvent[] = [];
  private waiting = new Set<() => void>();
  private readonly closing = new AbortController();

  override async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    const standing = this.log.filter((event) => event.stream === stream);
    const repeated = standing.find(({ id }) => id === events.at(-1)?.id);
    if (repeated !== undefined) return { ...repeated, repeated: true };
    const head = BigInt(standing.length) - 1n;
    const fits = expected === 'any' || expected === head || expected === (head < 0n ? 'no_stream' : 'stream_exists');
    if (!fits) throw new WrongExpectedRevision(stream, expected, head < 0n ? 'no_stream' : head);
    for (const [index, event] of events.entries()) {
      const position = BigInt(this.log.length + 1);
      const recordedAt = new Date(1_672_531_200_000 + this.log.length).toISOString().replace('Z', '000Z');
      this.log.push({ ...event, stream, revision: head + 1n + BigInt(index), position, recordedAt });
    }
    this.wake();
    const { revision, position, recordedAt } = this.log.at(-1)!;
    return { revision, position, recordedAt, repeated: false };
  }

  override async readStream(stream: string, options: ReadOptions): Promise<readonly RecordedEvent[]> {
    return page(
      this.log.filter((event) => event.stream === stream),
      options,
      'revision',
    );
  }

  override async readAll(options: ReadOptions): Promise<readonly RecordedEvent[]> {
    return page(this.log, options, 'position');
  }

  override async readCategory(category: string, options: ReadOptions): Promise<readonly RecordedEvent[]> {
    return page(this.log.filter(within([category])), options, 'position');
  }

  override async lastPosition(): Promise<Position> {
    return BigInt(this.log.length);
  }

  override async countAfter(position: Position): Promise<bigint> {
    return BigInt(this.log.filter((event) => event.position > position).length);
  }

  override async positionAt(instant: string): Promise<Position> {
    return BigInt(this.log.filter(({ recordedAt }) => Date.parse(recordedAt) <= Date.parse(instant)).length);
  }

  override async recordedAt(position: Position): Promise<string | null> {
    return this.log[Number(position) - 1]?.recordedAt ?? null;
  }

  override async *subscribe({ after, categories, batch = 500, signal }: SubscribeOptions): AsyncGenerator<Delivery> {
    const ended = AbortSignal.any([signal, this.closing.signal]);
    let at = after;
    while (!ended.aborted) {
      const events = this.log.slice(Number(at), Number(at) + batch);
      const last = events.at(-1);
      if (last === undefined) {
        await new Promise<void>((resolve) => {
          this.waiting.add(resolve);
          ended.addEventListener('abort', () => resolve(), { once: true });
        });
      } else {
        at = last.position;
        yield { events: categories === undefined ? events : events.filter(within(categories)), upTo: at };
      }
    }
  }

  override async *history({ after = 0n, upTo }: HistoryOptions = {}): AsyncGenerator<readonly RecordedEvent[]> {
    yield this.log.slice(Number(after), upTo === undefined ? undefined : Number(upTo));
  }

  override async close(): Promise<void> {
    this.closing.abort();
  }

  private wake(): void {
    const woken = this.waiting;
    this.waiting = new Set();
    for (const go of woken) go();
  }
}

const within = (categories: readonly string[]) => (event: RecordedEvent) =>
  categories.includes(event.stream.slice(0, event.stream.indexOf('-')));

const page = (
  events: readonly RecordedEvent[],
  { after, direction = 'forward', limit }: ReadOptions,
  by: 'revision' | 'position',
): readonly RecordedEvent[] => {
  const ordered = direction === 'forward' ? events : [...events].reverse();
  return ordered
    .filter((event) => after === undefined || (direction === 'forward' ? event[by] > after : event[by] < after))
    .slice(0, limit);
};
