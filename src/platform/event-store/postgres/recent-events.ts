import type { Delivery, Position, RecordedEvent } from '../event-store.ts';

type Log = Readonly<{
  lastPosition: () => Promise<Position>;
  /** The next events of all categories. */
  readAfter: (after: Position, limit: number) => Promise<readonly RecordedEvent[]>;
}>;

/** What is kept: so many events, or so many characters of them. */
const most = { events: 2_000, characters: 4_194_304 };
const pageSize = 500;

/**
 * The end of the log as this process read it. Followers mostly stand at the same place: the first one there reads for all,
 * whichever categories each wants. Rests on positions being dense and commit-ordered.
 */
export class RecentEvents {
  private events: readonly RecordedEvent[] = [];
  /** The position before the first event that is kept; `null` until the log was looked at. */
  private from: Position | null = null;
  private reading: Promise<void> | null = null;

  constructor(private readonly log: Log) {}

  /** @returns `null` for a follower who stands before what is kept, or beyond what one reading brings */
  async following(after: Position, limit: number, categories: ReadonlySet<string> | null): Promise<Delivery | null> {
    if (this.from === null || after >= this.end) {
      this.reading ??= this.read().finally(() => (this.reading = null));
      await this.reading;
    }
    const { from, end } = this;
    if (from === null || after < from || after > end) return null;
    const own: RecordedEvent[] = [];
    for (const event of this.events.slice(Number(after - from))) {
      if (categories !== null && !categories.has(categoryOf(event))) continue;
      if (own.length === limit) return { events: own, upTo: own.at(-1)!.position };
      own.push(event);
    }
    return { events: own, upTo: end };
  }

  private get end(): Position {
    return this.from === null ? -1n : this.from + BigInt(this.events.length);
  }

  private async read(): Promise<void> {
    if (this.from === null) {
      this.from = await this.log.lastPosition();
      return;
    }
    const page = await this.log.readAfter(this.end, pageSize);
    if (page.length === 0) return;
    this.events = lastOf([...this.events, ...page]);
    this.from = this.events[0]!.position - 1n;
  }
}

const categoryOf = ({ stream }: RecordedEvent): string => stream.slice(0, stream.indexOf('-'));

const lastOf = (events: readonly RecordedEvent[]): readonly RecordedEvent[] => {
  let characters = 0;
  let first = events.length;
  while (first > 0 && events.length - first < most.events && characters < most.characters) {
    first -= 1;
    characters += events[first]!.data.length + events[first]!.metadata.length;
  }
  return events.slice(first);
};
