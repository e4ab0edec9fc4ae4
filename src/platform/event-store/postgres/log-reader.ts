import type pg from 'pg';
import type { Delivery, Position, ReadOptions, RecordedEvent } from '../event-store.ts';
import { Gathering } from '../../database/gathering.ts';
import { instantText } from './append-batch.ts';
import { asText, eventColumns, eventColumnsOf, eventOf, type EventRow } from './event-rows.ts';

const maxPage = 10_000;
const beyondAll = 9_223_372_036_854_775_807n;

const readAll = `SELECT ${eventColumns} FROM event_store.events e WHERE`;
const readStream = `SELECT ${eventColumns} FROM event_store.events e
  WHERE e.stream_no = (SELECT s.stream_no FROM event_store.streams s WHERE s.name = $3) AND`;
const readCategory = `SELECT ${eventColumns} FROM event_store.events e WHERE e.category = $3 AND`;

/** Decisions of the same moment read their streams together. */
const streamsAtOnce = 32;
type StreamPage = Readonly<{ stream: string; after: bigint; limit: number }>;
const keyOf = ({ stream, after, limit }: StreamPage): string => `${after} ${limit} ${stream}`;

const readStreams = `SELECT asked.n, ${eventColumnsOf('asked.name')}
  FROM unnest($1::text[], $2::bigint[], $3::int[]) WITH ORDINALITY AS asked(name, after, most, n)
  CROSS JOIN LATERAL (
    SELECT * FROM event_store.events e
    WHERE e.stream_no = (SELECT s.stream_no FROM event_store.streams s WHERE s.name = asked.name)
      AND e.revision > asked.after
    ORDER BY e.revision LIMIT asked.most
  ) e ORDER BY asked.n, e.revision`;

/** Categories are each read to the page's size by their index before they are merged. */
const readCategories = `SELECT ${eventColumns} FROM event_store.events e WHERE e.position IN (
    SELECT p.position FROM unnest($3::text[]) AS wanted(category) CROSS JOIN LATERAL (
      SELECT c.position FROM event_store.events c
      WHERE c.category = wanted.category AND c.position > $1 AND c.position <= $4
      ORDER BY c.position LIMIT $2
    ) p ORDER BY p.position LIMIT $2
  ) ORDER BY e.position`;

/** Pages of the log, of a stream, of a category. Statements are prepared by name on each connection. */
export class LogReader {
  private readonly streams = new Gathering<StreamPage, readonly RecordedEvent[]>(
    (pages) => this.readStreams(pages),
    streamsAtOnce,
  );

  constructor(private readonly pool: pg.Pool) {}

  all(options: ReadOptions): Promise<RecordedEvent[]> {
    return this.page('all', readAll, 'e.position', options);
  }

  async stream(stream: string, options: ReadOptions): Promise<readonly RecordedEvent[]> {
    const { direction = 'forward', after = -1n, limit } = options;
    if (direction === 'backward') return this.page('stream', readStream, 'e.revision', options, stream);
    checkLimit(limit);
    return this.streams.get({ stream, after, limit });
  }

  private async readStreams(pages: readonly StreamPage[]): Promise<readonly (readonly RecordedEvent[])[]> {
    const each = new Map(pages.map((page) => [keyOf(page), { ...page, events: [] as RecordedEvent[] }]));
    const asked = [...each.values()];
    const rows = await this.rows('event_store.streams', readStreams, [
      asked.map(({ stream }) => stream),
      asked.map(({ after }) => after),
      asked.map(({ limit }) => limit),
    ]);
    for (const [n, ...row] of rows as unknown as readonly [string, ...EventRow][]) {
      asked[Number(n) - 1]!.events.push(eventOf(row));
    }
    return pages.map((page) => each.get(keyOf(page))!.events);
  }

  category(category: string, options: ReadOptions): Promise<RecordedEvent[]> {
    return this.page('category', readCategory, 'e.position', options, category);
  }

  /** What follows a position. `upTo` also moves over events of other categories. */
  async following(after: Position, limit: number, categories?: readonly string[]): Promise<Delivery> {
    if (categories === undefined) {
      const events = await this.all({ after, limit });
      return { events, upTo: events.at(-1)?.position ?? after };
    }
    checkLimit(limit);
    const end = await this.lastPosition();
    if (end <= after) return { events: [], upTo: after };
    const rows = await this.rows('event_store.categories', readCategories, [
      after,
      limit,
      [...new Set(categories)],
      end,
    ]);
    const events = rows.map(eventOf);
    return { events, upTo: events.length < limit ? end : events.at(-1)!.position };
  }

  async lastPosition(): Promise<Position> {
    return BigInt((await this.value('end', 'SELECT max(position) FROM event_store.events', [])) ?? 0);
  }

  async positionAt(instant: string): Promise<Position> {
    return BigInt((await this.value('at', 'SELECT event_store.position_at($1)', [instant]))!);
  }

  recordedAt(position: Position): Promise<string | null> {
    const text = `SELECT ${instantText('recorded_at')} FROM event_store.events WHERE position = $1`;
    return this.value('recorded_at', text, [position]);
  }

  private async page(
    name: string,
    select: string,
    key: string,
    options: ReadOptions,
    of?: string,
  ): Promise<RecordedEvent[]> {
    const { direction = 'forward', limit } = options;
    checkLimit(limit);
    const forward = direction === 'forward';
    const after = options.after ?? (forward ? -1n : beyondAll);
    const range = forward ? `${key} > $1 ORDER BY ${key}` : `${key} < $1 ORDER BY ${key} DESC`;
    const values = of === undefined ? [after, limit] : [after, limit, of];
    const rows = await this.rows(`event_store.${name}_${direction}`, `${select} ${range} LIMIT $2`, values);
    return rows.map(eventOf);
  }

  private async rows(name: string, text: string, values: unknown[]): Promise<EventRow[]> {
    const { rows } = await this.pool.query({ name, text, values, rowMode: 'array', types: asText });
    return rows as unknown as EventRow[];
  }

  private async value(name: string, text: string, values: unknown[]): Promise<string | null> {
    const query = { name: `event_store.${name}`, text, values, rowMode: 'array' as const, types: asText };
    const { rows } = await this.pool.query(query);
    return (rows[0]?.[0] as string | null | undefined) ?? null;
  }
}

const checkLimit = (limit: number): void => {
  if (!Number.isInteger(limit) || limit < 1 || limit > maxPage) {
    throw new RangeError(`a page holds 1 to ${maxPage} events, not ${limit}`);
  }
};
