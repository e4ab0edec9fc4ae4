import { beforeEach, describe, expect, it } from '@jest/globals';
import { beginning, type EventStore, type RecordedEvent } from '../../../src/platform/event-store/event-store.ts';
import { happened, many } from './events.ts';

const types = (events: readonly RecordedEvent[]): string => events.map(({ type }) => type).join(' ');

export const readClauses = (store: () => EventStore): void => {
  const readHistory = async (options?: Parameters<EventStore['history']>[0]): Promise<RecordedEvent[]> => {
    const events: RecordedEvent[] = [];
    for await (const run of store().history(options)) events.push(...run);
    return events;
  };

  describe('an empty store', () => {
    it('has no events, no streams and no time', async () => {
      expect(await store().readAll({ limit: 10 })).toEqual([]);
      expect(await store().readStream('task-1', { limit: 10 })).toEqual([]);
      expect(await store().readCategory('task', { direction: 'backward', limit: 10 })).toEqual([]);
      expect(await store().lastPosition()).toBe(beginning);
      expect(await store().positionAt('2023-12-21T00:00:00Z')).toBe(beginning);
      expect(await store().recordedAt(1n)).toBeNull();
      expect(await readHistory()).toEqual([]);
    });
  });

  describe('a reader', () => {
    beforeEach(async () => {
      await store().append('task-1', [happened('A'), happened('B')], 'no_stream');
      await store().append('plan-1', [happened('C')], 'no_stream');
      await store().append('task-1', [happened('D')], 1n);
      await store().append('task-2', [happened('E')], 'no_stream');
      await store().append('taskforce-1', [happened('F')], 'no_stream');
    });

    it('sees the log in one order, forward and backward', async () => {
      expect(types(await store().readAll({ limit: 10 }))).toBe('A B C D E F');
      expect(types(await store().readAll({ direction: 'backward', limit: 10 }))).toBe('F E D C B A');
    });

    it('goes on after the last one seen, without that one', async () => {
      const page = await store().readAll({ limit: 2 });
      expect(types(page)).toBe('A B');
      const after = page.at(-1)!.position;
      expect(types(await store().readAll({ after, limit: 2 }))).toBe('C D');
      expect(types(await store().readAll({ after, direction: 'backward', limit: 2 }))).toBe('A');
    });

    it('goes on after any number, whether an event stands there or not', async () => {
      const [, , third] = await store().readAll({ limit: 3 });
      expect(types(await store().readAll({ after: third!.position - 1n, limit: 2 }))).toBe('C D');
      expect(types(await store().readCategory('task', { after: third!.position - 1n, limit: 1 }))).toBe('D');
      const backward = { after: third!.position + 1n, direction: 'backward', limit: 1 } as const;
      expect(types(await store().readAll(backward))).toBe('C');
    });

    it('is told how many events stand after a position', async () => {
      const events = await store().readAll({ limit: 10 });
      expect(await store().countAfter(beginning)).toBe(6n);
      expect(await store().countAfter(events[3]!.position)).toBe(2n);
      expect(await store().countAfter(events[5]!.position)).toBe(0n);
    });

    it('sees nothing of what the store keeps for itself', async () => {
      for (let n = 0; n < 10; n += 1) await store().append('unit-1', [happened('G')], 'any');
      const seen = [...(await store().readAll({ limit: 100 })), ...(await readHistory())];
      expect(seen).toHaveLength(32);
      expect(seen.filter(({ stream, type }) => stream.startsWith('$') || type.startsWith('$'))).toEqual([]);
    });

    it('finds an event under its id in small letters, however it was written', async () => {
      const id = 'ABCDEF00-0000-7000-8000-000000000001';
      await store().append('unit-1', [{ ...happened('G'), id }], 'no_stream');
      expect((await store().readStream('unit-1', { limit: 1 }))[0]!.id).toBe(id.toLowerCase());
      expect(await store().append('unit-1', [{ ...happened('G'), id: id.toLowerCase() }], 'no_stream')).toMatchObject({
        repeated: true,
      });
    });

    it('sees one stream, forward and backward, in pages', async () => {
      expect(types(await store().readStream('task-1', { limit: 2 }))).toBe('A B');
      expect(types(await store().readStream('task-1', { after: 1n, limit: 2 }))).toBe('D');
      expect(types(await store().readStream('task-1', { direction: 'backward', limit: 2 }))).toBe('D B');
      expect(types(await store().readStream('task-1', { after: 1n, direction: 'backward', limit: 2 }))).toBe('A');
    });

    it('sees one category, the stream name up to the first hyphen', async () => {
      expect(types(await store().readCategory('task', { limit: 10 }))).toBe('A B D E');
      const [first] = await store().readCategory('task', { limit: 1 });
      expect(types(await store().readCategory('task', { after: first!.position, limit: 2 }))).toBe('B D');
      expect(types(await store().readCategory('task', { direction: 'backward', limit: 2 }))).toBe('E D');
    });

    it('finds no category behind a later hyphen', async () => {
      await store().append('plan-task-1', [happened('G')], 'no_stream');
      expect(types(await store().readCategory('task', { limit: 10 }))).toBe('A B D E');
      expect(types(await store().readCategory('plan', { limit: 10 }))).toBe('C G');
    });

    it('gets data and metadata byte for byte', async () => {
      const data = '{"b" : 1.50e1,\n\t"a":"Đắk Nông \\u00e0 \\\\ \\t","a":2}';
      const metadata = '{ "$correlationId":"00000000-0000-7000-8000-00000000000a" }';
      await store().append('unit-1', [happened('G', data, metadata)], 'no_stream');
      const [paged] = await store().readStream('unit-1', { limit: 1 });
      expect(paged).toMatchObject({ data, metadata });
      expect((await readHistory()).at(-1)).toEqual(paged);
    });

    it('gets positions and instants that never go back', async () => {
      const events = await store().readAll({ limit: 10 });
      for (const [index, { position, recordedAt }] of events.entries()) {
        expect(recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
        expect(await store().recordedAt(position)).toBe(recordedAt);
        if (index === 0) continue;
        expect(position > events[index - 1]!.position).toBe(true);
        expect(recordedAt >= events[index - 1]!.recordedAt).toBe(true);
      }
      expect(await store().lastPosition()).toBe(events.at(-1)!.position);
    });

    it('finds the position that an instant names', async () => {
      const events = await store().readAll({ limit: 10 });
      for (const { recordedAt } of events) {
        const last = events.findLast((event) => event.recordedAt === recordedAt)!;
        expect(await store().positionAt(recordedAt)).toBe(last.position);
      }
      expect(await store().positionAt('2000-01-01T07:00:00+07:00')).toBe(beginning);
    });

    it('reads history as pages would give it, between two positions', async () => {
      const events = await store().readAll({ limit: 10 });
      expect(await readHistory()).toEqual(events);
      const [, second, , fourth] = events;
      expect(types(await readHistory({ after: second!.position, upTo: fourth!.position }))).toBe('C D');
    });

    it('reads history as it stands when the reading begins', async () => {
      const seen: RecordedEvent[] = [];
      for await (const run of store().history()) {
        if (seen.length === 0) await store().append('task-1', [happened('Later')], 'any');
        seen.push(...run);
      }
      expect(types(seen)).toBe('A B C D E F');
    });

    it('reads megabytes of history unharmed, wherever the wire cuts them', async () => {
      const words = JSON.stringify(Array.from({ length: 9_000 }, (_, n) => `Tiến độ ${n} \\ "ẩ"\n`));
      for (let n = 0; n < 6; n += 1) await store().append('unit-1', [happened('G', words), happened()], 'any');
      const history = await readHistory();
      expect(history).toEqual(await store().readAll({ limit: 100 }));
      expect(history.filter(({ data }) => data === words)).toHaveLength(6);
    });

    it('may leave history early', async () => {
      const runs = store().history()[Symbol.asyncIterator]();
      expect((await runs.next()).done).toBe(false);
      await runs.return?.();
      expect(types(await store().readAll({ limit: 1 }))).toBe('A');
    });

    it.each([0, 10_001, 1.5])('is refused a page of %s', async (limit) => {
      await expect(store().readAll({ limit })).rejects.toBeInstanceOf(RangeError);
      await expect(store().readStream('task-1', { limit })).rejects.toBeInstanceOf(RangeError);
      await expect(store().readCategory('task', { limit })).rejects.toBeInstanceOf(RangeError);
    });

    it('sees nothing of an append that was refused', async () => {
      await expect(store().append('task-1', many(3), 0n)).rejects.toThrow();
      expect(types(await store().readAll({ limit: 10 }))).toBe('A B C D E F');
    });
  });
};
