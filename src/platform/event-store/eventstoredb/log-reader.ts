import { beginning, type Delivery, type Position, type ReadOptions, type RecordedEvent } from '../event-store.ts';
import { StoreUnavailable } from '../event-store.errors.ts';
import type { Driver } from './driver.ts';
import type { Direction, Place, StoredEvent, StreamFilter } from './driver-messages.ts';
import { takeMark, type Mark } from './marks.ts';
import { Milestones } from './milestones.ts';
import { isNoPlace, persist, type Limits } from './persistence.ts';

const maxPage = 10_000;
/** A run of history is cut where its payload has so many bytes, or at so many events. */
const run = { bytes: 1_048_576, events: 1_000 };

type Page = Readonly<{
  after: bigint | undefined;
  direction: Direction;
  limit: number;
  /** Events asked for at once, at least: some in front of `after` may have to be passed. */
  atOnce?: number;
  /** Whether the page may end here already. */
  enough?: (events: readonly RecordedEvent[]) => boolean;
}>;

/** What a reading goes by: positions in the log, revisions in a stream. */
type Key = 'position' | 'revision';
type Read = (from: bigint | undefined, count: number) => AsyncIterable<StoredEvent>;

/** Bounded pages of the log, of streams and of categories; a page that breaks off goes on from its last event. */
export class LogReader {
  private readonly milestones: Milestones;

  /**
   * @param signal ends what is being read
   * @param stride events between two milestones
   */
  constructor(
    private readonly driver: Driver,
    private readonly limits: Limits,
    private readonly signal: AbortSignal,
    private readonly stride = 1_000,
  ) {
    this.milestones = new Milestones((after, limit) => this.all({ after, direction: 'backward', limit }), stride);
  }

  stream(stream: string, { after, direction = 'forward', limit }: ReadOptions): Promise<RecordedEvent[]> {
    checkLimit(limit);
    const forward = direction === 'forward';
    if (!forward && after !== undefined && after <= 0n) return Promise.resolve([]);
    const read: Read = (from, count) => {
      const place = from ?? (forward ? 'start' : 'end');
      return this.driver.readStream(stream, place === -1n ? 'start' : place, direction, count, this.limit());
    };
    return this.page('revision', read, { after, direction, limit });
  }

  all(options: ReadOptions): Promise<RecordedEvent[]> {
    return this.log('all-but-system', options);
  }

  category(category: string, options: ReadOptions): Promise<RecordedEvent[]> {
    return this.log({ prefixes: [`${category}-`] }, options);
  }

  /** A run of the log after one position up to another. */
  async run(after: Position, upTo: Position): Promise<readonly RecordedEvent[]> {
    let bytes = 0;
    const enough = (events: readonly RecordedEvent[]): boolean => {
      const last = events.at(-1)!;
      bytes += last.data.length + last.metadata.length;
      return bytes >= run.bytes || last.position >= upTo;
    };
    const events = await this.log('all-but-system', { after, limit: run.events }, enough);
    return events.filter(({ position }) => position <= upTo);
  }

  /**
   * What follows a position. `upTo` moves over events of other categories only as far as the log was seen to reach before the
   * page was read: the checkpoints that the server sends may run ahead of what it delivers.
   *
   * @param end a position that the log is known to reach
   */
  async following(
    after: Position,
    limit: number,
    categories: readonly string[] | undefined,
    end: Position,
  ): Promise<Delivery> {
    checkLimit(limit);
    if (categories === undefined) {
      const events = await this.all({ after, limit });
      return { events, upTo: events.at(-1)?.position ?? after };
    }
    const prefixes = categories.map((category) => `${category}-`);
    const events = prefixes.length === 0 ? [] : await this.log({ prefixes }, { after, limit });
    const last = events.at(-1)?.position ?? after;
    return { events, upTo: events.length < limit && end > last ? end : last };
  }

  async lastPosition(): Promise<Position> {
    return (await this.all({ direction: 'backward', limit: 1 }))[0]?.position ?? beginning;
  }

  /** The mark of the last event, empty when there is none. */
  async lastMark(): Promise<Mark> {
    const marks = await persist(async () => {
      const found: Mark[] = [];
      const last = this.driver.readLog('end', 'backward', 1, 'all-but-system', this.limit());
      for await (const { metadata } of last) found.push(takeMark(metadata).mark);
      return found;
    }, this.limits.patienceMs);
    return marks[0] ?? {};
  }

  async positionAt(instant: string): Promise<Position> {
    const asked = inMicroseconds(instant);
    const [newest] = await this.all({ direction: 'backward', limit: 1 });
    if (newest === undefined || newest.recordedAt <= asked) return newest?.position ?? beginning;
    let found = await this.milestones.last(({ recordedAt }) => recordedAt <= asked);
    if (found === null) return beginning;
    for (;;) {
      const page = await this.all({ after: found.position, limit: this.stride });
      const later = page.findIndex(({ recordedAt }) => recordedAt > asked);
      found = (later === -1 ? page.at(-1) : page[later - 1]) ?? found;
      if (later !== -1 || page.length === 0) return found.position;
    }
  }

  /** `null` for a position where no event of a client stands. */
  async recordedAt(position: Position): Promise<string | null> {
    if (position <= beginning) return null;
    try {
      const found = await persist(async () => {
        for await (const stored of this.driver.readLog(position, 'forward', 1, 'all-but-system', this.limit())) {
          return stored.position === position && isOfClients(stored) ? recordedOf(stored).recordedAt : null;
        }
        return null;
      }, this.limits.patienceMs);
      this.refuseCutShort();
      return found;
    } catch (cause) {
      if (isNoPlace(cause)) return null;
      throw cause;
    }
  }

  private async log(
    filter: StreamFilter,
    { after, direction = 'forward', limit }: ReadOptions,
    enough?: Page['enough'],
  ): Promise<RecordedEvent[]> {
    checkLimit(limit);
    const end: Place = direction === 'forward' ? 'start' : 'end';
    const read: Read = (from, count) => {
      const place = from === undefined || (direction === 'forward' && from <= beginning) ? end : from;
      return this.driver.readLog(place, direction, count, filter, this.limit());
    };
    const page = { direction, limit, ...(enough && { enough }) };
    try {
      return await this.page('position', read, { ...page, after });
    } catch (cause) {
      if (after === undefined || !isNoPlace(cause)) throw cause;
      // Between two events, as a client of the feed may ask: begins at the nearest place that is one.
      const near =
        direction === 'forward'
          ? (await this.milestones.last(({ position }) => position <= after))?.position
          : this.milestones.next(after)?.position;
      const readFromNear: Read = (from, count) => read(from === after ? near : from, count);
      return this.page('position', readFromNear, { ...page, after, atOnce: run.events });
    }
  }

  /** Strictly onward from `after`: what the server repeats is dropped, and so is what belongs to the server itself. */
  private async page(
    key: Key,
    read: Read,
    { after, direction, limit, enough, atOnce = 0 }: Page,
  ): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    let last = after;
    let cursor = after;
    const isOnward = (at: bigint): boolean => last === undefined || (direction === 'forward' ? at > last : at < last);
    const take = async (progress: () => void): Promise<boolean> => {
      // One more than wanted: the first may be the one already had.
      const count = Math.max(limit - events.length + 1, atOnce);
      let seen = 0;
      let previous: bigint | undefined;
      for await (const stored of read(cursor, count)) {
        if (stored[key] !== previous) seen += 1;
        previous = cursor = stored[key];
        if (!isOnward(stored[key])) continue;
        progress();
        last = stored[key];
        if (!isOfClients(stored)) continue;
        events.push(recordedOf(stored));
        if (events.length === limit || enough?.(events) === true) return true;
      }
      return seen < count;
    };
    while (!(await persist(take, this.limits.patienceMs, this.signal))) continue;
    this.refuseCutShort();
    return events;
  }

  /** A reading that closing ended looks like one that found no more. */
  private refuseCutShort(): void {
    if (this.signal.aborted) throw new StoreUnavailable('the event store is closed');
  }

  private limit() {
    return { silenceMs: this.limits.silenceMs, signal: this.signal };
  }
}

const isOfClients = ({ stream, type }: StoredEvent): boolean => !stream.startsWith('$') && !type.startsWith('$');

const recordedOf = ({ created, metadata: stored, ...event }: StoredEvent): RecordedEvent => {
  const { metadata, mark } = takeMark(stored);
  return { ...event, metadata, recordedAt: mark.recordedAt ?? created };
};

const checkLimit = (limit: number): void => {
  if (!Number.isInteger(limit) || limit < 1 || limit > maxPage) {
    throw new RangeError(`a page holds 1 to ${maxPage} events, not ${limit}`);
  }
};

/** @throws RangeError for a text that is no instant */
const inMicroseconds = (instant: string): string => {
  const seconds = new Date(instant).toISOString().slice(0, 19);
  const fraction = (/\.(\d+)/.exec(instant)?.[1] ?? '').slice(0, 6).padEnd(6, '0');
  return `${seconds}.${fraction}Z`;
};
