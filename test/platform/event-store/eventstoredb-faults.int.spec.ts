import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OutcomeUnknown, StoreUnavailable } from '../../../src/platform/event-store/event-store.errors.ts';
import { beginning, type EventStore, type RecordedEvent } from '../../../src/platform/event-store/event-store.ts';
import {
  startEventStoreDbDouble,
  type EventStoreDbDouble,
} from '../../support/eventstoredb-double/eventstoredb-double.ts';
import { MemoryLog } from '../../support/eventstoredb-double/memory-log.ts';
import { eventually } from '../../support/eventually.ts';
import { happened, many } from './events.ts';
import { openDouble, storeAt, type OpenedDouble } from './eventstoredb-store.ts';

/** For a client that gives up soon. Only a test of giving up uses it: on a busy machine any server is slow for it. */
const impatient = { attemptMs: 200, silenceMs: 300, patienceMs: 900, pollMs: 50 };

const idsIn = (events: readonly RecordedEvent[]): string[] => events.map(({ id }) => id);

/** Follows a store into a list, each event once, as a consumer does that keeps its position. */
const follow = (store: EventStore, categories?: readonly string[]) => {
  const stop = new AbortController();
  const seen: RecordedEvent[] = [];
  let at = beginning;
  const over = (async () => {
    const options = { after: beginning, batch: 100, signal: stop.signal, ...(categories && { categories }) };
    for await (const { events, upTo } of store.subscribe(options)) {
      expect(upTo > at).toBe(true);
      for (const event of events) {
        expect(event.position > at).toBe(true);
        at = event.position;
        seen.push(event);
      }
      at = upTo;
    }
  })();
  return {
    seen,
    upTo: () => at,
    end: async () => {
      stop.abort();
      await over;
    },
  };
};

describe('EventStoreDB that fails', () => {
  let opened: OpenedDouble;
  let double: EventStoreDbDouble;
  let store: EventStore;
  let hasty: EventStore;
  beforeEach(async () => {
    opened = await openDouble();
    ({ double, store } = opened);
    hasty = storeAt(double.connectionString, impatient);
  });
  afterEach(async () => {
    await hasty.close();
    await opened.close();
  });

  it('mute: an append ends with an unknown outcome, and its repetition after recovery yields exactly one event', async () => {
    const events = many(1);
    double.faults.mute = true;
    const began = performance.now();
    await expect(hasty.append('task-1', events, 'no_stream')).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(performance.now() - began).toBeLessThan(5 * impatient.patienceMs);
    double.faults.mute = false;
    expect(await store.append('task-1', events, 'no_stream')).toMatchObject({ revision: 0n });
    expect(idsIn(await store.readAll({ limit: 10 }))).toEqual(idsIn(await store.readStream('task-1', { limit: 10 })));
    expect(await store.readAll({ limit: 10 })).toHaveLength(1);
  });

  it('mute: a reading ends unavailable, and a subscription goes on after recovery', async () => {
    const follower = follow(hasty);
    double.faults.mute = true;
    await expect(hasty.readAll({ limit: 1 })).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(hasty.readStream('task-1', { limit: 1 })).rejects.toBeInstanceOf(StoreUnavailable);
    double.faults.mute = false;
    await store.append('task-1', many(1), 'no_stream');
    await eventually('the event arrives', () => expect(follower.seen).toHaveLength(1));
    await follower.end();
  });

  it('slow beyond the limit: an append is written, the caller hears that it may be, and its repetition finds it', async () => {
    const events = many(2);
    double.faults.slowMs = 400;
    await expect(hasty.append('task-1', events, 'no_stream')).rejects.toBeInstanceOf(OutcomeUnknown);
    double.faults.slowMs = 0;
    await eventually('it is written', () => expect(double.log.stream('task-1')).toHaveLength(2));
    expect(await store.append('task-1', events, 'no_stream')).toMatchObject({ revision: 1n, repeated: true });
    expect(await store.readAll({ limit: 10 })).toHaveLength(2);
  });

  it('slow within the limit: everything works', async () => {
    double.faults.slowMs = 50;
    await store.append('task-1', many(2), 'no_stream');
    expect(await store.readCategory('task', { limit: 10 })).toHaveLength(2);
  });

  it('dropping the line in the middle of a reading: pages, history and streams come whole and in order', async () => {
    for (let n = 0; n < 4; n += 1) await store.append('task-1', many(10), n === 0 ? 'no_stream' : 'any');
    const whole = idsIn(await store.readAll({ limit: 100 }));
    double.faults.dropAfter = 3;
    expect(idsIn(await store.readAll({ limit: 100 }))).toEqual(whole);
    expect(idsIn(await store.readAll({ limit: 100, direction: 'backward' }))).toEqual([...whole].reverse());
    expect(idsIn(await store.readStream('task-1', { limit: 100 }))).toEqual(whole);
    const history: RecordedEvent[] = [];
    for await (const run of store.history()) history.push(...run);
    expect(idsIn(history)).toEqual(whole);
    expect(await store.lastPosition()).toBe(history.at(-1)!.position);
  });

  it.each(['no_stream', 0n] as const)(
    'losing the answer after the commit: an append expecting %s is written once and is not a repetition',
    async (expected) => {
      if (expected === 0n) await store.append('task-1', many(1), 'no_stream');
      double.faults.answersToLose = 2;
      const result = await store.append('task-1', many(2), expected);
      expect(result).toMatchObject({ repeated: false, revision: expected === 0n ? 2n : 1n });
      expect((await store.readAll({ limit: 10 })).at(-1)).toMatchObject({ position: result.position });
      expect(await store.readStream('task-1', { limit: 10 })).toHaveLength(Number(result.revision) + 1);
    },
  );

  it('losing the answer after the commit: an append expecting anything leaves the repetition to the caller', async () => {
    double.faults.answersToLose = 1;
    await expect(store.append('task-1', many(1), 'any')).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(await store.readStream('task-1', { limit: 10 })).toHaveLength(1);
  });

  it('missing its own deadline after the commit: an append is written once', async () => {
    double.faults.deadlinesToMiss = 1;
    expect(await store.append('task-1', many(2), 'no_stream')).toMatchObject({ revision: 1n, repeated: false });
    expect(await store.readAll({ limit: 10 })).toHaveLength(2);
  });

  it('led by another node: appends and readings go there', async () => {
    await store.append('task-1', many(1), 'no_stream');
    const leader = await startEventStoreDbDouble(double.log);
    double.faults.leader = leader.endPoint;
    expect(await store.append('task-1', many(1), 0n)).toMatchObject({ revision: 1n });
    expect(await store.readStream('task-1', { limit: 10 })).toHaveLength(2);
    expect(leader.connections()).toBe(1);
    await leader.stop();
  });

  it('delivering twice: readers, history and subscriptions have each event once', async () => {
    for (let n = 0; n < 5; n += 1) await store.append(`task-${n % 2}`, many(5), 'any');
    const whole = idsIn(await store.readAll({ limit: 100 }));
    double.faults.duplicate = true;
    expect(idsIn(await store.readAll({ limit: 100 }))).toEqual(whole);
    expect(idsIn(await store.readAll({ limit: 7 }))).toEqual(whole.slice(0, 7));
    expect(await store.readStream('task-0', { limit: 100, direction: 'backward' })).toHaveLength(15);
    const follower = follow(store, ['task']);
    await eventually('all arrive', () => expect(idsIn(follower.seen)).toEqual(whole));
    await follower.end();
  });

  it('sending checkpoints ahead of its events: none is handed over, and nothing is lost behind them', async () => {
    double.faults.overshoot = true;
    const follower = follow(store, ['task']);
    for (let n = 0; n < 40; n += 1) await store.append(n % 4 === 0 ? 'task-1' : 'plan-1', many(1), 'any');
    const end = await store.lastPosition();
    await eventually('the subscription reaches the end', () => expect(follower.upTo()).toBe(end));
    expect(idsIn(follower.seen)).toEqual(idsIn(await store.readCategory('task', { limit: 100 })));
    await follower.end();
  });

  it('taking less in one append than we do: the refusal is that of the port', async () => {
    double.faults.maxAppendBytes = 1_000;
    const tooMuch = happened('TaskStarted', JSON.stringify('x'.repeat(1_000)));
    await expect(store.append('task-1', [tooMuch], 'no_stream')).rejects.toMatchObject({ rule: 'too-large' });
    expect(await store.append('task-1', many(1), 'no_stream')).toMatchObject({ revision: 0n });
  });

  it('forgetting recent writes: only an append to an exact place is known again', async () => {
    const [exact, blind] = [many(1), many(1)];
    await store.append('task-1', exact, 'no_stream');
    await store.append('task-2', blind, 'any');
    double.log.forgetRecentWrites();
    expect(await store.append('task-1', exact, 'no_stream')).toMatchObject({ repeated: true });
    expect(await store.append('task-2', blind, 'any')).toMatchObject({ repeated: false, revision: 1n });
  });

  it('gone for good: nothing is written, and that is certain', async () => {
    await double.stop();
    await expect(hasty.append('task-1', many(1), 'no_stream')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(hasty.readAll({ limit: 1 })).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('loses no event, applies none twice and keeps the order of 10.000 over a line cut 200 times', async () => {
    const patient = storeAt(double.connectionString);
    const follower = follow(patient);
    const filtered = follow(patient, ['plan']);
    const written: string[] = [];
    for (let n = 0; n < 200; n += 1) {
      const events = many(50);
      const appended = patient.append(n % 5 === 0 ? `plan-${n}` : `task-${n}`, events, 'no_stream');
      await eventually('the line stands', () => expect(double.connections()).toBeGreaterThan(0));
      double.cut();
      await appended;
      written.push(...events.map(({ id }) => id));
    }
    await eventually('all arrive', () => expect(follower.seen).toHaveLength(10_000), 60_000);
    await eventually('the plans arrive', () => expect(filtered.seen).toHaveLength(2_000), 60_000);
    expect(idsIn(follower.seen)).toEqual(written);
    expect(idsIn(filtered.seen)).toEqual(written.filter((_, n) => n % 250 < 50));
    expect(idsIn(await patient.readAll({ limit: 10_000 }))).toEqual(written);
    await Promise.all([follower.end(), filtered.end()]);
    await patient.close();
  }, 150_000);
});

describe('a place in the log of EventStoreDB', () => {
  it('need not be one at which an event stands', async () => {
    const { store, close } = await openDouble();
    for (const type of ['A', 'B', 'C']) await store.append('task-1', [happened(type)], 'any');
    const [, second] = await store.readAll({ limit: 3 });
    const typesOf = (events: readonly RecordedEvent[]): string => events.map(({ type }) => type).join('');
    const between = second!.position - 3n;
    expect(typesOf(await store.readAll({ after: between, limit: 9 }))).toBe('BC');
    expect(typesOf(await store.readAll({ after: 7n, limit: 9 }))).toBe('ABC');
    expect(typesOf(await store.readAll({ after: between, direction: 'backward', limit: 9 }))).toBe('A');
    expect(typesOf(await store.readCategory('task', { after: between, limit: 1 }))).toBe('B');
    expect(await store.recordedAt(between)).toBeNull();
    await close();
  });

  it('is found by its instant in a log of many pages, and after it has grown by pages', async () => {
    const { store, close } = await openDouble({}, 50);
    for (let n = 0; n < 5; n += 1) await store.append(`task-${n}`, many(21), 'no_stream');
    const all = await store.readAll({ limit: 200 });
    for (const n of [104, 75, 54, 3]) {
      expect(await store.positionAt(all[n]!.recordedAt)).toBe(all[n]!.position);
    }
    expect(await store.positionAt('2001-01-01T00:00:00Z')).toBe(beginning);
    for (let n = 0; n < 2; n += 1) await store.append('task-later', many(60), 'any');
    const later = await store.readStream('task-later', { limit: 200 });
    expect(await store.positionAt(later[1]!.recordedAt)).toBe(later[1]!.position);
    expect(await store.positionAt(all[85]!.recordedAt)).toBe(all[85]!.position);
    expect(await store.countAfter(all[104]!.position)).toBeNull();
    expect(await store.countAfter(later[100]!.position)).toBe(19n);
    await close();
  });
});

describe('what the projections of EventStoreDB write into ordinary streams', () => {
  it('is invisible, and hides nothing behind it', async () => {
    const { double, store, close } = await openDouble();
    const link = {
      type: '$>',
      contentType: 'application/octet-stream',
      data: Buffer.from('0@a'),
      metadata: Buffer.from(''),
    };
    for (const { id } of many(5)) double.log.append('notes-1', [{ ...link, id }], 'any');
    await store.append('task-1', [happened('A')], 'no_stream');
    const follower = follow(store);
    await eventually('the event arrives', () => expect(follower.seen.map(({ type }) => type)).toEqual(['A']));
    expect((await store.readAll({ limit: 2 })).map(({ type }) => type)).toEqual(['A']);
    await follower.end();
    await close();
  });
});

describe('clients of EventStoreDB in one process', () => {
  it('leave the appends of each other alone when one closes', async () => {
    const { double, store, close } = await openDouble();
    const other = storeAt(double.connectionString);
    await other.append('task-1', many(1), 'no_stream');
    double.faults.slowMs = 300;
    const underWay = other.append('task-2', many(1), 'no_stream');
    await store.close();
    expect(await underWay).toMatchObject({ revision: 0n });
    await other.close();
    await close();
  });

  it('finish what they accepted when they close, and leave no connection behind', async () => {
    const { double, store } = await openDouble();
    double.faults.slowMs = 100;
    const follower = follow(store);
    const accepted = [1, 2, 3].map((n) => store.append(`task-${n}`, many(1), 'no_stream'));
    await store.close();
    expect(await Promise.all(accepted)).toHaveLength(3);
    await follower.end();
    await eventually('no connection stands', () => expect(double.connections()).toBe(0));
    await double.stop();
  });
});

describe('a cluster of EventStoreDB', () => {
  it('is followed to the next leader when a node is lost', async () => {
    const log = new MemoryLog();
    const members = [] as EventStoreDbDouble['endPoint'][];
    const nodes = await Promise.all([1, 2, 3].map(() => startEventStoreDbDouble(log, () => members)));
    members.push(...nodes.map(({ endPoint }) => endPoint));
    const hosts = members.map(({ address, port }) => `${address}:${port}`).join(',');
    const store = storeAt(`esdb://${hosts}?tls=false&gossipTimeout=1`);
    const follower = follow(store);
    await store.append('task-1', many(1), 'no_stream');
    expect(nodes[0]!.connections()).toBe(1);
    members.push(members.shift()!);
    members.pop();
    await nodes[0]!.stop();
    expect(await store.append('task-1', many(1), 0n)).toMatchObject({ revision: 1n });
    expect(nodes[1]!.connections()).toBe(1);
    await eventually('both arrive', () => expect(follower.seen).toHaveLength(2));
    await follower.end();
    await store.close();
    await Promise.all(nodes.slice(1).map(({ stop }) => stop()));
  });
});
