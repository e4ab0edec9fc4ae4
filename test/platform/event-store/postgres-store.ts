import pg from 'pg';
import {
  PostgresEventStore,
  type PostgresEventStoreOptions,
} from '../../../src/platform/event-store/postgres/postgres-event-store.ts';
import type { TestDatabase } from '../../support/database.ts';

export type OpenedPostgresStore = Readonly<{ store: PostgresEventStore; pool: pg.Pool; close: () => Promise<void> }>;

export const connect = async (access: pg.ClientConfig): Promise<pg.Client> => {
  const client = new pg.Client({ ...access });
  // A connection that a test kills, or a database dropped under it, is no reason to end the run.
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

/** One more process, as far as the database can tell. */
export const openPostgresStore = (
  { app }: TestDatabase,
  options: Partial<PostgresEventStoreOptions> = {},
): OpenedPostgresStore => {
  const pool = new pg.Pool({ ...app, max: 5 });
  pool.on('error', () => undefined);
  const store = new PostgresEventStore({ pool, listen: () => connect(app), ...options });
  return {
    store,
    pool,
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
};

/** A superuser can set the append-only triggers aside, and only so can a test have its empty log back. */
export const emptyLog = async ({ superuser }: TestDatabase): Promise<void> => {
  const client = await connect(superuser);
  await client.query('SET session_replication_role = replica');
  await client.query('TRUNCATE event_store.events, event_store.streams');
  await client.end();
};
