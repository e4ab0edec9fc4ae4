import pg from 'pg';

/** What a user of TypeScript would pick instead. Bodies are given as objects: it writes them as JSON itself. */
export class Emmett {
  name = 'Emmett';

  static async open(access, connections) {
    const library = await import('@event-driven-io/emmett-postgresql');
    return new Emmett(library, access, connections);
  }

  constructor(library, { host, user, database }, connections) {
    this.library = library;
    this.connectionString = `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
    this.pool = new pg.Pool({ host, user, database, max: connections });
    // The server closes idle connections when it ends; a query that fails still says so.
    this.pool.on('error', () => undefined);
    this.store = library.getPostgreSQLEventStore(this.connectionString, {
      schema: { autoMigration: 'None' },
      connectionOptions: { pool: this.pool },
    });
  }

  async prepare() {
    await this.store.schema.migrate();
  }

  append(stream, events, revision) {
    const messages = events.map(({ type, data, metadata }) => ({ type, data, metadata }));
    const expectedStreamVersion = revision < 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(revision + 1);
    return this.store.appendToStream(stream, messages, { expectedStreamVersion });
  }

  async revisions() {
    const { rows } = await this.pool.query(
      'SELECT stream_id AS stream, count(*) - 1 AS last, max(stream_position) - 1 AS high FROM emt_messages GROUP BY stream_id',
    );
    return rows.map(({ stream, last, high }) => [stream, Number(last), Number(high)]);
  }

  async close() {
    await this.store.close();
    await this.pool.end();
  }
}
