import type pg from 'pg';
import { copyInto, line } from '../../database/copy-into.ts';
import { checkAppend } from '../append-rules.ts';
import { StoreNotEmpty } from '../event-store.errors.ts';
import { EventImport, type EventToImport, type Position } from '../event-store.ts';
import { ImportedInstants } from '../imported-instants.ts';
import { instantText } from './append-batch.ts';
import { refusalOf } from './refusals.ts';

type Stream = { readonly no: bigint; revision: bigint };
type Imported = Readonly<{ streams: ReadonlyMap<string, Stream>; count: bigint }>;

/**
 * Fills an empty log by COPY in one transaction, under the lock that orders appends: until it commits nobody sees or
 * writes anything, and a crash leaves the log empty. Works as the owner; the application's role may not insert.
 */
export class PostgresEventImport extends EventImport {
  /** @param connect opens a connection of the owner's role, ended here */
  constructor(private readonly connect: () => Promise<pg.Client>) {
    super();
  }

  override async importAll(events: AsyncIterable<EventToImport>): Promise<{ count: bigint; position: Position }> {
    const client = await this.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL statement_timeout = 0');
      await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
      await client.query('SELECT pg_advisory_xact_lock(7421002)');
      const { rows } = await client.query<{ now: string; used: boolean }>(
        `SELECT ${instantText('clock_timestamp()')} AS now, EXISTS (SELECT FROM event_store.events) AS used`,
      );
      if (rows[0]!.used) throw new StoreNotEmpty();
      const { count, streams } = await this.copyEvents(client, events, rows[0]!.now);
      await this.copyStreams(client, streams);
      if (count > 0n) await client.query(`SELECT pg_notify('event_store', $1)`, [String(count)]);
      await client.query('COMMIT');
      await client.query('ANALYZE event_store.events, event_store.streams');
      return { count, position: count };
    } catch (cause) {
      throw refusalOf(cause);
    } finally {
      // Whatever is not committed goes with the connection.
      await client.end();
    }
  }

  private async copyEvents(client: pg.Client, events: AsyncIterable<EventToImport>, now: string): Promise<Imported> {
    const streams = new Map<string, Stream>();
    let count = 0n;
    const instants = new ImportedInstants(now);
    const lines = async function* (): AsyncGenerator<string> {
      for await (const event of events) {
        checkAppend(event.stream, [event], 'any');
        const recordedAt = instants.next(event);
        count += 1n;
        let stream = streams.get(event.stream);
        if (stream === undefined) streams.set(event.stream, (stream = { no: count, revision: -1n }));
        stream.revision += 1n;
        yield line([
          count,
          stream.no,
          stream.revision,
          recordedAt,
          event.id,
          event.stream.split('-', 1)[0]!,
          event.type,
          event.data,
          event.metadata,
        ]);
      }
    };
    const columns = 'position, stream_no, revision, recorded_at, id, category, type, data, metadata';
    await copyInto(client, `event_store.events (${columns})`, lines());
    return { streams, count };
  }

  private async copyStreams(client: pg.Client, streams: ReadonlyMap<string, Stream>): Promise<void> {
    const lines = async function* (): AsyncGenerator<string> {
      for (const [name, { no }] of streams) yield line([no, name]);
    };
    await copyInto(client, 'event_store.streams (stream_no, name)', lines());
  }
}
