import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { Config } from '../../../src/platform/config/config.ts';
import type { Database } from '../../../src/platform/database/database.ts';
import { serveOn, type Service } from '../../../src/service.ts';
import { inDatabase, templateDatabase } from '../../support/cluster.ts';
import { testCluster } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { testSecret } from '../../support/test-secret.ts';

/** Where the service keeps the password of the demonstration's accounts. */
export const accountsNote = 'demo-accounts.txt';

const run = promisify(execFile);
const template = 'tiendo_demonstrated';
const turn = 7_204_511;

export const serveDemonstration = (
  database: Pick<Database, 'app' | 'owner' | 'folder' | 'close'>,
  eventStore: string,
): Promise<Service> => {
  const quiet = (): void => undefined;
  const config = Object.assign(new Config(), { port: 0, demo: 'on', secret: testSecret, eventStore });
  return serveOn({ ...database, announce: async () => undefined }, config, {
    log: quiet,
    warn: quiet,
    error: (text) => console.error(text),
  });
};

/**
 * A database that holds the demonstration, drawn, for all files of a run to begin with, and the page, built: made by whoever
 * needs them first. What the service noted of its accounts is kept as the comment of the database.
 */
export const demonstrated = async (): Promise<Readonly<{ template: string; note: string }>> => {
  const client = new pg.Client({ ...testCluster().superuser });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [turn]);
    await run(process.execPath, ['scripts/build-when-stale.mjs', '--only', 'web']);
    return { template, note: (await noteKept(client)) ?? (await demonstrate(client)) };
  } finally {
    await client.end();
  }
};

const noteKept = async (client: pg.Client): Promise<string | null> => {
  const { rows } = await client.query<{ note: string }>(
    `SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = $1`,
    [template],
  );
  return rows[0]?.note ?? null;
};

const demonstrate = async (client: pg.Client): Promise<string> => {
  const { owner, app } = testCluster();
  const folder = await mkdtemp(join(tmpdir(), 'tiendo-demonstrated-'));
  await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${template} TEMPLATE ${templateDatabase} OWNER ${owner.user ?? 'CURRENT_USER'}`);
  const places = { app: inDatabase(app, template), owner: inDatabase(owner, template) };
  const service = await serveDemonstration({ ...places, folder, close: async () => undefined }, 'postgres');
  await eventually('the registers show the demonstration', async () => {
    if ((await fetch(`${service.url}/health/ready`)).status !== 200) throw new Error('not yet');
  });
  await service.stop();
  const note = await readFile(join(folder, accountsNote), 'utf8');
  await client.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`);
  await client.query(`COMMENT ON DATABASE ${template} IS ${client.escapeLiteral(note)}`);
  await rm(folder, { recursive: true });
  return note;
};
