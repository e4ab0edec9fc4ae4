import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreNotEmpty } from '../../../src/platform/event-store/event-store.errors.ts';
import { beginning, type EventToImport, type RecordedEvent } from '../../../src/platform/event-store/event-store.ts';
import { Driver } from '../../../src/platform/event-store/eventstoredb/driver.ts';
import { EventStoreDbEventImport } from '../../../src/platform/event-store/eventstoredb/eventstoredb-event-import.ts';
import { StoreLedgerImport } from '../../../src/platform/event-store/store-ledger-import.ts';
import { eventually } from '../../support/eventually.ts';
import { happened, many } from './events.ts';
import { openDouble, storeAt, type OpenedDouble } from './eventstoredb-store.ts';

const at = (recordedAt: string, stream = 'task-1', data = '{}', metadata = '{}'): EventToImport => ({
  ...happened('TaskStarted', data, metadata),
  stream,
  recordedAt,
});

async function* each(events: readonly EventToImport[], breaksAt = Infinity): AsyncGenerator<EventToImport> {
  for (const [n, event] of events.entries()) {
    if (n === breaksAt) throw new Error('the file ends here');
    yield event;
  }
}

const shown = ({ id, stream, type, data, metadata, recordedAt }: RecordedEvent | EventToImport) => ({
  id,
  stream,
  type,
  data,
  metadata,
  recordedAt,
});

describe('an import into EventStoreDB', () => {
  let opened: OpenedDouble;
  let driver: Driver;
  let importer: EventStoreDbEventImport;
  beforeEach(async () => {
    opened = await openDouble();
    driver = Driver.to(opened.double.connectionString);
    importer = new EventStoreDbEventImport(driver);
  });
  afterEach(async () => {
    await driver.close();
    await opened.close();
  });
  const log = async () => (await opened.store.readAll({ limit: 100 })).map(shown);

  /** Neighbours of one stream, streams that take turns, and every form of metadata. */
  const history = [
    at('2023-04-21T01:00:00.000000Z', 'plan-1', '{"a":"tab\\t \\u00e0",\n\t"b":1.0}', '{ "$correlationId" : "x" }'),
    at('2023-04-21T01:00:00.500000Z', 'task-1', '{}', ' { } '),
    at('2023-04-21T01:00:00.500000Z', 'task-1', '[1, 2]', '"tiendo"'),
    at('2023-12-21T03:04:05.123456Z', 'plan-1', 'null', '[{"tiendo":{}}]'),
    at('2023-12-21T03:04:05.123456Z', 'task-1', '{}', '{"tiendo":{"append":"x"},"a":1}'),
  ];

  it('keeps instants, bytes and order, and appends go on behind it', async () => {
    const { count, position } = await importer.importAll(each(history));
    expect(count).toBe(5n);
    expect(await log()).toEqual(history.map(shown));
    expect(await opened.store.lastPosition()).toBe(position);
    expect(await opened.store.recordedAt(position)).toBe('2023-12-21T03:04:05.123456Z');
    const [, , third] = await opened.store.readAll({ limit: 3 });
    expect(await opened.store.positionAt('2023-04-21T08:00:00.5+07:00')).toBe(third!.position);
    expect(await opened.store.append('task-1', many(1), 2n)).toMatchObject({ revision: 3n });
    expect(await importer.isUnfinished()).toBe(false);
  });

  it('is refused by a store that holds anything, also the same history', async () => {
    await importer.importAll(each(history));
    await expect(importer.importAll(each(history))).rejects.toBeInstanceOf(StoreNotEmpty);
    expect(await log()).toHaveLength(5);
  });

  it('that broke off is taken up by the same one alone, and counts as empty until then', async () => {
    await expect(importer.importAll(each(history, 4))).rejects.toThrow('the file ends here');
    const before = (await log()).length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(5);
    expect(await importer.isUnfinished()).toBe(true);
    expect(await new StoreLedgerImport(opened.store, importer).isEmpty()).toBe(true);

    const other = [{ ...history[0]!, data: '{"a":2}' }, ...history.slice(1)];
    await expect(importer.importAll(each(other))).rejects.toBeInstanceOf(StoreNotEmpty);
    await expect(importer.importAll(each(history.slice(0, 1)))).rejects.toBeInstanceOf(StoreNotEmpty);
    expect(await importer.importAll(each(history))).toMatchObject({ count: 5n });
    expect(await log()).toEqual(history.map(shown));
    expect(await importer.isUnfinished()).toBe(false);
  });

  it('survives lost answers', async () => {
    opened.double.faults.answersToLose = 3;
    await importer.importAll(each(history));
    expect(await log()).toEqual(history.map(shown));
  });

  it('is followed in a few large deliveries, not event by event', async () => {
    const store = storeAt(opened.double.connectionString, { pollMs: 60_000 });
    const stop = new AbortController();
    const deliveries: number[] = [];
    const over = (async () => {
      for await (const { events } of store.subscribe({ after: beginning, signal: stop.signal }))
        deliveries.push(events.length);
    })();
    const events = Array.from({ length: 120 }, (_, n) => at('2023-04-21T01:00:00.000000Z', `task-${n % 7}`));
    await importer.importAll(each(events));
    await eventually('all arrive', () => expect(deliveries.reduce((sum, one) => sum + one, 0)).toBe(120));
    // One when the line first stands, one for whoever read meanwhile, and one when the import has ended.
    expect(deliveries.length).toBeLessThan(4);
    stop.abort();
    await over;
    await store.close();
  });

  it.each<[string, EventToImport, object]>([
    ['before the one in front of it', at('2023-04-21T00:59:59.999999Z'), { name: 'RecordedAtRefused', index: 1 }],
    ['in the future', at('2999-01-01T00:00:00Z'), { name: 'RecordedAtRefused', index: 1 }],
    ['now, with data that is not JSON', at('2023-06-30T00:00:00Z', 'task-1', '{'), { rule: 'json' }],
  ])('of an event recorded %s is refused', async (_, second, refusal) => {
    await expect(importer.importAll(each([history[0]!, second]))).rejects.toMatchObject(refusal);
  });
});
