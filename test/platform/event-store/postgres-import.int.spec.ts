import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PostgresEventImport } from '../../../src/platform/event-store/postgres/postgres-event-import.ts';
import type { EventToImport } from '../../../src/platform/event-store/event-store.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { happened, many } from './events.ts';
import { connect, emptyLog, openPostgresStore, type OpenedPostgresStore } from './postgres-store.ts';

const at = (recordedAt: string, stream = 'task-1', data = '{}'): EventToImport => ({
  ...happened('TaskStarted', data),
  stream,
  recordedAt,
});

async function* each(events: readonly EventToImport[]): AsyncGenerator<EventToImport> {
  yield* events;
}

describe('an import', () => {
  let database: TestDatabase;
  let log: OpenedPostgresStore;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await emptyLog(database);
    log = openPostgresStore(database);
  });
  afterEach(() => log.close());
  const importer = (): PostgresEventImport => new PostgresEventImport(() => connect(database.owner));

  it('keeps instants, bytes and order, and appends go on behind it', async () => {
    const events = [
      at('2023-04-21T01:00:00Z', 'plan-1', '{"a":"tab\\t, line\\n, \\\\ Đắk Nông",\n\t"b":1.0}'),
      at('2023-04-21T01:00:00.5Z'),
      at('2023-12-21T03:04:05.123456Z'),
      at('2023-12-21T03:04:05.123456Z', 'plan-1'),
    ];
    expect(await importer().importAll(each(events))).toEqual({ count: 4n, position: 4n });
    const read = await log.store.readAll({ limit: 10 });
    expect(read.map(({ id, data, stream, revision, position }) => [id, data, stream, revision, position])).toEqual(
      [0n, 0n, 1n, 1n].map((revision, n) => {
        const { id, data, stream } = events[n]!;
        return [id, data, stream, revision, BigInt(n + 1)];
      }),
    );
    expect(read.map(({ recordedAt }) => recordedAt)).toEqual([
      '2023-04-21T01:00:00.000000Z',
      '2023-04-21T01:00:00.500000Z',
      '2023-12-21T03:04:05.123456Z',
      '2023-12-21T03:04:05.123456Z',
    ]);
    expect(await log.store.positionAt('2023-12-21T10:04:05+07:00')).toBe(2n);
    expect(await log.store.append('task-1', many(1), 1n)).toMatchObject({ revision: 2n, position: 5n });
    expect(await log.store.readCategory('plan', { limit: 10 })).toHaveLength(2);
  });

  it('is refused by a store that holds anything', async () => {
    await log.store.append('task-1', many(1), 'no_stream');
    await expect(importer().importAll(each([at('2023-04-21T01:00:00Z')]))).rejects.toMatchObject({
      name: 'StoreNotEmpty',
    });
    expect(await log.store.lastPosition()).toBe(1n);
  });

  const first = at('2023-04-21T01:00:00Z');
  it.each<[string, EventToImport, object]>([
    ['before the one in front of it', at('2023-04-21T00:59:59.999999Z'), { name: 'RecordedAtRefused', index: 1 }],
    ['in the future', at('2999-01-01T00:00:00Z'), { name: 'RecordedAtRefused', index: 1 }],
    ['on a day that does not exist', at('2023-06-31T00:00:00Z'), { name: 'RecordedAtRefused', index: 1 }],
    ['without a time zone', at('2023-06-30T00:00:00'), { name: 'RecordedAtRefused', index: 1 }],
    [
      'now, with data that is not JSON',
      at('2023-06-30T00:00:00Z', 'task-1', '{'),
      { name: 'AppendRefused', rule: 'json' },
    ],
    [
      'now, with data that only the database refuses',
      at('2023-06-30T00:00:00Z', 'task-1', '['.repeat(100_000) + ']'.repeat(100_000)),
      { name: 'AppendRefused', rule: 'json' },
    ],
    ['now, with an id that stands in the stream', { ...first }, { name: 'AppendRefused', rule: 'event-id' }],
  ])('of an event recorded %s keeps nothing', async (_, second, refusal) => {
    await expect(importer().importAll(each([first, second]))).rejects.toMatchObject(refusal);
    expect(await log.store.lastPosition()).toBe(0n);
    expect(await log.store.append('task-1', many(1), 'no_stream')).toMatchObject({ position: 1n });
  });

  it('that breaks off in the middle keeps nothing, and appends wait for it', async () => {
    let appended: Promise<unknown> = Promise.resolve();
    const broken = async function* (): AsyncGenerator<EventToImport> {
      for (let n = 0; n < 5_000; n += 1) yield at('2023-04-21T01:00:00Z', `task-${n}`);
      appended = log.store.append('task-1', many(1), 'no_stream');
      throw new Error('the file ends here');
    };
    await expect(importer().importAll(broken())).rejects.toThrow('the file ends here');
    expect(await appended).toMatchObject({ position: 1n });
    expect(await log.store.lastPosition()).toBe(1n);
  });
});
