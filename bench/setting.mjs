import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { embeddedAccess, openDatabase } from '../dist/src/platform/database/database.js';
import { migrate } from '../dist/src/platform/database/migrate.js';
import { PostgresEventImport } from '../dist/src/platform/event-store/postgres/postgres-event-import.js';
import { generateHistory } from '../dist/src/features/generated-history/generate-history.js';
import { sizeForEvents } from '../dist/src/features/generated-history/history-size.js';
import { allMigrations } from '../dist/src/platform/migrations.js';

/** About so many events, the same in every run. */
export const historyOf = (events) => generateHistory(sizeForEvents(events, 'bench'));

const connected = async (access) => {
  const client = new pg.Client(access);
  await client.connect();
  return client;
};

/** A database server of the benchmark's own, as the service starts it. */
export class Setting {
  static async open(dataDir) {
    const database = await openDatabase(
      { dataDir },
      (line) => console.error(line),
      (why) => {
        throw why;
      },
    );
    await migrate(database.owner, allMigrations);
    return new Setting(dataDir, database);
  }

  constructor(dataDir, database) {
    this.dataDir = dataDir;
    this.database = database;
    this.app = database.app;
    this.socketDir = database.app.host;
  }

  /** @throws unless what is acknowledged is on disk */
  async requireDurability() {
    const client = await connected(this.app);
    try {
      const { rows } = await client.query(
        `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') ORDER BY name`,
      );
      if (rows.some(({ setting }) => setting !== 'on')) throw new Error(`not durable: ${JSON.stringify(rows)}`);
      return rows.map(({ name, setting }) => `${name}=${setting}`).join(' ');
    } finally {
      await client.end();
    }
  }

  /** An empty database for a peer. @returns access to it */
  async emptyDatabase(name) {
    const client = await connected(embeddedAccess(this.socketDir, 'postgres', 'postgres'));
    try {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${name}`);
    } finally {
      await client.end();
    }
    return embeddedAccess(this.socketDir, 'postgres', name);
  }

  /** Brings a generated history of about so many events into the empty log. @returns how many */
  async fill(events) {
    const imports = new PostgresEventImport(() => connected(this.database.owner));
    const { count } = await imports.importAll(historyOf(events));
    return Number(count);
  }

  query(text, values) {
    return connected(this.app).then(async (client) => {
      try {
        return (await client.query(text, values)).rows;
      } finally {
        await client.end();
      }
    });
  }

  close() {
    return this.database.close();
  }
}

/** Runs a script of `processes/` to its end. @returns what it says in its last line, as JSON */
export const inOwnProcess = (script, settings) =>
  new Promise((resolve, reject) => {
    const path = join(import.meta.dirname, 'processes', script);
    const child = spawn(process.execPath, [path, JSON.stringify(settings)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(said.trim().split('\n').at(-1)));
      else reject(new Error(`${script} ended with exit code ${code}`));
    });
  });

/** @returns megabytes that the process holds now */
export const residentMegabytes = async (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1_024;
