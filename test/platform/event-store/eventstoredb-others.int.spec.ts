import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '../../../src/platform/event-store/event-store.errors.ts';
import { beginning, type EventStore, type RecordedEvent } from '../../../src/platform/event-store/event-store.ts';
import { Driver } from '../../../src/platform/event-store/eventstoredb/driver.ts';
import { EventStoreDbEventImport } from '../../../src/platform/event-store/eventstoredb/eventstoredb-event-import.ts';
import type { MemoryLog } from '../../support/eventstoredb-double/memory-log.ts';
import { happened, many } from './events.ts';
import { openDouble, type OpenedDouble } from './eventstoredb-store.ts';

const types = (events: readonly RecordedEvent[]): string => events.map(({ type }) => type).join(' ');

describe('EventStoreDB in which others have a hand', () => {
  let opened: OpenedDouble;
  let store: EventStore;
  let log: MemoryLog;
  beforeEach(async () => {
    opened = await openDouble();
    store = opened.store;
    log = opened.double.log;
    await store.append('task-1', [happened('A'), happened('B')], 'no_stream');
    await store.append('plan-1', [happened('C')], 'no_stream');
  });
  afterEach(() => opened.close());
  const delivered = async (categories?: readonly string[]): Promise<string> => {
    const stop = new AbortController();
    const seen: RecordedEvent[] = [];
    const end = await store.lastPosition();
    const options = { after: beginning, batch: 1, signal: stop.signal, ...(categories && { categories }) };
    for await (const { events, upTo } of store.subscribe(options)) {
      seen.push(...events);
      if (upTo === end) stop.abort();
    }
    return types(seen);
  };
  const history = async (): Promise<string> => {
    const seen: RecordedEvent[] = [];
    for await (const run of store.history()) seen.push(...run);
    return types(seen);
  };

  it('who deleted a stream: it is empty, the log still has its events, and revisions go on', async () => {
    log.softDelete('task-1');
    expect(await store.readStream('task-1', { limit: 9 })).toEqual([]);
    await expect(store.append('task-1', many(1), 'stream_exists')).rejects.toMatchObject({ actual: 'no_stream' });
    expect(await store.append('task-1', [happened('D')], 'no_stream')).toMatchObject({ revision: 2n });
    expect(types(await store.readStream('task-1', { limit: 9 }))).toBe('D');
    expect([await delivered(), await history()]).toEqual(['A B C D', 'A B C D']);
  });

  it('who deleted a stream and scavenged: what is gone is gone, and every place still works', async () => {
    const before = await store.readAll({ limit: 9 });
    log.softDelete('task-1');
    log.scavenge();
    await store.append('task-1', [happened('D')], 'no_stream');
    expect([await delivered(), await history(), await delivered(['task'])]).toEqual(['C D', 'C D', 'D']);
    expect(types(await store.readAll({ after: before[0]!.position, limit: 9 }))).toBe('C D');
    expect(types(await store.readAll({ after: before[2]!.position, direction: 'backward', limit: 9 }))).toBe('');
    expect(await store.recordedAt(before[1]!.position)).toBeNull();
    expect(await store.positionAt(before[1]!.recordedAt)).toBe(beginning);
  });

  it('who ended a stream for good: whoever wants it is told, and nobody else', async () => {
    log.tombstone('task-1');
    await expect(store.append('task-1', many(1), 1n)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.append('task-1', many(1), 'any')).rejects.toThrow('is deleted');
    await expect(store.readStream('task-1', { limit: 9 })).rejects.toBeInstanceOf(StoreUnavailable);
    await store.append('plan-1', [happened('D')], 0n);
    expect([await delivered(), await history(), await delivered(['task'])]).toEqual(['A B C D', 'A B C D', 'A B']);
  });

  it('who wrote into streams of their own: bytes that are no JSON come as text, and hide nothing', async () => {
    const binary = { type: 'Binary', contentType: 'application/octet-stream', data: Buffer.from([0xff, 0, 0x80]) };
    const { id } = happened();
    log.append('foreign', [{ ...binary, id, metadata: Buffer.from('') }], 'any');
    await store.append('task-1', [happened('D')], 1n);
    expect([await delivered(), await history(), await delivered(['task'])]).toEqual([
      'A B C Binary D',
      'A B C Binary D',
      'A B D',
    ]);
    expect((await store.readStream('foreign', { limit: 1 }))[0]).toMatchObject({ metadata: '{}', revision: 0n });
  });

  it('who allow less in one event than we append: the refusal is that of the port', async () => {
    opened.double.faults.maxEventBytes = 1_000;
    const tooMuch = happened('TaskStarted', JSON.stringify('x'.repeat(1_000)));
    await expect(store.append('task-1', [tooMuch], 1n)).rejects.toMatchObject({ rule: 'too-large' });
    await expect(store.append('task-1', [tooMuch], 'any')).rejects.toMatchObject({ rule: 'too-large' });
    expect(await store.append('task-1', many(1), 1n)).toMatchObject({ revision: 2n });
  });

  it('who allow less in one event than an import brings: it is refused by name', async () => {
    const { double, close } = await openDouble();
    double.faults.maxEventBytes = 1_000;
    const driver = Driver.to(double.connectionString);
    const tooMuch = {
      ...happened('TaskStarted', JSON.stringify('x'.repeat(1_000))),
      stream: 'task-1',
      recordedAt: '2023-04-21T01:00:00.000000Z',
    };
    const events = (async function* () {
      yield tooMuch;
    })();
    await expect(new EventStoreDbEventImport(driver).importAll(events)).rejects.toMatchObject({ rule: 'too-large' });
    await driver.close();
    await close();
  });

  it('who take the permission to read away: reading says so, and a subscription goes on once it is back', async () => {
    opened.double.faults.denied = true;
    await expect(store.readAll({ limit: 1 })).rejects.toMatchObject({ name: 'StoreUnavailable' });
    const stop = new AbortController();
    const next = store.subscribe({ after: beginning, signal: stop.signal })[Symbol.asyncIterator]().next();
    await expect(store.append('task-1', many(1), 1n)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    opened.double.faults.denied = false;
    expect(types(((await next).value as { events: RecordedEvent[] }).events)).toBe('A B C');
    stop.abort();
  });
});
