import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../../../src/platform/event-store/event-store.ts';
import { RecentEvents } from '../../../src/platform/event-store/postgres/recent-events.ts';

describe('the end of the log, as a process keeps it', () => {
  const eventAt = (position: bigint): RecordedEvent => ({
    id: `${position}`,
    type: 'T',
    data: '{}',
    metadata: '{}',
    stream: position % 2n === 0n ? 'task-1' : 'plan-1',
    revision: position,
    position,
    recordedAt: '2026-01-01T00:00:00.000000Z',
  });
  const log = (end: bigint) => {
    const state = { end, reads: 0 };
    const recent = new RecentEvents({
      lastPosition: async () => state.end,
      readAfter: async (after, limit) => {
        state.reads += 1;
        const until = after + BigInt(limit) < state.end ? after + BigInt(limit) : state.end;
        return Array.from({ length: Number(until - after) }, (_, n) => eventAt(after + BigInt(n) + 1n));
      },
    });
    return { state, recent };
  };
  const positions = (events: readonly RecordedEvent[] | undefined) => events?.map(({ position }) => Number(position));
  const tasks = new Set(['task']);

  it('is read once for all who stand at the same place, each with his own categories', async () => {
    const { state, recent } = log(10n);
    await recent.following(10n, 100, null);
    state.end = 14n;
    state.reads = 0;
    const [all, own] = await Promise.all([recent.following(10n, 100, null), recent.following(10n, 100, tasks)]);
    expect([positions(all?.events), all?.upTo]).toEqual([[11, 12, 13, 14], 14n]);
    expect([positions(own?.events), own?.upTo]).toEqual([[12, 14], 14n]);
    expect(state.reads).toBe(1);
  });

  it('serves who comes later from what was read, as far as his batch goes', async () => {
    const { state, recent } = log(0n);
    await recent.following(0n, 100, null);
    state.end = 9n;
    await recent.following(0n, 100, null);
    state.reads = 0;
    const some = await recent.following(1n, 2, tasks);
    expect([positions(some?.events), some?.upTo]).toEqual([[2, 4], 4n]);
    const rest = await recent.following(4n, 2, tasks);
    expect([positions(rest?.events), rest?.upTo]).toEqual([[6, 8], 9n]);
    expect(state.reads).toBe(0);
  });

  it('sends away who stands before what is kept, or further on than it knows', async () => {
    const { state, recent } = log(5_000n);
    await recent.following(5_000n, 100, null);
    expect(await recent.following(4_999n, 100, null)).toBeNull();
    state.end = 9_000n;
    expect(await recent.following(9_000n, 100, null)).toBeNull();
    for (let at = 5_500n; at < 9_000n; at += 500n) await recent.following(at, 100, null);
    expect(await recent.following(6_000n, 100, null)).toBeNull();
    expect((await recent.following(8_999n, 100, null))?.upTo).toBe(9_000n);
  });
});
