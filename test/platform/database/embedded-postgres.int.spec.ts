import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, type Database } from '../../../src/platform/database/database.ts';
import { DataFolder, DataFolderInUse } from '../../../src/platform/database/embedded/data-folder.ts';
import { eventually } from '../../support/eventually.ts';

const quiet = () => undefined;
const lost = (why: Error) => {
  throw why;
};

const ask = async (database: Database, sql: string): Promise<unknown> => {
  const client = new pg.Client({ ...database.owner });
  client.on('error', quiet);
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
};

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let database: Database;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'tiendo-data-'));
    database = await openDatabase({ dataDir }, quiet, lost);
  });
  afterAll(async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const postmaster = async (): Promise<number> =>
    Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

  it('is a real server of version 18', async () => {
    expect(await ask(database, `SELECT current_setting('server_version_num')::int / 10000 AS answer`)).toBe(18);
  });

  it('sorts Vietnamese names when asked to', async () => {
    const sorted = await ask(
      database,
      `SELECT string_agg(name, ' ' ORDER BY name COLLATE "vi-VN-x-icu") AS answer
       FROM unnest(ARRAY['Điện Biên', 'Hà Nội', 'Đà Nẵng', 'An Giang']) name`,
    );
    expect(sorted).toBe('An Giang Đà Nẵng Điện Biên Hà Nội');
  });

  it('refuses a second service on the same folder with a sentence', async () => {
    const second = openDatabase({ dataDir }, quiet, lost);
    await expect(second).rejects.toThrow(DataFolderInUse);
    await expect(second).rejects.toThrow(`in use by process ${process.pid}`);
    expect(await ask(database, 'SELECT 1 AS answer')).toBe(1);
  });

  it('comes back by itself when the server is killed, with everything committed', async () => {
    await ask(database, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const before = await postmaster();
    process.kill(before, 'SIGKILL');
    await eventually('the server answers again', async () => {
      expect(await ask(database, 'SELECT answer FROM kept')).toBe(42);
      expect(await postmaster()).not.toBe(before);
    });
  });

  it('starts again after a clean stop, and after a pid file that names another process', async () => {
    await database.close();
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n`);
    database = await openDatabase({ dataDir }, quiet, lost);
    expect(await ask(database, 'SELECT answer FROM kept')).toBe(42);
  });

  it('takes over from a service whose process id now belongs to somebody else', async () => {
    await database.close();
    const stale = { pid: process.pid, started: 'another life', socketDir: '/nowhere' };
    await writeFile(join(dataDir, 'service.json'), JSON.stringify(stale));
    const folder = await DataFolder.open(dataDir);
    expect(await folder.runningService()).toBeNull();
    database = await openDatabase({ dataDir }, quiet, lost);
    expect((await folder.runningService())?.pid).toBe(process.pid);
  });

  it('lets another program be that has the process id of an old pid file', async () => {
    await database.close();
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => 0, 60000)', 'postgres'], { stdio: 'ignore' });
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${other.pid}\n`);
    database = await openDatabase({ dataDir }, quiet, lost);
    expect(other.exitCode ?? other.signalCode).toBeNull();
    other.kill();
  });

  it('refuses a socket folder that others can enter', async () => {
    const { socketDir } = await DataFolder.open(dataDir);
    await database.close();
    await mkdir(socketDir, { mode: 0o755 });
    await chmod(socketDir, 0o755);
    await expect(openDatabase({ dataDir }, quiet, lost)).rejects.toThrow('is not private');
    await rmdir(socketDir);
    database = await openDatabase({ dataDir }, quiet, lost);
  });
});
