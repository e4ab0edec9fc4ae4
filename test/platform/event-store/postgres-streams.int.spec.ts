import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../../../src/platform/event-store/event-store.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { happened } from './events.ts';
import { connect, emptyLog, openPostgresStore, type OpenedPostgresStore } from './postgres-store.ts';

type Part = Readonly<{ part: number; history: readonly RecordedEvent[] }>;

describe('history of PostgreSQL stream by stream', () => {
  let database: TestDatabase;
  let opened: OpenedPostgresStore;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await emptyLog(database);
    opened = openPostgresStore(database);
  });
  afterEach(() => opened.close());

  const read = async (upTo: bigint, parts: number, skip = 0): Promise<readonly Part[]> => {
    const found: Part[] = [];
    for await (const { part, histories } of opened.store.streamByStream({ category: 'task', upTo, parts, skip })) {
      found.push(...histories.map((history) => ({ part, history })));
    }
    return found;
  };
  /** Every round one event in each stream, of two categories. */
  const rounds = async (count: number, streams: number, data?: string): Promise<bigint> => {
    for (let round = 0; round < count; round += 1) {
      for (let n = 0; n < streams; n += 1) {
        await opened.store.append(`${n % 5 === 0 ? 'plan' : 'task'}-${n}`, [happened('A', data)], 'any');
      }
    }
    return opened.store.lastPosition();
  };
  const streamsOf = async (upTo: bigint): Promise<readonly (readonly RecordedEvent[])[]> => {
    const histories = new Map<string, RecordedEvent[]>();
    for (const event of await opened.store.readCategory('task', { limit: 10_000 })) {
      if (event.position <= upTo) histories.set(event.stream, [...(histories.get(event.stream) ?? []), event]);
    }
    return [...histories.values()];
  };

  it('gives every stream of the category whole, without what came later, in parts of about as many', async () => {
    const end = await rounds(3, 30);
    await rounds(1, 40);
    const found = await read(end, 4);
    expect(found.map(({ history }) => history)).toEqual(await streamsOf(end));
    expect([0, 1, 2, 3].map((part) => found.filter((one) => one.part === part).length)).toEqual([6, 6, 6, 6]);
  });

  it('gives the same parts when the first ones are left out, and whatever was recorded since', async () => {
    const end = await rounds(2, 30);
    const whole = await read(end, 4);
    await rounds(1, 60);
    for (const skip of [0, 1, 3, 4]) expect(await read(end, 4, skip)).toEqual(whole.filter(({ part }) => part >= skip));
  });

  it('gives streams whole that are larger than what is read at once', async () => {
    const words = JSON.stringify('Tiến độ \\ "ẩ"\n'.repeat(40_000));
    const end = await rounds(4, 4, words);
    expect((await read(end, 16)).map(({ history }) => history)).toEqual(await streamsOf(end));
  });

  it('tells of a lost connection by what is read next, and by nothing else', async () => {
    await rounds(4, 8, JSON.stringify('Tiến độ'.repeat(40_000)));
    const end = await opened.store.lastPosition();
    const runs = opened.store.streamByStream({ category: 'task', upTo: end, parts: 4, skip: 0 });
    const reading = runs[Symbol.asyncIterator]();
    await reading.next();
    const killer = await connect(database.superuser);
    await killer.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%'`,
    );
    await killer.end();
    const rest = async (): Promise<void> => {
      while ((await reading.next()).done !== true);
    };
    await expect(rest()).rejects.toThrow();
    expect(await opened.store.lastPosition()).toBe(end);
  });

  it('gives nothing of a category without streams', async () => {
    await opened.store.append('plan-1', [happened()], 'any');
    expect(await read(await opened.store.lastPosition(), 16)).toEqual([]);
  });
});
