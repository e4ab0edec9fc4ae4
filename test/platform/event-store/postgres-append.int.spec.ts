import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { OutcomeUnknown, StoreUnavailable } from '../../../src/platform/event-store/event-store.errors.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { happened, many, nextId } from './events.ts';
import { connect, emptyLog, openPostgresStore, type OpenedPostgresStore } from './postgres-store.ts';

const deeplyNested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('appends of PostgreSQL', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let one: OpenedPostgresStore;
  let other: OpenedPostgresStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await connect(database.superuser);
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });
  beforeEach(async () => {
    await emptyLog(database);
    one = openPostgresStore(database);
    other = openPostgresStore(database);
  });
  afterEach(async () => {
    await Promise.all([one.close(), other.close()]);
  });

  const positions = async (): Promise<bigint[]> =>
    (await one.store.readAll({ limit: 10_000 })).map(({ position }) => position);
  const upTo = (end: number): bigint[] => Array.from({ length: end }, (_, index) => BigInt(index + 1));

  it('give positions without gaps under 32 writers in two processes, refused ones among them', async () => {
    let accepted = 0;
    await Promise.all(
      Array.from({ length: 32 }, async (_, writer) => {
        const { store } = writer % 2 === 0 ? one : other;
        for (let n = 0; n < 10; n += 1) {
          await store.append(`task-${writer}`, many(1 + (n % 3)), 'any').then(() => (accepted += 1 + (n % 3)));
          await expect(store.append(`task-${(writer + 1) % 32}`, many(1), 99n)).rejects.toThrow();
        }
      }),
    );
    expect(await positions()).toEqual(upTo(accepted));
    const { rows } = await owner.query(
      `SELECT count(*)::int AS broken FROM (
         SELECT revision, row_number() OVER (PARTITION BY stream_no ORDER BY position) - 1 AS n FROM event_store.events
       ) e WHERE revision <> n`,
    );
    expect(rows).toEqual([{ broken: 0 }]);
  });

  it('of many callers travel in few transactions', async () => {
    await one.store.append('task-0', many(1), 'any');
    await Promise.all(Array.from({ length: 100 }, (_, n) => one.store.append(`task-${n}`, many(1), 'any')));
    const { rows } = await owner.query('SELECT count(DISTINCT xmin::text)::int AS batches FROM event_store.events');
    expect(rows[0].batches).toBeLessThanOrEqual(4);
  });

  it('of two processes to one stream keep the expected revision', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? one : other).store.append('task-1', many(1), 'no_stream')),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await positions()).toEqual(upTo(1));
  });

  it('that only the database can refuse leave their neighbours alone', async () => {
    const outcomes = await Promise.allSettled([
      one.store.append('task-1', many(2), 'no_stream'),
      one.store.append('task-2', [happened('T', deeplyNested(100_000))], 'no_stream'),
      one.store.append('task-3', many(1), 'no_stream'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { name: 'AppendRefused', rule: 'json' } });
    expect(await positions()).toEqual(upTo(3));
  });

  it.each([1n, 'any', 'stream_exists'] as const)(
    'that use an id of their own stream again are a conflict, expecting %s',
    async (expected) => {
      const [event] = many(1);
      await one.store.append('task-1', [event!, happened()], 'no_stream');
      const outcomes = await Promise.allSettled([
        one.store.append('task-2', many(1), 'no_stream'),
        one.store.append('task-1', [happened(), event!], expected),
        one.store.append('task-3', many(1), 'no_stream'),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(outcomes[1]).toMatchObject({ reason: { name: 'EventIdReused', actual: 1n } });
      expect(await positions()).toEqual(upTo(4));
    },
  );

  it('of every kind keep their verdicts apart in one batch', async () => {
    const events = many(2);
    await one.store.append('task-2', events, 'no_stream');
    await one.store.append('task-2', many(1), 1n);
    const outcomes = await Promise.allSettled([
      one.store.append('task-1', many(2), 'no_stream'),
      one.store.append('task-2', events, 'no_stream'),
      one.store.append('task-3', many(1), 5n),
      one.store.append('task-4', many(2), 'any'),
    ]);
    expect(outcomes).toMatchObject([
      { value: { revision: 1n, position: 5n, repeated: false } },
      { value: { revision: 1n, position: 2n, repeated: true } },
      { reason: { actual: 'no_stream' } },
      { value: { revision: 1n, position: 7n, repeated: false } },
    ]);
    const read = await other.store.readAll({ after: 3n, limit: 10 });
    expect(read.map(({ stream, revision, position }) => [stream, revision, position])).toEqual([
      ['task-1', 0n, 4n],
      ['task-1', 1n, 5n],
      ['task-4', 0n, 6n],
      ['task-4', 1n, 7n],
    ]);
  });

  it('repeated with `any` are found too', async () => {
    const events = many(2);
    const first = await one.store.append('task-1', events, 'any');
    expect(await other.store.append('task-1', events, 'any')).toEqual({ ...first, repeated: true });
  });

  it('never record an instant before the last one, though the clock goes back', async () => {
    const later = '2999-12-31T00:00:00.000000Z';
    await owner.query('INSERT INTO event_store.streams VALUES (1, $1)', ['task-1']);
    await owner.query(`INSERT INTO event_store.events VALUES (1, 1, 0, $1, $2, 'task', 'T', '{}', '{}')`, [
      later,
      nextId(),
    ]);
    expect(await one.store.append('task-1', many(1), 0n)).toMatchObject({ recordedAt: later, position: 2n });
    expect(await one.store.positionAt(later)).toBe(2n);
    expect(await one.store.positionAt('2999-12-30T23:59:59Z')).toBe(0n);
  });

  it('in flight are waited for by the position of an instant', async () => {
    await one.store.append('task-1', many(1), 'no_stream');
    await owner.query('BEGIN');
    await owner.query(
      `SELECT * FROM event_store.append_batch('{task-2}', '{-1}', '{1}', '{1}', ARRAY[$1::uuid], '{T}', '{"{}"}', '{"{}"}', false)`,
      [nextId()],
    );
    const asked = one.store.positionAt(new Date(Date.now() + 1_000).toISOString());
    const first = await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 100, 'still waiting'))]);
    await owner.query('COMMIT');
    expect([first, await asked]).toEqual(['still waiting', 2n]);
  });

  it('neither lose nor double anything when their connection is killed again and again', async () => {
    const { store, close } = openPostgresStore(database, { patienceMs: 30_000 });
    let kills = 0;
    const killer = setInterval(() => {
      void owner
        .query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND query LIKE '%append_batch%' AND pid <> pg_backend_pid()`,
        )
        .then(({ rowCount }) => (kills += rowCount ?? 0));
    }, 100);
    const acknowledged = new Map<string, string>();
    const write = async (writer: number): Promise<void> => {
      for (let n = 0n; n < 20n || kills < 5; n += 1n) {
        const [event] = many(1);
        const { position } = await store.append(`task-${writer}`, [event!], n === 0n ? 'no_stream' : n - 1n);
        acknowledged.set(String(position), event!.id);
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer))).finally(() => clearInterval(killer));
    await close();
    const found = new Map<string, string>();
    for await (const run of other.store.history()) for (const { position, id } of run) found.set(String(position), id);
    expect(found).toEqual(acknowledged);
    expect(await other.store.lastPosition()).toBe(BigInt(acknowledged.size));
  }, 60_000);

  it('that cannot reach the database say so, and nothing is written', async () => {
    const away = openPostgresStore({ ...database, app: { ...database.app, database: 'nowhere' } }, { patienceMs: 100 });
    await expect(away.store.append('task-1', many(1), 'no_stream')).rejects.toBeInstanceOf(StoreUnavailable);
    await away.close();
  });

  it('that stay without an answer say that the outcome is unknown', async () => {
    const silent = openPostgresStore(database, { patienceMs: 0 });
    await owner.query('SELECT pg_advisory_lock(7421002)');
    const appended = expect(silent.store.append('task-1', many(1), 'no_stream')).rejects.toBeInstanceOf(OutcomeUnknown);
    for (let killed = 0; killed === 0;) {
      const { rowCount } = await owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event = 'advisory'`,
      );
      killed = rowCount ?? 0;
    }
    await owner.query('SELECT pg_advisory_unlock(7421002)');
    await appended;
    await silent.close();
  });

  it('that wait too long for the database give up, and the next one goes through', async () => {
    const hurried = openPostgresStore(database, { patienceMs: 0, statementTimeoutMs: 1_000 });
    await owner.query('SELECT pg_advisory_lock(7421002)');
    await expect(hurried.store.append('task-1', many(1), 'no_stream')).rejects.toBeInstanceOf(StoreUnavailable);
    await owner.query('SELECT pg_advisory_unlock(7421002)');
    expect(await hurried.store.append('task-1', many(1), 'no_stream')).toMatchObject({ position: 1n });
    await hurried.close();
  });

  it('accepted before closing are finished', async () => {
    const appended = Promise.all(Array.from({ length: 50 }, (_, n) => one.store.append(`task-${n}`, many(1), 'any')));
    await one.store.close();
    await appended;
    expect(await positions()).toEqual(upTo(50));
  });
});
