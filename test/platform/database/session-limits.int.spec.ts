import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../src/platform/database/data-source.ts';
import { sessionLimits } from '../../../src/platform/database/session-limits.ts';
import { StorePool } from '../../../src/platform/event-store/event-store.module.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const shown = `SELECT name, setting FROM pg_settings
  WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') ORDER BY name`;
const limits = [
  { name: 'idle_in_transaction_session_timeout', setting: '30000' },
  { name: 'lock_timeout', setting: '10000' },
  { name: 'statement_timeout', setting: '30000' },
];

/** Where a session is opened, and what is said of its limits there. */
const openings = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [
        ...text.matchAll(/new pg\.(?:Client|Pool)\([^)]*\)|extends pg\.Pool \{[^;]*;|type: 'postgres',[^;]*;/g),
      ].map(([opening]) => [file, opening] as const);
    });

describe('every session with PostgreSQL', () => {
  let database: TestDatabase;
  let pool: StorePool;
  let source: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new StorePool(database.app);
    source = await new DataSource(dataSourceOptions(database.app, 2)).initialize();
  });
  afterAll(async () => {
    await Promise.all([pool.end(), source.destroy()]);
    await database.drop();
  });

  it('ends statements, waits for locks and forgotten transactions in time, for the event store and the registers', async () => {
    expect((await pool.query(shown)).rows).toEqual(limits);
    expect(await source.query(shown)).toEqual(limits);
  });

  it('is opened with these limits, wherever it is opened', () => {
    const found = openings('src');
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(found.filter(([, opening]) => !opening.includes('sessionLimits'))).toEqual([]);
    expect(sessionLimits.connectionTimeoutMillis).toBeGreaterThan(0);
  });
});
