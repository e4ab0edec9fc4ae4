import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import type { EventStore, RecordedEvent } from '../../../src/platform/event-store/event-store.ts';
import { drawAnewFromOtherLog } from '../../../src/platform/read-store/other-log.ts';
import { writersFor } from '../../../src/platform/read-store/projections.ts';
import { unitId, type RandomFact } from '../../projections/random-histories.ts';
import { InMemoryEventStore } from '../../support/in-memory-event-store.ts';
import { openDouble, type OpenedDouble } from '../event-store/eventstoredb-store.ts';
import { readStore, record, runProjections, type ReadStoreUnderTest, type Running } from './read-store-under-test.ts';

const established = (n: number): RandomFact => ({
  id: unitId(n),
  fact: {
    type: 'UnitEstablished',
    data: {
      unitId: unitId(n),
      identity: { name: `Sở số ${n}`, kind: 'department', code: null },
      parent: null,
      effectiveOn: localDate('2023-04-20'),
      by: { account: 'demo', unit: unitId(1), role: 'planner' },
      authority: null,
      reason: null,
    } as RandomFact['fact']['data'],
  },
});

/** The first events of a log, in another one. */
const carry = async (from: EventStore, to: EventStore, count = 1_000): Promise<readonly RecordedEvent[]> => {
  for (const event of await from.readAll({ limit: count })) await to.append(event.stream, [event], 'any');
  return to.readAll({ limit: 1_000 });
};

describe('registers that were drawn from another log', () => {
  let under: ReadStoreUnderTest;
  let log: InMemoryEventStore;
  let other: OpenedDouble;
  const running: Running[] = [];

  const run = (store: EventStore): Running => {
    const started = runProjections(under.source, store);
    running.push(started);
    return started;
  };
  const stopAll = async () => {
    for (const started of running.splice(0)) await started.stop();
  };
  const draw = async (store: EventStore) => {
    expect(await run(store).positions.waitFor(await store.lastPosition(), 20_000)).toBe(true);
    await stopAll();
  };
  const compare = (store: EventStore) =>
    drawAnewFromOtherLog({ source: under.source, store, writers: writersFor(store) });
  const checkpoints = (): Promise<readonly object[]> =>
    under.source.query('SELECT projection, position FROM read_store.checkpoint ORDER BY projection');
  const trail = (): Promise<readonly { event_id: string; position: string }[]> =>
    under.source.query('SELECT event_id, position FROM read_store.audit_trail ORDER BY position');
  const units = (): Promise<readonly object[]> =>
    under.source.query(
      'SELECT unit_id, valid_from, details FROM read_store.unit_register ORDER BY unit_id, valid_from',
    );

  beforeAll(async () => {
    under = await readStore();
  });
  beforeEach(async () => {
    await under.source.query('TRUNCATE read_store.checkpoint, read_store.audit_trail');
    log = new InMemoryEventStore();
    other = await openDouble();
    await record(log, 'unit', [1, 2, 3].map(established));
    await draw(log);
  });
  afterEach(async () => {
    await stopAll();
    await other.close();
  });
  afterAll(() => under.drop());

  it('stay when the log is theirs, also when it has grown', async () => {
    const before = await checkpoints();
    expect(await compare(log)).toBe('same-log');
    await record(log, 'unit', [established(4)]);
    expect(await compare(log)).toBe('same-log');
    expect(await checkpoints()).toEqual(before);
    expect(await trail()).toHaveLength(3);
  });

  it('are drawn anew from a copy at other positions, each event once', async () => {
    const before = await units();
    const copied = await carry(log, other.store);
    expect(await compare(other.store)).toBe('drawn-anew');
    expect([await checkpoints(), await trail(), await units()]).toEqual([[], [], []]);
    await draw(other.store);
    expect(await trail()).toEqual(copied.map(({ id, position }) => ({ event_id: id, position: `${position}` })));
    expect(await units()).toEqual(before);
    expect(await compare(other.store)).toBe('same-log');
  });

  it('are drawn anew from an earlier state of their own log, and from an empty one', async () => {
    const restored = new InMemoryEventStore();
    await carry(log, restored, 2);
    expect(await compare(restored)).toBe('drawn-anew');
    await draw(restored);
    expect(await trail()).toHaveLength(2);
    expect(await compare(other.store)).toBe('drawn-anew');
  });

  it('are known by their checkpoints where the trail shows nothing yet', async () => {
    await under.source.query('TRUNCATE read_store.audit_trail');
    expect(await compare(log)).toBe('same-log');
    expect(await compare(new InMemoryEventStore())).toBe('drawn-anew');
  });

  it('stay as long as another process draws them, and are drawn anew when it has stopped', async () => {
    await carry(log, other.store);
    const still = run(log);
    const end = await record(log, 'unit', [established(5)]);
    expect(await still.positions.waitFor(end, 20_000)).toBe(true);
    const before = await checkpoints();
    expect(await compare(other.store)).toBe('others-draw');
    expect([await checkpoints(), (await trail()).length]).toEqual([before, 4]);
    await stopAll();
    expect(await compare(other.store)).toBe('drawn-anew');
  });

  it('are emptied by one of two processes that start at once', async () => {
    await carry(log, other.store);
    const found = await Promise.all([compare(other.store), compare(other.store)]);
    expect(found.filter((one) => one === 'drawn-anew')).toHaveLength(1);
    await draw(other.store);
    expect(await trail()).toHaveLength(3);
  });
});
