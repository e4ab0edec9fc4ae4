import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { whenFree } from '../../../src/platform/read-store/rebuild/short-lock.ts';
import { inTransaction } from '../../../src/platform/read-store/runner/transactions.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { connect } from '../event-store/postgres-store.ts';

describe('work that locks tables which are read', () => {
  let database: TestDatabase;
  let app: pg.Client;
  let other: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    [app, other] = [await connect(database.app), await connect(database.app)];
  });
  afterAll(async () => {
    await Promise.all([app.end(), other.end()]);
    await database.drop();
  });

  it('does not wait for a VACUUM that the server began by itself, also as the role of the application', async () => {
    const seen: unknown[] = [];
    const look = async (): Promise<void> => void seen.push(...(await app.query('SHOW deadlock_timeout')).rows);
    await inTransaction(app, () => whenFree(app, look));
    await look();
    expect(seen).toEqual([{ deadlock_timeout: '10ms' }, { deadlock_timeout: '1s' }]);
  });

  it('is tried again after it gave way, and keeps what the transaction did before', async () => {
    await other.query('BEGIN; SELECT pg_advisory_xact_lock(1)');
    let tries = 0;
    const work = async (): Promise<void> => {
      tries += 1;
      if (tries === 3) await other.query('COMMIT');
      await app.query('SELECT pg_advisory_xact_lock(1)');
    };
    const kept = await inTransaction(app, async () => {
      await app.query('CREATE TEMP TABLE done_before (n int) ON COMMIT PRESERVE ROWS');
      await whenFree(app, work);
      return (await app.query(`SELECT to_regclass('done_before') IS NOT NULL AS kept`)).rows;
    });
    expect({ tries, kept }).toEqual({ tries: 3, kept: [{ kept: true }] });
  });
});
