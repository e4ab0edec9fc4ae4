import pg from 'pg';
import { written } from './ours.mjs';

const insert = (from) => `INSERT INTO events (stream, revision, id, type, data, metadata) ${from}`;

/**
 * One prepared INSERT in autocommit: no library can do less and be durable. The unique key finds conflicts; a revision beyond
 * the end is not refused, which the others must.
 */
export class Floor {
  name = 'floor';

  constructor(access, connections) {
    this.pool = new pg.Pool({ ...access, max: connections });
    // The server closes idle connections when it ends; a query that fails still says so.
    this.pool.on('error', () => undefined);
  }

  async prepare() {
    await this.pool.query(`CREATE TABLE events (
      position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream text NOT NULL, revision bigint NOT NULL,
      id uuid NOT NULL, type text NOT NULL, data json NOT NULL, metadata json NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(), UNIQUE (stream, revision))`);
  }

  append(stream, bodies, revision) {
    const events = bodies.map(written);
    if (events.length === 1) {
      const [{ id, type, data, metadata }] = events;
      const values = [stream, revision + 1, id, type, data, metadata];
      return this.pool.query({ name: 'one', text: insert('VALUES ($1, $2, $3, $4, $5, $6)'), values });
    }
    const text = insert(`SELECT $1, $2::bigint + n, id, type, data, metadata
      FROM unnest($3::uuid[], $4::text[], $5::json[], $6::json[]) WITH ORDINALITY AS e(id, type, data, metadata, n)`);
    const column = (key) => events.map((event) => event[key]);
    const values = [stream, revision, column('id'), column('type'), column('data'), column('metadata')];
    return this.pool.query({ name: 'many', text, values });
  }

  async revisions() {
    const { rows } = await this.pool.query(
      'SELECT stream, count(*) - 1 AS last, max(revision) AS high FROM events GROUP BY stream',
    );
    return rows.map(({ stream, last, high }) => [stream, Number(last), Number(high)]);
  }

  close() {
    return this.pool.end();
  }
}
