/** A recorded event as the feed shows it. `data` and `metadata` are the stored JSON texts. */
export type FeedEvent = Readonly<{
  id: string;
  type: string;
  stream: string;
  revision: bigint;
  position: bigint;
  recordedAt: string;
  data: string;
  metadata: string;
}>;

export type FeedRequest = Readonly<{
  /** Exclusive start. */
  after: bigint;
  /** Only these kinds of things; absent means all. */
  categories?: readonly string[];
  /** Only these types of events; absent means all. */
  types?: readonly string[];
  signal: AbortSignal;
}>;

/** The log as it grows. */
export abstract class EventFeed {
  abstract lastPosition(): Promise<bigint>;

  /**
   * Every event after a position, then what comes, in order, each once, until `signal` aborts. The next run is fetched when
   * the consumer asks for it, so a slow one holds one run in memory.
   */
  abstract follow(request: FeedRequest): AsyncIterable<readonly FeedEvent[]>;
}
