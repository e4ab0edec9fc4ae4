import { describe, expect, it } from '@jest/globals';
import { WrongExpectedRevision } from '../../../src/platform/event-store/event-store.errors.ts';
import type { EventStore, ExpectedRevision } from '../../../src/platform/event-store/event-store.ts';
import { happened, many } from './events.ts';

export const appendClauses = (store: () => EventStore): void => {
  const refused = (stream: string, expected: ExpectedRevision, actual: 'no_stream' | bigint) =>
    expect(store().append(stream, [happened()], expected)).rejects.toMatchObject({
      name: 'WrongExpectedRevision',
      stream,
      expected,
      actual,
    });
  const length = async (stream: string): Promise<number> => (await store().readStream(stream, { limit: 100 })).length;

  describe('an append', () => {
    it('numbers the events of a stream 0, 1, 2, … and answers with the last', async () => {
      expect(await store().append('task-1', many(2), 'no_stream')).toMatchObject({ revision: 1n, repeated: false });
      expect(await store().append('task-1', many(3), 1n)).toMatchObject({ revision: 4n, repeated: false });
      const events = await store().readStream('task-1', { limit: 10 });
      expect(events.map(({ revision }) => revision)).toEqual([0n, 1n, 2n, 3n, 4n]);
    });

    it('answers with the place that a reader then finds', async () => {
      const { revision, position, recordedAt } = await store().append('task-1', many(2), 'no_stream');
      const [last] = await store().readStream('task-1', { direction: 'backward', limit: 1 });
      expect(last).toMatchObject({ revision, position, recordedAt });
    });

    it('to `no_stream` is refused when the stream exists, and says where it is', async () => {
      await store().append('task-1', many(2), 'no_stream');
      await refused('task-1', 'no_stream', 1n);
      expect(await length('task-1')).toBe(2);
    });

    it('to an exact revision is refused before and beyond the end, and without a stream', async () => {
      await store().append('task-1', many(2), 'no_stream');
      await refused('task-1', 0n, 1n);
      await refused('task-1', 2n, 1n);
      await refused('task-2', 0n, 'no_stream');
      expect(await store().readAll({ limit: 10 })).toHaveLength(2);
    });

    it('to `stream_exists` needs a stream; to `any` needs nothing', async () => {
      await refused('task-1', 'stream_exists', 'no_stream');
      await store().append('task-1', many(1), 'any');
      await store().append('task-1', many(1), 'any');
      expect(await store().append('task-1', many(1), 'stream_exists')).toMatchObject({ revision: 2n });
    });

    it('of several events that is refused leaves none of them', async () => {
      await store().append('task-1', many(1), 'no_stream');
      await refused('task-1', 'no_stream', 0n);
      await expect(store().append('task-1', many(3), 4n)).rejects.toBeInstanceOf(WrongExpectedRevision);
      expect(await length('task-1')).toBe(1);
    });

    it('accepted before closing is finished', async () => {
      const accepted = [1, 2, 3].map((n) => store().append(`task-${n}`, many(2), 'no_stream'));
      await store().close();
      expect((await Promise.all(accepted)).map(({ revision }) => revision)).toEqual([1n, 1n, 1n]);
    });

    it('may use an id that stands in another stream', async () => {
      const event = happened();
      await store().append('task-1', [event], 'no_stream');
      expect(await store().append('task-2', [event], 'no_stream')).toMatchObject({ repeated: false });
    });

    it('of 32 writers with the same expectation lets exactly one through', async () => {
      await store().append('task-1', many(1), 'no_stream');
      const all = await Promise.allSettled(Array.from({ length: 32 }, () => store().append('task-1', many(1), 0n)));
      const lost = all.filter((outcome) => outcome.status === 'rejected');
      expect(lost).toHaveLength(31);
      for (const { reason } of lost) expect(reason).toMatchObject({ name: 'WrongExpectedRevision', actual: 1n });
      expect(await length('task-1')).toBe(2);
    });

    it('of many at once to one stream with `any` keeps every one, in the order asked', async () => {
      const events = many(20);
      await Promise.all(events.map((event) => store().append('task-1', [event], 'any')));
      const read = await store().readStream('task-1', { limit: 100 });
      expect(read.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    });

    it('gets its own verdict among many at once', async () => {
      await store().append('task-0', many(1), 'no_stream');
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, n) =>
          store().append(`task-${n}`, many(1 + (n % 3)), n % 4 === 2 ? 7n : 'no_stream'),
        ),
      );
      const failed = outcomes.flatMap(({ status }, n) => (status === 'rejected' ? [n] : []));
      expect(failed).toEqual([0, 2, 6, 10, 14, 18]);
      for (let n = 1; n < 20; n += 1) expect(await length(`task-${n}`)).toBe(n % 4 === 2 ? 0 : 1 + (n % 3));
    });
  });

  describe('a repeated append', () => {
    it.each<[string, ExpectedRevision]>([
      ['no_stream', 'no_stream'],
      ['an exact revision', 1n],
    ])('to %s succeeds with the original place, though the stream has moved on', async (_, expected) => {
      if (expected !== 'no_stream') await store().append('task-1', many(2), 'no_stream');
      const events = many(3);
      const first = await store().append('task-1', events, expected);
      await store().append('task-1', many(2), first.revision);
      const end = await store().lastPosition();
      expect(await store().append('task-1', events, expected)).toEqual({ ...first, repeated: true });
      expect(await store().lastPosition()).toBe(end);
    });

    it('is known by its ids alone', async () => {
      const [event] = many(1);
      const first = await store().append('task-1', [event!], 'no_stream');
      const other = { ...event!, type: 'TaskResumed', data: '{"a":1}' };
      expect(await store().append('task-1', [other], 'no_stream')).toEqual({ ...first, repeated: true });
      expect((await store().readStream('task-1', { limit: 9 })).map(({ data }) => data)).toEqual(['{}']);
    });

    it('sent twice at the same instant is written once', async () => {
      const events = many(2);
      const both = await Promise.all([1, 2].map(() => store().append('task-1', events, 'no_stream')));
      expect(both.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
      expect(both[0]!.position).toBe(both[1]!.position);
      expect(await length('task-1')).toBe(2);
    });

    it.each<[string, (ids: ReturnType<typeof many>) => ReturnType<typeof many>]>([
      ['part of whose ids are new', ([first]) => [first!, happened()]],
      ['that brings more than the first time', (events) => [...events, happened()]],
      ['whose ids stand in another order', (events) => [...events].reverse()],
    ])('%s is a conflict', async (_, change) => {
      const events = many(2);
      await store().append('task-1', events, 'no_stream');
      const repeated = store().append('task-1', change(events), 'no_stream');
      await expect(repeated).rejects.toMatchObject({ name: 'EventIdReused', expected: 'no_stream', actual: 1n });
      expect(await length('task-1')).toBe(2);
    });
  });
};
