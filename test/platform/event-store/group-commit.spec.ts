import { beforeEach, describe, expect, it } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import type { Append, Verdict } from '../../../src/platform/event-store/postgres/append-batch.ts';
import type { AppendConnection } from '../../../src/platform/event-store/postgres/append-connection.ts';
import { GroupCommit } from '../../../src/platform/event-store/postgres/group-commit.ts';
import { many } from './events.ts';

/** A connection whose batches are under way until the test lets them arrive. */
class HeldConnection {
  readonly batches: (readonly string[])[] = [];
  private arrive: () => void = () => undefined;

  async append(batch: readonly Append[]): Promise<readonly Verdict[]> {
    this.batches.push(batch.map(({ stream }) => stream));
    await new Promise<void>((resolve) => (this.arrive = resolve));
    return batch.map(() => ({ is: 'ok', revision: 0n, position: 1n, recordedAt: '' }));
  }

  async arrives(): Promise<void> {
    this.arrive();
    await turn();
    await turn();
  }

  close(): void {
    this.batches.push(['closed']);
  }
}

describe('appends that travel together', () => {
  let connections: readonly [HeldConnection, HeldConnection];
  let commits: GroupCommit;

  beforeEach(() => {
    connections = [new HeldConnection(), new HeldConnection()];
    const limits = { appends: 500, bytes: 1_000_000, patienceMs: 0 };
    commits = new GroupCommit(connections as unknown as readonly AppendConnection[], limits, () => undefined);
  });

  const add = async (streams: readonly string[], events = 1): Promise<void> => {
    for (const stream of streams) void commits.add({ stream, events: many(events), expected: 'any', bytes: 1 });
    await turn();
    await turn();
  };
  const named = (count: number, from = 0): string[] => Array.from({ length: count }, (_, n) => `task-${from + n}`);
  const underWay = (): number => connections[0].batches.length + connections[1].batches.length;
  const [first, second] = [() => connections[1], () => connections[0]];

  it('wait for the batch under way while they are few, and all go with the next one', async () => {
    await add(['task-a']);
    await add(named(8));
    await add(named(7, 8));
    expect(underWay()).toBe(1);
    await first().arrives();
    expect(underWay()).toBe(2);
    expect([...first().batches, ...second().batches]).toContainEqual(named(15));
  });

  it('leave beside the batch under way as soon as they hold 16 events', async () => {
    await add(['task-a']);
    await add(named(3), 5);
    expect(underWay()).toBe(1);
    await add(['task-b']);
    expect(second().batches).toEqual([[...named(3), 'task-b']]);
    await add(named(20, 20));
    expect(underWay()).toBe(2);
  });

  it('are shared between both connections where many wait and none is under way', async () => {
    await add(named(40));
    expect([first().batches, second().batches]).toEqual([[named(20)], [named(20, 20)]]);
  });

  it('keep their order in a stream: what follows waits until the one before it has arrived', async () => {
    await add(['task-a']);
    await add(['task-a', 'task-a', ...named(20)]);
    expect(second().batches).toEqual([named(20)]);
    await second().arrives();
    expect(underWay()).toBe(2);
    await first().arrives();
    expect(underWay()).toBe(3);
    expect([...first().batches, ...second().batches].filter((batch) => batch.includes('task-a'))).toEqual([
      ['task-a'],
      ['task-a'],
    ]);
  });

  it('all arrive before the connections are closed', async () => {
    await add(named(40));
    let closed = false;
    const closing = commits.close().then(() => (closed = true));
    await expect(commits.add({ stream: 'task-z', events: many(1), expected: 'any', bytes: 1 })).rejects.toThrow();
    await first().arrives();
    expect(closed).toBe(false);
    await second().arrives();
    await closing;
    expect(connections.map(({ batches }) => batches.at(-1))).toEqual([['closed'], ['closed']]);
  });
});
