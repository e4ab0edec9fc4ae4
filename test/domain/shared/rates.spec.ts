import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { percentText } from '../../../src/domain/shared/numbers.ts';
import * as rates from '../../../src/domain/shared/rates.ts';
import { groupCompletion, isGroupComplete, sumOf } from '../../../src/domain/shared/roll-up.ts';

const tally = (changes: Partial<rates.Tally>): rates.Tally => ({ ...rates.emptyTally, ...changes });
const count = fc.nat({ max: 1_000_000 });

describe('Named rates', () => {
  // Source: Report 1270/BC-TCTTTg of 27/12/2017, whole of 2017.
  const government2017 = tally({
    H1: 14_068,
    H2: 1_983,
    T1: 5_640,
    T2: 223,
    N: 10,
    X: 7,
    openEndedCompleted: 4,
    onTimeByOriginal: 14_000,
  });

  it('have different denominators', () =>
    expect(rates.ratesOf(government2017, false)).toEqual({
      planCompletion: { numerator: 16_051, denominator: 21_914 },
      dueCompletion: { numerator: 16_051, denominator: 16_274 },
      onTimeCompliance: { numerator: 14_068, denominator: 16_274 },
      onTimeAmongCompleted: { numerator: 14_068, denominator: 16_051 },
      onTimeByOriginalDeadline: { numerator: 14_000, denominator: 16_051 },
    }));

  it('count open-ended tasks only where the plan says so, and never the withdrawn', () => {
    expect(rates.planCompletion(government2017, true)).toEqual({ numerator: 16_055, denominator: 21_924 });
    expect(rates.totalOf(government2017)).toBe(21_914 + 10 + 7);
  });

  it('share out the whole among the classes', () => {
    const shares = (['H1', 'H2', 'T1', 'T2', 'N'] as const).map((status) =>
      rates.shareOf(status, government2017, true),
    );
    expect(shares.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(shares[0]?.denominator);
  });

  it('never exceed the whole', () =>
    fc.assert(
      fc.property(
        fc.record({ H1: count, H2: count, T1: count, T2: count, N: count, X: count }),
        fc.boolean(),
        (counts, open) => {
          const all = rates.ratesOf({ ...counts, openEndedCompleted: counts.N, onTimeByOriginal: counts.H1 }, open);
          expect(Object.values(all).every(({ numerator, denominator }) => numerator <= denominator)).toBe(true);
        },
      ),
    ));
});

describe('Printed percentages', () => {
  const decimals = fc.integer({ min: 0, max: 4 });

  it('say 100% exactly when all is done', () =>
    fc.assert(
      fc.property(count, count, decimals, (numerator, denominator, places) => {
        fc.pre(denominator > 0);
        const hundred = percentText({ numerator: 1, denominator: 1 }, places);
        expect(percentText({ numerator, denominator }, places) === hundred).toBe(numerator === denominator);
      }),
    ));

  it('lie within half a last digit of the fraction, but for those kept off 100%', () =>
    fc.assert(
      fc.property(count, count, decimals, (numerator, denominator, places) => {
        fc.pre(denominator > 0 && numerator < denominator);
        const units = BigInt(percentText({ numerator, denominator }, places).replace(/[.,%]/g, ''));
        const off = 2n * (units * BigInt(denominator) - BigInt(numerator) * 100n * 10n ** BigInt(places));
        const most = units === 100n * 10n ** BigInt(places) - 1n ? 2n : 1n;
        expect((off < 0n ? -off : off) <= most * BigInt(denominator)).toBe(true);
      }),
    ));

  it.each([
    [963_500, 1_000_000, '96,4%'],
    [1_255, 100_000, '1,3%'],
    [0, 55, '0,0%'],
    [55, 55, '100,0%'],
    [999, 1_000, '99,9%'],
    [20_001, 20_000, '100,1%'],
    [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, '99,9%'],
  ])('print %d/%d as %s', (numerator, denominator, text) =>
    expect(percentText({ numerator, denominator }, 1)).toBe(text),
  );
});

describe('Groups', () => {
  const done = tally({ H1: 2, H2: 1 });
  it.each([
    ['all its items are', done, false, true],
    ['one is not', tally({ H1: 2, T1: 1 }), false, false],
    ['it is empty', rates.emptyTally, false, false],
    ['all but withdrawn ones are', tally({ H1: 1, X: 3 }), false, true],
    ['only open-ended ones are not, and they do not count', tally({ H1: 1, N: 1 }), false, true],
    ['open-ended ones are not, and they count', tally({ H1: 1, N: 1 }), true, false],
    ['all were withdrawn', tally({ X: 3 }), false, false],
  ])('when %s', (_when, items, open, complete) => expect(isGroupComplete(items, open)).toBe(complete));

  it('print both levels: two of three groups, five of six items', () => {
    const groups = [done, tally({ H1: 2 }), tally({ T2: 1 })];
    expect(groupCompletion(groups, false)).toEqual({ numerator: 2, denominator: 3 });
    expect(rates.planCompletion(sumOf(groups), false)).toEqual({ numerator: 5, denominator: 6 });
  });
});
