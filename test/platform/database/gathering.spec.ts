import { describe, expect, it } from '@jest/globals';
import { Gathering } from '../../../src/platform/database/gathering.ts';

describe('a gathering', () => {
  /** A question that is answered when the test says so. */
  const held = () => {
    const asked: (readonly string[])[] = [];
    const open: (() => void)[] = [];
    const gathering = new Gathering<string, string>(async (keys) => {
      asked.push(keys);
      await new Promise<void>((resolve) => open.push(resolve));
      if (keys.includes('broken')) throw new Error('out of reach');
      return keys.map((key) => key.toUpperCase());
    });
    const answer = async (): Promise<void> => {
      while (open.length === 0) await new Promise(setImmediate);
      open.shift()!();
    };
    return { asked, gathering, answer };
  };

  it('asks at once what was asked at the same time, and tells each the answer to his own', async () => {
    const { asked, gathering, answer } = held();
    const answers = Promise.all([gathering.get('a'), gathering.get('b'), gathering.get('a')]);
    await answer();
    expect(await answers).toEqual(['A', 'B', 'A']);
    expect(asked).toEqual([['a', 'b', 'a']]);
  });

  it('answers nobody by a question that began before he asked', async () => {
    const { asked, gathering, answer } = held();
    const first = gathering.get('a');
    while (asked.length === 0) await new Promise(setImmediate);
    const second = gathering.get('a');
    await answer();
    expect(await first).toBe('A');
    expect(asked).toEqual([['a']]);
    await answer();
    expect(await second).toBe('A');
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('fails only those who were asked for together', async () => {
    const { gathering, answer } = held();
    const together = Promise.allSettled([gathering.get('a'), gathering.get('broken')]);
    await answer();
    expect((await together).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const later = gathering.get('b');
    await answer();
    expect(await later).toBe('B');
  });
});
