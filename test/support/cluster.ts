import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { embeddedAccess, type Access } from '../../src/platform/database/database.ts';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { appRole, ownerRole, prepareEmbedded, prepareOutside } from '../../src/platform/database/roles.ts';
import { allMigrations } from '../../src/platform/migrations.ts';

/** Where the tests' server is, handed from the global setup to the workers through the environment. */
export type TestCluster = Readonly<{ superuser: Access; owner: Access; app: Access; stop: () => Promise<void> }>;

export const templateDatabase = 'tiendo_template';

/** Tests need no durability: the server is thrown away. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** A throw-away embedded server, or the one that TIENDO_DATABASE_URL names (its login must be a superuser). */
export const startCluster = async (): Promise<TestCluster> => {
  const outside = process.env.TIENDO_DATABASE_URL;
  if (outside !== undefined) {
    const superuser = { connectionString: outside };
    await prepareOutside(superuser);
    const app = { connectionString: outside, options: `-c role=${appRole}` };
    return { superuser, owner: superuser, app, stop: async () => undefined };
  }
  const folder = await mkdtemp(join(tmpdir(), 'tiendo-test-'));
  const socketDir = join(folder, 's');
  const server = await EmbeddedPostgres.start(
    { cluster: join(folder, 'd'), socketDir, settings: careless, log: () => undefined },
    (why) => {
      throw why;
    },
  );
  const superuser = embeddedAccess(socketDir, 'postgres', 'postgres');
  await prepareEmbedded(superuser, templateDatabase);
  return {
    superuser,
    owner: embeddedAccess(socketDir, ownerRole),
    app: embeddedAccess(socketDir, appRole),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Migrates a database once; every test file then works on a copy of it. */
export const makeTemplate = async ({ superuser, owner }: TestCluster): Promise<void> => {
  const client = new pg.Client({ ...superuser });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${templateDatabase} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${templateDatabase} OWNER ${owner.user ?? 'CURRENT_USER'}`);
  await migrate(inDatabase(owner, templateDatabase), allMigrations);
  await client.query(`ALTER DATABASE ${templateDatabase} ALLOW_CONNECTIONS false`);
  await client.end();
};

export const inDatabase = (access: Access, database: string): Access => {
  if (access.connectionString === undefined) return { ...access, database };
  const url = new URL(access.connectionString);
  url.pathname = `/${database}`;
  return { ...access, connectionString: url.toString() };
};
