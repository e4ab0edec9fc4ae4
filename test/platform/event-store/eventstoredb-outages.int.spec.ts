import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '../../../src/platform/event-store/event-store.errors.ts';
import type { EventStore } from '../../../src/platform/event-store/event-store.ts';
import {
  startEventStoreDbDouble,
  type EventStoreDbDouble,
} from '../../support/eventstoredb-double/eventstoredb-double.ts';
import { MemoryLog } from '../../support/eventstoredb-double/memory-log.ts';
import { eventually } from '../../support/eventually.ts';
import { many } from './events.ts';
import { storeAt } from './eventstoredb-store.ts';

/** For a client that gives up soon, also the search for a node. */
const impatient = { attemptMs: 200, silenceMs: 300, patienceMs: 900, pollMs: 50 };

describe('a cluster of EventStoreDB', () => {
  let log: MemoryLog;
  let nodes: EventStoreDbDouble[];
  let stores: EventStore[];
  /** Whom gossip names, the leader first. */
  let members: EventStoreDbDouble['endPoint'][];
  beforeEach(async () => {
    log = new MemoryLog();
    stores = [];
    members = [];
    nodes = await Promise.all([1, 2, 3].map(() => startEventStoreDbDouble(log, () => members)));
    members = nodes.map(({ endPoint }) => endPoint);
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await Promise.all(nodes.map(({ stop }) => stop()));
  });
  const open = (limits = {}, searches = 10): EventStore => {
    const hosts = nodes.map(({ endPoint: { address, port } }) => `${address}:${port}`).join(',');
    const store = storeAt(`esdb://${hosts}?tls=false&gossipTimeout=1&maxDiscoverAttempts=${searches}`, limits);
    stores.push(store);
    return store;
  };
  const watch = async (store: EventStore): Promise<void> => {
    const stop = new AbortController();
    for await (const _ of store.subscribe({ after: 0n, signal: stop.signal })) stop.abort();
  };
  const elect = (leader: number): void => {
    const { endPoint } = nodes[leader]!;
    members = [endPoint, ...nodes.map((node) => node.endPoint).filter((one) => one !== endPoint)];
  };

  it('whose leader loses its office without a successor known is asked anew, and nothing is unknown', async () => {
    const store = open();
    await store.append('task-1', many(1), 'no_stream');
    nodes[0]!.faults.leaderless = true;
    elect(1);
    expect(await store.append('task-1', many(1), 'any')).toMatchObject({ revision: 1n });
    nodes[1]!.faults.leaderless = true;
    elect(2);
    expect(await store.readStream('task-1', { limit: 10 })).toHaveLength(2);
    expect(nodes.map((node) => node.connections())).toEqual([0, 0, 1]);
  });

  it('without any leader writes nothing, also not later, and that is certain', async () => {
    const store = open(impatient, 40);
    await store.append('task-1', many(1), 'no_stream');
    members = [];
    await nodes[0]!.stop();
    await expect(store.readAll({ limit: 1 })).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.append('task-1', many(1), 0n)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.append('task-2', many(1), 'any')).rejects.toBeInstanceOf(StoreUnavailable);
    elect(1);
    await eventually('a node is found again', async () => expect(await store.readAll({ limit: 9 })).toHaveLength(1));
    expect([log.stream('task-1')?.length, log.stream('task-2')]).toEqual([1, undefined]);
  });

  it('that was long without a leader keeps one subscription of a client, and none once it closes', async () => {
    const store = open(impatient, 40);
    await store.append('task-1', many(1), 'no_stream');
    await watch(store);
    members = [];
    await nodes[0]!.stop();
    await new Promise((resolve) => setTimeout(resolve, 4 * impatient.silenceMs));
    elect(1);
    await eventually('the next leader is found', () => expect(nodes[1]!.readings()).toBeGreaterThan(0));
    await store.append('task-1', many(1), 0n);
    await eventually('only the subscription stands', () => expect(nodes[1]!.readings()).toBe(1));
    await store.close();
    await eventually('nothing stands', () => expect([nodes[1]!.readings(), nodes[1]!.connections()]).toEqual([0, 0]));
  });

  it('that cannot be found lets go of a client that closes', async () => {
    const store = open({}, 80);
    await store.append('task-1', many(1), 'no_stream');
    await watch(store);
    members = [];
    await nodes[0]!.stop();
    const reading = store.readAll({ limit: 1 }).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const began = performance.now();
    await store.close();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await reading).toBeInstanceOf(StoreUnavailable);
    // The client's search goes on by itself until it finds somebody; the connection is closed then.
    elect(1);
    await eventually('nothing stands', () => expect(nodes[1]!.connections()).toBe(0));
  });

  it('that goes mute and then cannot be found leaves no failure unattended', async () => {
    const unattended: unknown[] = [];
    const note = (error: unknown): void => void unattended.push(error);
    process.on('unhandledRejection', note);
    const store = open(impatient, 3);
    await store.append('task-1', many(1), 'no_stream');
    nodes[0]!.faults.mute = true;
    members = [];
    const all = Array.from({ length: 12 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, 30 * n));
      return store.append(`task-${n}`, many(1), 'any');
    });
    expect((await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled')).toEqual([]);
    process.off('unhandledRejection', note);
    expect(unattended).toEqual([]);
  });
});
