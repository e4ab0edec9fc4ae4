import { OutcomeUnknown } from '../../../src/platform/event-store/event-store.errors.ts';
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
} from '../../../src/platform/event-store/event-store.ts';

/** A store whose caller does as the port says: an append of unknown outcome is repeated with the same ids. */
export class Repeating extends EventStore {
  constructor(private readonly store: EventStore) {
    super();
  }

  override async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    for (;;) {
      try {
        return await this.store.append(stream, events, expected);
      } catch (error) {
        if (!(error instanceof OutcomeUnknown)) throw error;
      }
    }
  }

  override readStream(stream: string, options: ReadOptions): Promise<readonly RecordedEvent[]> {
    return this.store.readStream(stream, options);
  }

  override readAll(options: ReadOptions): Promise<readonly RecordedEvent[]> {
    return this.store.readAll(options);
  }

  override readCategory(category: string, options: ReadOptions): Promise<readonly RecordedEvent[]> {
    return this.store.readCategory(category, options);
  }

  override lastPosition(): Promise<Position> {
    return this.store.lastPosition();
  }

  override countAfter(position: Position): Promise<bigint | null> {
    return this.store.countAfter(position);
  }

  override positionAt(instant: string): Promise<Position> {
    return this.store.positionAt(instant);
  }

  override recordedAt(position: Position): Promise<string | null> {
    return this.store.recordedAt(position);
  }

  override subscribe(options: SubscribeOptions): AsyncIterable<Delivery> {
    return this.store.subscribe(options);
  }

  override history(options?: HistoryOptions): AsyncIterable<readonly RecordedEvent[]> {
    return this.store.history(options);
  }

  override close(): Promise<void> {
    return this.store.close();
  }
}
