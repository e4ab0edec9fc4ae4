import { describe, expect, it } from '@jest/globals';
import type { MeasureValue } from '../../../src/domain/measure/measure.events.ts';
import { meetsTarget } from '../../../src/domain/measure/target.ts';

type Comparator = '>' | '>=' | '<' | '<=';
const count = (value: number): MeasureValue => ({ kind: 'count', value });
const ratio = (numerator: number, denominator = 100): MeasureValue => ({ kind: 'ratio', numerator, denominator });
const bound = (comparator: Comparator, numerator: number): MeasureValue => ({
  ...{ kind: 'bound', comparator, numerator, denominator: 100 },
});

describe('the target of a measure', () => {
  it.each<readonly [string, MeasureValue, MeasureValue, boolean | null]>([
    ['as many as wanted', count(5), count(5), true],
    ['more than wanted', count(6), count(5), true],
    ['fewer than wanted', count(4), count(5), false],
    ['98% where more than 98% is wanted', ratio(98), bound('>', 98), false],
    ['98,01% where more than 98% is wanted', ratio(9_801, 10_000), bound('>', 98), true],
    ['98% where at least 98% is wanted', ratio(98), bound('>=', 98), true],
    ['2% where less than 2% is wanted', ratio(2), bound('<', 2), false],
    ['1% where at most 2% is wanted', ratio(1), bound('<=', 2), true],
    ['999/1.000, which prints as 99,9%, where all is wanted', ratio(999, 1_000), ratio(100), false],
    ['more than 98% where that is wanted', bound('>', 98), bound('>', 98), true],
    ['at least 98% where more than that is wanted', bound('>=', 98), bound('>', 98), null],
    ['more than 95% where more than 98% is wanted', bound('>', 95), bound('>', 98), null],
    ['less than 98% where more than 98% is wanted', bound('<', 98), bound('>', 98), false],
    ['at most 98% where at least 98% is wanted', bound('<=', 98), bound('>=', 98), null],
    ['less than 98% where at least 98% is wanted', bound('<', 98), bound('>=', 98), false],
    ['nothing of nothing', ratio(0, 0), bound('>', 98), null],
  ])('judges %s', (_name, value, target, expected) => {
    expect(meetsTarget(value, target, 'ho-so')).toBe(expected);
  });

  it('takes a better rank for the smaller number', () => {
    expect(meetsTarget(count(9), count(10), 'xep-hang')).toBe(true);
    expect(meetsTarget(count(11), count(10), 'xep-hang')).toBe(false);
  });
});
