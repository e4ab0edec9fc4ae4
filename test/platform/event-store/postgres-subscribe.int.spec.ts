import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { happened, many } from './events.ts';
import { connect, emptyLog, openPostgresStore, type OpenedPostgresStore } from './postgres-store.ts';

const never = 10 * 60_000;

describe('subscriptions of PostgreSQL', () => {
  let database: TestDatabase;
  let superuser: pg.Client;
  let opened: OpenedPostgresStore[];
  const stop = (): AbortController => new AbortController();

  beforeAll(async () => {
    database = await createTestDatabase();
    superuser = await connect(database.superuser);
  });
  afterAll(async () => {
    await superuser.end();
    await database.drop();
  });
  beforeEach(async () => {
    await emptyLog(database);
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map(({ close }) => close()));
  });

  const open = (options: Parameters<typeof openPostgresStore>[1]): OpenedPostgresStore => {
    const store = openPostgresStore(database, options);
    opened.push(store);
    return store;
  };
  const follow = ({ store }: OpenedPostgresStore, signal: AbortSignal): string[] => {
    const seen: string[] = [];
    void (async () => {
      for await (const { events } of store.subscribe({ after: 0n, signal }))
        seen.push(...events.map(({ type }) => type));
    })();
    return seen;
  };
  const listeners = async (): Promise<number[]> =>
    (
      await superuser.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN event_store'`,
      )
    ).rows.map(({ pid }) => pid);

  it('are woken by another process without polling, over one listening connection', async () => {
    const reader = open({ pollMs: never });
    const writer = open({ pollMs: never });
    const { signal } = stop();
    const seen = [follow(reader, signal), follow(reader, signal), follow(reader, signal)];
    await eventually('one connection listens', async () => expect(await listeners()).toHaveLength(1));
    for (const type of ['A', 'B', 'C']) {
      await writer.store.append('task-1', [happened(type)], 'any');
      await eventually(`${type} arrives`, () => expect(seen.every((types) => types.at(-1) === type)).toBe(true), 3_000);
    }
    expect(seen).toEqual([1, 2, 3].map(() => ['A', 'B', 'C']));
  });

  it('are woken by their own process without the database', async () => {
    const { store, ...rest } = open({ pollMs: never, listen: () => Promise.reject(new Error('no listening')) });
    const seen = follow({ store, ...rest }, stop().signal);
    await store.append('task-1', many(1), 'any');
    await eventually('the first arrives', () => expect(seen).toHaveLength(1), 3_000);
    await store.append('task-1', many(1), 'any');
    await eventually('the second arrives', () => expect(seen).toHaveLength(2), 3_000);
  });

  it('poll when notifications stay away', async () => {
    const reader = open({ pollMs: 50, listen: () => Promise.reject(new Error('no listening')) });
    const seen = follow(reader, stop().signal);
    await open({}).store.append('task-1', many(1), 'any');
    await eventually('the event arrives', () => expect(seen).toHaveLength(1), 3_000);
  });

  it('listen again after their connection is lost, and look for what came meanwhile', async () => {
    const reader = open({ pollMs: never });
    const writer = open({});
    const seen = follow(reader, stop().signal);
    const [pid] = await eventually('listening', async () => {
      const pids = await listeners();
      expect(pids).toHaveLength(1);
      return pids;
    });
    await superuser.query('SELECT pg_terminate_backend($1)', [pid]);
    await writer.store.append('task-1', [happened('A')], 'any');
    await eventually('A arrives', () => expect(seen).toEqual(['A']), 5_000);
    await writer.store.append('task-1', [happened('B')], 'any');
    await eventually('B arrives', () => expect(seen).toEqual(['A', 'B']), 5_000);
  });

  it('hold no more than one delivery, however long the log', async () => {
    const { store, pool } = open({});
    for (let n = 0; n < 5; n += 1) await store.append(`task-${n}`, many(100), 'no_stream');
    let queries = 0;
    pool.on('release', () => (queries += 1));
    const deliveries = store.subscribe({ after: 0n, batch: 100, signal: stop().signal });
    await deliveries.next();
    const begun = queries; // where the log ends, and the first delivery
    expect(begun).toBe(2);
    await deliveries.next();
    expect(queries).toBe(begun + 1);
    await deliveries.return(undefined);
  });

  it('leave no connection behind after closing', async () => {
    const reader = open({ pollMs: never });
    follow(reader, stop().signal);
    await eventually('listening', async () => expect(await listeners()).toHaveLength(1));
    await reader.close();
    opened = [];
    await eventually('nobody listens', async () => expect(await listeners()).toHaveLength(0));
  });
});
