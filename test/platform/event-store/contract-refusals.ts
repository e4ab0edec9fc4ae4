import { describe, expect, it } from '@jest/globals';
import type { AppendRefused } from '../../../src/platform/event-store/event-store.errors.ts';
import { maxAppendBytes, type EventStore, type EventToAppend } from '../../../src/platform/event-store/event-store.ts';
import { happened, many } from './events.ts';

/** Half of the pair that spells an emoji. */
const halfPair = '\ud83d';
const text = (bytes: number): string => JSON.stringify('x'.repeat(bytes - 2));

const refusals: readonly (readonly [
  what: string,
  rule: AppendRefused['rule'],
  stream: string,
  events: readonly EventToAppend[],
])[] = [
  ['without events', 'empty', 'task-1', []],
  ['over 1 MiB', 'too-large', 'task-1', [happened('T', text(maxAppendBytes - 2), '{}')]],
  ['over 1 MiB together', 'too-large', 'task-1', [1, 2].map(() => happened('T', text(maxAppendBytes / 2)))],
  ['with NUL in the data', 'nul', 'task-1', [happened('T', '"\0"')]],
  ['with NUL spelt as an escape', 'nul', 'task-1', [happened('T', String.raw`{"a":"x\\\u0000"}`)]],
  ['with NUL in the metadata', 'nul', 'task-1', [happened('T', '{}', String.raw`{"\u0000":1}`)]],
  ['with NUL in the stream name', 'nul', 'task-\0', many(1)],
  ['with NUL in the type', 'nul', 'task-1', [happened('T\0')]],
  ['to a stream of the store itself', 'stream-name', '$all', many(1)],
  ['to a stream without a name', 'stream-name', '', many(1)],
  ['to a stream whose name is too long', 'stream-name', `task-${'x'.repeat(251)}`, many(1)],
  ['to a stream with half a surrogate pair', 'stream-name', `task-${halfPair}`, many(1)],
  ['of a type of the store itself', 'event-type', 'task-1', [happened('$metadata')]],
  ['of no type', 'event-type', 'task-1', [happened('')]],
  ['whose id is not a UUID', 'event-id', 'task-1', [{ ...happened(), id: 'task' }]],
  ['with one id twice', 'event-id', 'task-1', ((event) => [event, event])(happened())],
  ['with data that is not JSON', 'json', 'task-1', [happened('T', '{"a":1')]],
  ['with metadata that is not JSON', 'json', 'task-1', [happened('T', '{}', "{'a':1}")]],
  ['with half a surrogate pair', 'json', 'task-1', [happened('T', `"${halfPair}"`)]],
  ['with half a surrogate pair spelt as an escape', 'json', 'task-1', [happened('T', String.raw`"\ud83d!"`)]],
];

export const refusalClauses = (store: () => EventStore): void => {
  describe('an append', () => {
    it.each(refusals)('%s is refused (%s), and its neighbours are not', async (_, rule, stream, events) => {
      const [before, bad, after] = await Promise.allSettled([
        store().append('task-before', many(1), 'no_stream'),
        store().append(stream, events, 'any'),
        store().append('task-after', many(1), 'no_stream'),
      ]);
      expect(bad).toMatchObject({ status: 'rejected', reason: { name: 'AppendRefused', rule } });
      expect([before.status, after.status]).toEqual(['fulfilled', 'fulfilled']);
      expect(await store().readAll({ limit: 10 })).toHaveLength(2);
    });

    it('of exactly 1 MiB is taken', async () => {
      const { revision } = await store().append('task-1', [happened('T', text(maxAppendBytes - 3), '{}')], 'no_stream');
      expect(revision).toBe(0n);
    });

    it('may spell a backslash before u0000, and a whole pair of surrogates', async () => {
      const data = String.raw`{"a":"\\u0000","b":"\ud83d\ude00"}`;
      await store().append('task-1', [happened('T', data)], 'no_stream');
      expect((await store().readAll({ limit: 1 }))[0]!.data).toBe(data);
    });

    it('to a negative revision is a mistake of the caller', () =>
      expect(store().append('task-1', many(1), -1n)).rejects.toBeInstanceOf(RangeError));

    it('after closing finds the store unavailable', async () => {
      await store().close();
      await expect(store().append('task-1', many(1), 'any')).rejects.toMatchObject({ name: 'StoreUnavailable' });
    });
  });
};
