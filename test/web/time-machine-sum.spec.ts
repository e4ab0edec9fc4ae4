import { describe, expect, it } from '@jest/globals';
import { sumOf, totalOf } from '../../web/src/pages/time-machine/sum.ts';

type Diff = Parameters<typeof sumOf>[0];

const counts = (more: Partial<Record<'H1' | 'H2' | 'T1' | 'T2' | 'N' | 'X', number>>) => ({
  ...{ H1: 0, H2: 0, T1: 0, T2: 0, N: 0, X: 0, total: 0 },
  ...more,
});
const diff = (second: Parameters<typeof counts>[0]): Diff =>
  ({
    first: { counts: counts({ H1: 20, T1: 35 }) },
    second: { counts: counts(second) },
    transitions: [
      { from: 'H1', to: 'H1', count: 19, moved: 0 },
      { from: 'H1', to: null, count: 1, moved: 1 },
      { from: 'T1', to: 'H1', count: 30, moved: 30 },
      { from: 'T1', to: 'T2', count: 5, moved: 5 },
      { from: null, to: 'T1', count: 3, moved: 3 },
    ],
  }) as Diff;

describe('what A shows and all that changed', () => {
  it('is what B shows, class by class and together', () => {
    const lines = sumOf(diff({ H1: 49, T1: 3, T2: 5 }));
    expect(lines.find(({ status }) => status === 'H1')).toEqual({
      ...{ status: 'H1', first: 20, into: 30, outOf: 0, joined: 0, left: 1, second: 49, holds: true },
    });
    expect(lines.every(({ holds }) => holds)).toBe(true);
    expect(totalOf(lines)).toEqual({ first: 55, moved: 35, joined: 3, left: 1, second: 57, holds: true });
  });

  it('is told where it is not', () => {
    const lines = sumOf(diff({ H1: 48, T1: 3, T2: 5 }));
    expect(lines.filter(({ holds }) => !holds).map(({ status }) => status)).toEqual(['H1']);
    expect(totalOf(lines).holds).toBe(false);
  });
});
