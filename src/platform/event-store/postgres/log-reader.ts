import type pg from 'pg';
import type { Delivery, Position, ReadOptions, RecordedEvent } from '../event-store.ts';
import { instantText } from './append-batch.ts';
import { asText, eventColumns, eventOf, type EventRow } from './event-rows.ts';

const maxPage = 10_000;
const beyondAll = 9_223_372_036_854_775_807n;

const readAll = `SELECT ${eventColumns} FROM event_store.events e WHERE`;
const readStream = `SELECT ${eventColumns} FROM event_store.events e
  WHERE e.stream_no = (SELECT s.stream_no FROM event_store.streams s WHERE s.name = $3) AND`;
const readCategory = `SELECT ${eventColumns} FROM event_store.events e WHERE e.category = $3 AND`;

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
  constructor(private readonly pool: pg.Pool) {}

  all(options: ReadOptions): Promise<RecordedEvent[]> {
    return this.page('all', readAll, 'e.position', options);
  }

  stream(stream: string, options: ReadOptions): Promise<RecordedEvent[]> {
    return this.page('stream', readStream, 'e.revision', options, stream);
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
