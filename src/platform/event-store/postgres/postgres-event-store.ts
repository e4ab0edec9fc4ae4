import type pg from 'pg';
import { checkAppend } from '../append-rules.ts';
import { EventIdReused, WrongExpectedRevision } from '../event-store.errors.ts';
import {
  EventStore,
  type AppendResult,
  type Delivery,
  type EventToAppend,
  type ExpectedRevision,
  type Histories,
  type HistoryOptions,
  type Position,
  type ReadOptions,
  type RecordedEvent,
  type StreamsOptions,
  type SubscribeOptions,
} from '../event-store.ts';
import { AppendConnection } from './append-connection.ts';
import { GroupCommit } from './group-commit.ts';
import { readHistory, readStreams } from './history.ts';
import { LogListener } from './log-listener.ts';
import { LogReader } from './log-reader.ts';
import { RecentEvents } from './recent-events.ts';
import { LogTail } from '../log-tail.ts';

export type PostgresEventStoreOptions = Readonly<{
  /** Connections as the application's role, at least three: two are kept for appends. Stays the caller's to end. */
  pool: pg.Pool;
  /** Opens a connection of its own, as the application's role, to LISTEN on; called again when it is lost. */
  listen: () => Promise<pg.Client>;
  /** How often a subscription looks for itself, should a notification have gone astray. */
  pollMs?: number;
  /** Longest a batch may take in the database. */
  statementTimeoutMs?: number;
  /** How long an append is tried again while the database cannot be reached. */
  patienceMs?: number;
}>;

const largestBatch = { appends: 500, bytes: 8 * 1_048_576 };

/** The log in PostgreSQL 15 or later: see the migration for its shape, `GroupCommit` for how appends share a transaction. */
export class PostgresEventStore extends EventStore {
  private readonly tail = new LogTail();
  private readonly reader: LogReader;
  private readonly recent: RecentEvents;
  private readonly commits: GroupCommit;
  private readonly listener: LogListener;
  private readonly closing = new AbortController();
  private readonly pool: pg.Pool;
  private readonly pollMs: number;

  constructor(options: PostgresEventStoreOptions) {
    super();
    const { pool, listen, pollMs = 1_000, statementTimeoutMs = 10_000, patienceMs = 5_000 } = options;
    this.pool = pool;
    this.pollMs = pollMs;
    this.reader = new LogReader(pool);
    this.recent = new RecentEvents({
      lastPosition: () => this.reader.lastPosition(),
      readAfter: (position, limit) => this.reader.all({ after: position, limit }),
    });
    this.listener = new LogListener(listen, this.tail);
    this.commits = new GroupCommit(
      [new AppendConnection(pool, statementTimeoutMs), new AppendConnection(pool, statementTimeoutMs)],
      { ...largestBatch, patienceMs },
      (position) => this.tail.reached(position),
    );
  }

  override async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    const bytes = checkAppend(stream, events, expected);
    const verdict = await this.commits.add({ stream, events, expected, bytes });
    if (verdict.is === 'ok') {
      const { revision, position, recordedAt } = verdict;
      return { revision, position, recordedAt, repeated: false };
    }
    if (verdict.is === 'repeated') {
      const { revision, position } = verdict;
      return { revision, position, recordedAt: (await this.recordedAt(position))!, repeated: true };
    }
    const actual = verdict.revision < 0n ? 'no_stream' : verdict.revision;
    throw new (verdict.is === 'reused' ? EventIdReused : WrongExpectedRevision)(stream, expected, actual);
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

  /** Positions are dense. */
  override async countAfter(position: Position): Promise<bigint> {
    const end = await this.reader.lastPosition();
    return end > position ? end - position : 0n;
  }

  override positionAt(instant: string): Promise<Position> {
    return this.reader.positionAt(instant);
  }

  override recordedAt(position: Position): Promise<string | null> {
    return this.reader.recordedAt(position);
  }

  override async *subscribe({ after, categories, batch = 500, signal }: SubscribeOptions): AsyncGenerator<Delivery> {
    this.listener.start();
    const ended = AbortSignal.any([signal, this.closing.signal]);
    const wanted = categories === undefined ? null : new Set(categories);
    let at = after;
    const over = (): boolean => ended.aborted;
    while (!over()) {
      const recent = await this.recent.following(at, batch, wanted);
      if (over()) return;
      const delivery = recent ?? (await this.reader.following(at, batch, categories));
      if (over()) return;
      if (delivery.upTo > at) {
        at = delivery.upTo;
        yield delivery;
      } else {
        await this.tail.beyond(at, this.pollMs, ended);
      }
    }
  }

  override history(options: HistoryOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    return readHistory(this.pool, options);
  }

  override streamByStream(options: StreamsOptions): AsyncIterable<Histories> {
    return readStreams(this.pool, options);
  }

  override async close(): Promise<void> {
    this.closing.abort();
    await Promise.all([this.commits.close(), this.listener.stop()]);
  }
}
