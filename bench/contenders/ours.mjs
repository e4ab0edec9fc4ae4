import pg from 'pg';
import { PostgresEventStore } from '../../dist/src/platform/event-store/postgres/postgres-event-store.js';

/** An event as it goes into a store that takes JSON as text. */
export const written = ({ data, metadata, ...event }) => ({
  ...event,
  data: JSON.stringify(data),
  metadata: JSON.stringify(metadata),
});

/** Our port with all that it checks: expected revision, ids, dense order, wake-up of the registers. */
export class Ours {
  name = 'ours';

  constructor(access) {
    this.pool = new pg.Pool({ ...access, max: 8 });
    // The server closes idle connections when it ends; a query that fails still says so.
    this.pool.on('error', () => undefined);
    const listen = async () => {
      const client = new pg.Client(access);
      await client.connect();
      return client;
    };
    this.store = new PostgresEventStore({ pool: this.pool, listen });
  }

  async prepare() {}

  append(stream, events, revision) {
    return this.store.append(stream, events.map(written), revision < 0 ? 'no_stream' : BigInt(revision));
  }

  async revisions() {
    const { rows } = await this.pool.query(
      `SELECT s.name AS stream, count(*) - 1 AS last, max(e.revision) AS high
       FROM event_store.events e JOIN event_store.streams s USING (stream_no) WHERE s.name LIKE 'bench-%' GROUP BY s.name`,
    );
    return rows.map(({ stream, last, high }) => [stream, Number(last), Number(high)]);
  }

  async close() {
    await this.store.close();
    await this.pool.end();
  }
}
