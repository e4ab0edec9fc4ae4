import { WrongExpectedRevision } from '../../../src/platform/event-store/event-store.errors.ts';
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
} from '../../../src/platform/event-store/event-store.ts';

/**
 * The part of a store that one test sees: streams under a prefix of its own, and the log from where it ended when the test began. So
 * the contract can be held against a server that is not empty, as long as nobody else writes to it meanwhile.
 */
export class OnSharedServer extends EventStore {
  private constructor(
    private readonly store: EventStore,
    private readonly prefix: string,
    private readonly start: Position,
  ) {
    super();
  }

  /** @param prefix letters and digits; in front of every stream and category */
  static async of(store: EventStore, prefix: string): Promise<OnSharedServer> {
    return new OnSharedServer(store, prefix, await store.lastPosition());
  }

  override async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    try {
      return await this.store.append(this.outside(stream), events, expected);
    } catch (error) {
      if (error instanceof WrongExpectedRevision) Object.assign(error, { stream });
      throw error;
    }
  }

  override async readStream(stream: string, options: ReadOptions): Promise<readonly RecordedEvent[]> {
    return (await this.store.readStream(this.outside(stream), options)).map(this.inside);
  }

  override async readAll(options: ReadOptions): Promise<readonly RecordedEvent[]> {
    return this.own(await this.store.readAll(this.from(options)));
  }

  override async readCategory(category: string, options: ReadOptions): Promise<readonly RecordedEvent[]> {
    return this.own(await this.store.readCategory(this.prefix + category, options));
  }

  override async lastPosition(): Promise<Position> {
    return this.known(await this.store.lastPosition());
  }

  override countAfter(position: Position): Promise<bigint | null> {
    return this.store.countAfter(this.after(position));
  }

  override async positionAt(instant: string): Promise<Position> {
    return this.known(await this.store.positionAt(instant));
  }

  override async recordedAt(position: Position): Promise<string | null> {
    return position <= this.start ? null : this.store.recordedAt(position);
  }

  override async *subscribe({ after, categories, ...options }: SubscribeOptions): AsyncGenerator<Delivery> {
    const prefixed = categories && { categories: categories.map((category) => this.prefix + category) };
    const deliveries = this.store.subscribe({ ...options, ...prefixed, after: this.after(after) });
    for await (const { events, upTo } of deliveries) yield { events: events.map(this.inside), upTo };
  }

  override async *history({ after = beginning, upTo }: HistoryOptions = {}): AsyncGenerator<readonly RecordedEvent[]> {
    const runs = this.store.history({ after: this.after(after), ...(upTo !== undefined && { upTo }) });
    for await (const run of runs) yield run.map(this.inside);
  }

  override close(): Promise<void> {
    return this.store.close();
  }

  /** What is refused by name stays as it is. */
  private outside(stream: string): string {
    return stream === '' || stream.startsWith('$') ? stream : this.prefix + stream;
  }

  private readonly inside = (event: RecordedEvent): RecordedEvent => ({
    ...event,
    stream: event.stream.slice(this.prefix.length),
  });

  private own(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
    return events.filter(({ position }) => position > this.start).map(this.inside);
  }

  private from(options: ReadOptions): ReadOptions {
    return options.direction === 'backward' ? options : { ...options, after: this.after(options.after ?? beginning) };
  }

  private after(position: Position): Position {
    return position > this.start ? position : this.start;
  }

  private known(position: Position): Position {
    return position > this.start ? position : beginning;
  }
}
