import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Access } from '../../src/platform/database/database.ts';
import { inDatabase, templateDatabase, type TestCluster } from './cluster.ts';

/** A migrated, empty database for one test file, and the event store beside it as the setting names it. */
export type TestDatabase = Readonly<{
  app: Access;
  owner: Access;
  superuser: Access;
  eventStore: string;
  drop: () => Promise<void>;
}>;

/** `postgres`, or a double of EventStoreDB where TIENDO_TEST_E2E_STORE asks for one. */
const eventStoreOfTests = async (): Promise<Readonly<{ eventStore: string; stop: () => Promise<void> }>> => {
  if (process.env.TIENDO_TEST_E2E_STORE !== 'double') return { eventStore: 'postgres', stop: async () => undefined };
  const { startEventStoreDbDouble } = await import('./eventstoredb-double/eventstoredb-double.ts');
  const { connectionString, stop } = await startEventStoreDbDouble();
  return { eventStore: connectionString, stop };
};

export const testCluster = (): Omit<TestCluster, 'stop'> =>
  JSON.parse(process.env.TIENDO_TEST_CLUSTER!) as Omit<TestCluster, 'stop'>;

/** @param template database that it begins as a copy of */
export const createTestDatabase = async (template = templateDatabase): Promise<TestDatabase> => {
  const { superuser, owner, app } = testCluster();
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const asSuperuser = async (sql: string): Promise<void> => {
    const client = new pg.Client({ ...superuser });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await asSuperuser(
    `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY OWNER ${owner.user ?? 'CURRENT_USER'}`,
  );
  const { eventStore, stop } = await eventStoreOfTests();
  return {
    eventStore,
    app: inDatabase(app, name),
    owner: inDatabase(owner, name),
    superuser: inDatabase(superuser, name),
    drop: async () => {
      await asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await stop();
    },
  };
};
