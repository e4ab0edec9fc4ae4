/**
 * The event store port: what both stores keep. One append is atomic in one stream; revisions run 0, 1, 2, … without gaps;
 * all events stand in one order; `after` is exclusive everywhere. The contract suite in test/platform holds every adapter.
 */

/** A place in the log. Opaque outside an adapter except that positions compare; Postgres positions are dense from 1. */
export type Position = bigint;
/** Before the first event. */
export const beginning: Position = 0n;

/** What the stream must look like for the append to happen. */
export type ExpectedRevision = 'no_stream' | 'stream_exists' | 'any' | bigint;

export type EventToAppend = Readonly<{
  /** UUID. The same id in the same stream is the same event. */
  id: string;
  type: string;
  /** JSON text, kept byte for byte. NUL is refused. */
  data: string;
  /** JSON text. `$correlationId` and `$causationId` are spelt so. */
  metadata: string;
}>;

export type RecordedEvent = EventToAppend &
  Readonly<{
    stream: string;
    revision: bigint;
    position: Position;
    /** ISO 8601, UTC, microseconds (`2023-12-21T03:04:05.123456Z`); never decreases along positions. */
    recordedAt: string;
  }>;

export type AppendResult = Readonly<{
  /** Revision and position of the last event of the append. */
  revision: bigint;
  position: Position;
  recordedAt: string;
  /** The same ids stood there already: nothing was written now. */
  repeated: boolean;
}>;

export type ReadOptions = Readonly<{
  /** Exclusive start. For streams a revision, for the log and categories a position. Absent: from the end that `direction` starts at. */
  after?: bigint;
  direction?: 'forward' | 'backward';
  /** Page size, 1 to 10.000. */
  limit: number;
}>;

export type SubscribeOptions = Readonly<{
  after: Position;
  /** Only these categories; absent means all. */
  categories?: readonly string[];
  /** Largest batch handed over at once, 1 to 10.000; default 500. */
  batch?: number;
  signal: AbortSignal;
}>;

export type HistoryOptions = Readonly<{
  /** Exclusive; default `beginning`. */
  after?: Position;
  /** Inclusive; default the end of the log. */
  upTo?: Position;
}>;

export type StreamsOptions = Readonly<{
  category: string;
  /** Inclusive: what was recorded later is left out. */
  upTo: Position;
  /** How many parts the streams are taken in, each of about as many. */
  parts: number;
  /** So many parts are left out at the beginning. */
  skip: number;
}>;

/** Some streams of a part, counted from 0: all events of each, in order. */
export type Histories = Readonly<{ part: number; histories: readonly (readonly RecordedEvent[])[] }>;

/** A run of events in order; `upTo` is the position that a checkpoint may take once they are handled. */
export type Delivery = Readonly<{ events: readonly RecordedEvent[]; upTo: Position }>;

export abstract class EventStore {
  /**
   * Appends one or more events to one stream, all or nothing. A retry with the same ids and the same exact or `no_stream`
   * expectation succeeds and returns the original place.
   *
   * @throws WrongExpectedRevision, AppendRefused (size, NUL, name, ids), OutcomeUnknown (retry with the same ids), StoreUnavailable
   */
  abstract append(stream: string, events: readonly EventToAppend[], expected: ExpectedRevision): Promise<AppendResult>;

  /** A page of one stream; empty when there is no such stream. */
  abstract readStream(stream: string, options: ReadOptions): Promise<readonly RecordedEvent[]>;
  abstract readAll(options: ReadOptions): Promise<readonly RecordedEvent[]>;
  abstract readCategory(category: string, options: ReadOptions): Promise<readonly RecordedEvent[]>;

  /** The last position, `beginning` for an empty store. */
  abstract lastPosition(): Promise<Position>;

  /** How many events stand after a position; `null` when they are more than the store counts. */
  abstract countAfter(position: Position): Promise<bigint | null>;

  /** The last position recorded at or before an instant (ISO 8601 with offset), `beginning` when there is none. */
  abstract positionAt(instant: string): Promise<Position>;
  /** The instant at which a position was recorded; `null` for one that does not exist. */
  abstract recordedAt(position: Position): Promise<string | null>;

  /**
   * Catch-up subscription: everything after a position, then what comes, in order, at least once, without end until
   * `signal` aborts. Back-pressure: the next delivery is fetched when the consumer asks for it. Wakes at once on a new event.
   */
  abstract subscribe(options: SubscribeOptions): AsyncIterable<Delivery>;

  /**
   * History in bulk, in order, for rebuilding: the log between two positions as it stands when the reading begins, in runs
   * of bounded size. Stopping early is fine.
   */
  abstract history(options?: HistoryOptions): AsyncIterable<readonly RecordedEvent[]>;

  /**
   * History in bulk, stream by stream, in runs of bounded size; a stream is in the same part whenever it is asked for with the
   * same options. Absent where a store can be read in bulk only in the order of its log.
   */
  streamByStream?(options: StreamsOptions): AsyncIterable<Histories>;

  /** Finishes the appends already accepted, ends the subscriptions, lets go of the connections. */
  abstract close(): Promise<void>;
}

/** An event that keeps the instant at which another store, or the past, recorded it. */
export type EventToImport = EventToAppend & Readonly<{ stream: string; recordedAt: string }>;

/** The only way to set `recordedAt`: into an empty store. */
export abstract class EventImport {
  /**
   * Revisions follow the order of arrival in each stream, positions the order of arrival. All or nothing where a store can do
   * that; the others take the same import up again where it broke off, and no different one.
   *
   * @throws StoreNotEmpty, AppendRefused, RecordedAtRefused (decreasing, in the future, not UTC ISO 8601)
   */
  abstract importAll(events: AsyncIterable<EventToImport>): Promise<{ count: bigint; position: Position }>;

  /** Whether an import broke off half-way and waits to be taken up; never where it is all or nothing. */
  isUnfinished(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

/** Largest append: data, metadata and types together, in bytes. */
export const maxAppendBytes = 1_048_576;
