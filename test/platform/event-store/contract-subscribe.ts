import { describe, expect, it } from '@jest/globals';
import { beginning, type Delivery, type EventStore } from '../../../src/platform/event-store/event-store.ts';
import { happened, many } from './events.ts';

type Options = Omit<Parameters<EventStore['subscribe']>[0], 'signal'>;

export const subscribeClauses = (store: () => EventStore): void => {
  /** Takes deliveries until the last event has this type, then aborts and waits for the end. */
  const until = async (last: string, options: Options): Promise<Delivery[]> => {
    const stop = new AbortController();
    const deliveries: Delivery[] = [];
    for await (const delivery of store().subscribe({ ...options, signal: stop.signal })) {
      deliveries.push(delivery);
      if (delivery.events.at(-1)?.type === last) stop.abort();
    }
    return deliveries;
  };
  const types = (deliveries: readonly Delivery[]): string =>
    deliveries.flatMap(({ events }) => events.map(({ type }) => type)).join(' ');

  describe('a subscription', () => {
    it('brings what was there after a position, then what comes, in order', async () => {
      await store().append('task-1', [happened('A'), happened('B')], 'no_stream');
      const first = (await store().readAll({ limit: 1 }))[0]!.position;
      const taken = until('D', { after: first });
      await store().append('plan-1', [happened('C')], 'no_stream');
      await store().append('task-1', [happened('D')], 1n);
      expect(types(await taken)).toBe('B C D');
    });

    it('hands over no more than asked for at once, and says up to where it is', async () => {
      await store().append('task-1', [...many(4), happened('Last')], 'no_stream');
      const deliveries = await until('Last', { after: beginning, batch: 2 });
      expect(deliveries.map(({ events }) => events.length)).toEqual([2, 2, 1]);
      for (const { events, upTo } of deliveries) expect(upTo).toBe(events.at(-1)!.position);
    });

    it('resumed from where it was neither loses nor repeats', async () => {
      await store().append(
        'task-1',
        ['A', 'B', 'C', 'D', 'E'].map((type) => happened(type)),
        'no_stream',
      );
      const before = await until('B', { after: beginning, batch: 2 });
      expect(types(await until('E', { after: before.at(-1)!.upTo, batch: 2 }))).toBe('C D E');
    });

    it('to some categories moves on over the events of others', async () => {
      await store().append('task-1', [happened('A')], 'no_stream');
      await store().append('plan-1', [happened('B')], 'no_stream');
      await store().append('unit-1', [happened('C')], 'no_stream');
      await store().append('task-1', [happened('D')], 0n);
      const taken = await until('D', { after: beginning, categories: ['task', 'unit'], batch: 2 });
      expect(types(taken)).toBe('A C D');
      const end = await store().lastPosition();
      expect(taken.at(-1)!.upTo).toBe(end);

      const stop = new AbortController();
      for await (const { events, upTo } of store().subscribe({
        after: beginning,
        categories: ['none'],
        signal: stop.signal,
      })) {
        expect(events).toEqual([]);
        expect(upTo).toBe(end);
        stop.abort();
      }
    });

    it('begins after any number, whether an event stands there or not', async () => {
      const { position } = await store().append('task-1', [happened('A')], 'no_stream');
      await store().append('task-1', [happened('B')], 0n);
      expect(types(await until('B', { after: position - 1n }))).toBe('A B');
      expect(types(await until('B', { after: position, categories: ['task'] }))).toBe('B');
    });

    it('says of no position that it was reached before the log reached it', async () => {
      const stop = new AbortController();
      for (let n = 0; n < 5; n += 1) await store().append(n % 2 === 0 ? 'task-1' : 'plan-1', many(2), 'any');
      for await (const { upTo } of store().subscribe({
        after: beginning,
        categories: ['plan'],
        batch: 1,
        signal: stop.signal,
      })) {
        const end = await store().lastPosition();
        expect(upTo <= end).toBe(true);
        if (upTo === end) stop.abort();
      }
    });

    it('fetches the next delivery only when it is asked for', async () => {
      await store().append('task-1', many(2), 'no_stream');
      const stop = new AbortController();
      const deliveries = store().subscribe({ after: beginning, batch: 2, signal: stop.signal })[Symbol.asyncIterator]();
      await deliveries.next();
      await store().append('task-1', many(2), 1n);
      await store().append('task-1', many(2), 3n);
      const next = await deliveries.next();
      expect((next.value as Delivery).events.map(({ revision }) => revision)).toEqual([2n, 3n]);
      stop.abort();
      expect(await deliveries.next()).toMatchObject({ done: true });
    });

    it('ends when it is aborted while it waits, and when the store closes', async () => {
      const stop = new AbortController();
      const waiting = until('never', { after: beginning });
      const aborted = store().subscribe({ after: beginning, signal: stop.signal })[Symbol.asyncIterator]().next();
      stop.abort();
      expect(await aborted).toMatchObject({ done: true });
      await store().close();
      expect(await waiting).toEqual([]);
    });

    it('misses nothing while 8 writers append', async () => {
      const written = Promise.all(
        Array.from({ length: 8 }, async (_, writer) => {
          for (let n = 0; n < 20; n += 1) await store().append(`task-${writer}`, many(1), 'any');
        }),
      ).then(() => store().append('task-last', [happened('Last')], 'no_stream'));
      const taken = await until('Last', { after: beginning, batch: 7 });
      await written;
      const seen = taken.flatMap(({ events }) => events.map(({ position }) => position));
      const all = await store().readAll({ limit: 1_000 });
      expect(seen).toEqual(all.map(({ position }) => position));
    });

    it('to one category, taken up anew from each delivery, misses nothing while 8 writers append to three', async () => {
      const written = Promise.all(
        Array.from({ length: 8 }, async (_, writer) => {
          for (let n = 0; n < 9; n += 1) {
            await store().append(`${['task', 'plan', 'unit'][n % 3]}-${writer}`, many(1), 'any');
          }
        }),
      ).then(() => store().append('task-last', [happened('Last')], 'no_stream'));
      const seen: string[] = [];
      for (let after = beginning, last = ''; last !== 'Last';) {
        const stop = new AbortController();
        const options = { after, categories: ['task'], batch: 3, signal: stop.signal };
        for await (const { events, upTo } of store().subscribe(options)) {
          seen.push(...events.map(({ id }) => id));
          [after, last] = [upTo, events.at(-1)?.type ?? last];
          stop.abort();
        }
      }
      await written;
      expect(seen).toEqual((await store().readCategory('task', { limit: 1_000 })).map(({ id }) => id));
    });
  });
};
