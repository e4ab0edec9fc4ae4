import { DataSource } from 'typeorm';
import { InstallationSecret } from '../../../src/platform/access/installation-secret.ts';
import { dataSourceOptions } from '../../../src/platform/database/data-source.ts';
import type { Access } from '../../../src/platform/database/database.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSecret } from '../../support/test-secret.ts';

/** A migrated database, seen by the application's role and, to forge and to search, by a superuser. */
export type AccessDatabase = Readonly<{
  database: TestDatabase;
  app: DataSource;
  superuser: DataSource;
  secret: InstallationSecret;
  drop: () => Promise<void>;
}>;

const connectTo = (access: Access): Promise<DataSource> => new DataSource(dataSourceOptions(access, 8)).initialize();

export const accessDatabase = async (): Promise<AccessDatabase> => {
  const database = await createTestDatabase();
  const [app, superuser] = await Promise.all([connectTo(database.app), connectTo(database.superuser)]);
  return {
    database,
    app,
    superuser,
    secret: InstallationSecret.of(testSecret),
    drop: async () => {
      await Promise.all([app.destroy(), superuser.destroy()]);
      await database.drop();
    },
  };
};

/** Every row of every table of the service, as text; bytes both in hex and as they are. */
export const everythingKept = async (superuser: DataSource): Promise<string> => {
  const tables = await superuser.query<{ name: string }[]>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await superuser.query<Record<string, unknown>[]>(`SELECT * FROM ${name}`);
    for (const row of rows) texts.push(...Object.values(row).map(inWords));
  }
  return texts.join('\n');
};

const inWords = (value: unknown): string =>
  Buffer.isBuffer(value) ? `${value.toString('hex')}\n${value.toString('utf8')}` : JSON.stringify(value);
