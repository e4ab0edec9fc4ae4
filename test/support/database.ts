import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Access } from '../../src/platform/database/database.ts';
import { inDatabase, templateDatabase, type TestCluster } from './cluster.ts';

/** A migrated, empty database for one test file. */
export type TestDatabase = Readonly<{ app: Access; owner: Access; superuser: Access; drop: () => Promise<void> }>;

export const createTestDatabase = async (): Promise<TestDatabase> => {
  const { superuser, owner, app } = JSON.parse(process.env.TIENDO_TEST_CLUSTER!) as Omit<TestCluster, 'stop'>;
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const asSuperuser = async (sql: string): Promise<void> => {
    const client = new pg.Client({ ...superuser });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await asSuperuser(
    `CREATE DATABASE ${name} TEMPLATE ${templateDatabase} STRATEGY FILE_COPY OWNER ${owner.user ?? 'CURRENT_USER'}`,
  );
  return {
    app: inDatabase(app, name),
    owner: inDatabase(owner, name),
    superuser: inDatabase(superuser, name),
    drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
};
