import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { many } from './events.ts';
import { connect, openPostgresStore } from './postgres-store.ts';

const insertEvent = `INSERT INTO event_store.events
  VALUES (2, 1, 1, now(), '00000000-0000-7000-8000-0000000000ff', 'task', 'T', '{}', '{}')`;

const changes = [
  `UPDATE event_store.events SET type = 'Other'`,
  'DELETE FROM event_store.events',
  'TRUNCATE event_store.events',
  `UPDATE event_store.streams SET name = 'other'`,
  'DELETE FROM event_store.streams',
  'TRUNCATE event_store.streams',
];

describe('recorded events', () => {
  let database: TestDatabase;
  let app: pg.Client;
  let owner: pg.Client;
  let superuser: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    [app, owner, superuser] = (await Promise.all([database.app, database.owner, database.superuser].map(connect))) as [
      pg.Client,
      pg.Client,
      pg.Client,
    ];
    const { store, close } = openPostgresStore(database);
    await store.append('task-1', many(1), 'no_stream');
    await close();
  });
  afterAll(async () => {
    await Promise.all([app, owner, superuser].map((client) => client.end()));
    await database.drop();
  });

  const standing = async (): Promise<unknown> =>
    (await app.query('SELECT count(*)::int AS events, min(type) AS type FROM event_store.events')).rows[0];

  it.each([
    ...changes,
    insertEvent,
    `INSERT INTO event_store.streams VALUES (2, 'task-2')`,
    'ALTER TABLE event_store.events DISABLE TRIGGER append_only',
    'DROP TABLE event_store.events',
    'CREATE TABLE event_store.other (id int)',
  ])('withstand the application: %s', async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
    expect(await standing()).toEqual({ events: 1, type: 'TaskStarted' });
  });

  it.each(changes)('withstand even the owner and a superuser: %s', async (sql) => {
    await expect(owner.query(sql)).rejects.toThrow('append-only');
    await expect(superuser.query(sql)).rejects.toThrow('append-only');
    expect(await standing()).toEqual({ events: 1, type: 'TaskStarted' });
  });

  it('are appended only by a function that trusts nothing on the search path', async () => {
    const { rows } = await app.query(
      `SELECT proname, prosecdef, proconfig::text LIKE '%search_path=pg_catalog, pg_temp%' AS pinned
       FROM pg_proc WHERE pronamespace = 'event_store'::regnamespace AND has_function_privilege(oid, 'execute')
       ORDER BY proname`,
    );
    expect(rows).toEqual([
      { proname: 'append_batch', prosecdef: true, pinned: true },
      { proname: 'position_at', prosecdef: false, pinned: true },
    ]);
  });
});
