import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { compareCounts, compareRatios } from '../../../src/domain/shared/comparison.ts';
import { dateText, parseDateText } from '../../../src/domain/shared/date-text.ts';
import { expectedSymbol, symbolFamily } from '../../../src/domain/shared/document-symbol.ts';
import { fold } from '../../../src/domain/shared/folding.ts';
import { addDays, localDate } from '../../../src/domain/shared/local-date.ts';
import { naturalKey, romanValue } from '../../../src/domain/shared/natural-order.ts';
import { countText, parseCount } from '../../../src/domain/shared/numbers.ts';
import { textProblem } from '../../../src/domain/shared/safe-text.ts';

describe('Counts', () => {
  it.each([
    ['01', 1],
    ['1', 1],
    ['1.901', 1_901],
    ['1901', 1_901],
    ['1.234.567', 1_234_567],
    ['0', 0],
  ])('"%s" is read as %d', (text, value) => expect(parseCount(text)).toEqual({ value }));

  it.each(['1,901', '12,345,678'])('"%s" is ambiguous', (text) =>
    expect(parseCount(text)).toEqual({ problem: 'ambiguous' }),
  );

  it.each(['', '1.90', '1..901', '-1', '1e3', '1,5', 'một', '99999999999999999999', '0.001', '000.901'])(
    '"%s" cannot be read',
    (text) => expect(parseCount(text)).toEqual({ problem: 'unreadable' }),
  );

  it('are read as they are printed', () =>
    fc.assert(fc.property(fc.maxSafeNat(), (value) => expect(parseCount(countText(value))).toEqual({ value }))));
});

describe('Comparisons', () => {
  it('have no growth over nothing', () => expect(compareCounts(0, 5, 1).growth.text).toBe('—'));
  it('print a fall', () =>
    expect(compareCounts(200, 150, 1)).toMatchObject({ absolute: { text: '−50' }, growth: { text: '−25,0%' } }));
  it('print no change without a sign', () =>
    expect(compareCounts(5, 5, 1)).toMatchObject({ absolute: { text: '0' }, growth: { text: '0,0%' } }));
  it('print a change too small to show without a sign', () => {
    const ratio = (numerator: number) => ({ numerator, denominator: 100_000 });
    expect(compareRatios(ratio(50_001), ratio(50_000), 1).text).toBe('0,0 điểm phần trăm');
    expect(compareCounts(100_000, 99_999, 1).growth.text).toBe('0,0%');
  });
  it('say nothing of ratios of nothing', () =>
    expect(compareRatios({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 2 }, 1).text).toBe('—'));
});

describe('Dates', () => {
  // All official dates of the five source documents.
  it.each([
    ['2013-06-03', '03/6/2013'],
    ['2021-01-22', '22/01/2021'],
    ['2023-04-20', '20/4/2023'],
    ['2016-09-09', '09/9/2016'],
    ['2023-12-21', '21/12/2023'],
    ['2026-02-05', '05/02/2026'],
  ])('%s is printed %s', (date, text) => expect(dateText(localDate(date))).toBe(text));

  it.each([
    ['3/6/2013', '2013-06-03'],
    ['03-06-2013', '2013-06-03'],
    ['2013-06-03', '2013-06-03'],
    ['31/02/2026', null],
    ['29/02/2024', '2024-02-29'],
    ['3/6-2013', null],
    ['6/2013', null],
  ])('"%s" is read as %s', (text, date) => expect(parseDateText(text)).toBe(date));

  it('are read as they are printed', () =>
    fc.assert(
      fc.property(fc.nat({ max: 60_000 }), (days) => {
        const date = addDays(localDate('1950-01-01'), days);
        expect(parseDateText(dateText(date))).toBe(date);
      }),
    ));
});

describe('Searching without accents', () => {
  it('folds đ, tones, case and spaces', () => expect(fold('  Tỉnh ĐẮK  Nông ')).toBe('tinh dak nong'));
  it('folds both placements of a tone and both normal forms', () =>
    expect([fold('Thanh Hoá'), fold('Thanh Hóa'.normalize('NFD')), fold('thúy'), fold('thuý')]).toEqual([
      ...['thanh hoa', 'thanh hoa', 'thuy', 'thuy'],
    ]));
});

describe('The order of numbers in an annex', () => {
  const sorted = (list: readonly string[]) =>
    [...list].sort((one, other) => Buffer.compare(Buffer.from(naturalKey(one)), Buffer.from(naturalKey(other))));

  it.each([
    [['1', '2', '10', '11', '100']],
    [['1', '1.1', '1.2', '1.10', '2']],
    [['I', 'II', 'III', 'IV', 'V', 'IX', 'X', 'XI', 'XL']],
    [['A', 'B', 'C', 'D', 'Đ', 'E']],
    [['1a', '1b', '1đ', '1e', '2']],
    [['I.1', 'I.2', 'I.10', 'II.1']],
  ])('is %j', (list) => expect(sorted([...list].reverse())).toEqual(list));

  it('reads Roman numbers in their regular form only', () =>
    expect(['IV', 'XIV', 'XCIX', 'IIII', 'C', 'i', ''].map(romanValue)).toEqual([4, 14, 99, null, null, null, null]));

  it('ignores leading zeros', () => expect(naturalKey('01')).toBe(naturalKey('1')));
});

describe('Numbers and symbols of documents', () => {
  it.each([
    ['82/KH-UBND', 'administrative'],
    ['1948/QĐ-UBND', 'administrative'],
    ['152/KH-VP.ĐBQH-HĐND', 'administrative'],
    ['01/QĐ-ĐĐBQH', 'administrative'],
    ['04/QĐ-HĐND', 'administrative'],
    ['20/CT-UBND', 'administrative'],
    ['581/BNV-CCHC', 'letter'],
    ['12729/VPCP-KGVX', 'letter'],
    ['42/2014/QĐ-TTg', 'normative'],
    ['04/2015/NĐ-CP', 'normative'],
    ['145/2020/NĐ-CP', 'normative'],
    ['91/2025/QH15', 'law'],
    ['34/2007/PL-UBTVQH11', 'standingCommittee'],
    ['25-NQ/TW', 'party'],
    ['09-CT/TU', 'party'],
    ['02-QC/BCĐTW', 'party'],
    ['983-QĐ/TU', 'party'],
    ['7/CTr-UBND', 'administrative'],
  ])('%s is of the family %s', (symbol, family) => expect(symbolFamily(symbol)).toBe(family));

  it.each(['', 'KH-UBND', '82', '82/', '82 KH UBND', "82/KH-UBND'; DROP TABLE", '<b>82/KH-UBND</b>', '82/KH-UBND\n'])(
    '%j is none',
    (symbol) => expect(symbolFamily(symbol)).toBeNull(),
  );

  it.each([
    ['82/kh-UBND', '82/KH-UBND'],
    ['7/CTR-UBND', '7/CTr-UBND'],
    ['25-nq/TW', '25-NQ/TW'],
  ])('%s is meant as %s', (symbol, expected) => {
    expect(symbolFamily(symbol)).toBeNull();
    expect(expectedSymbol(symbol)).toBe(expected);
  });
});

describe('Text that can be kept', () => {
  it('has no NUL and no lone surrogate', () => {
    expect(['Đắk Nông 🇻🇳', 'a\0b', 'a\uD800b', '\uDC00'].map(textProblem)).toEqual([
      null,
      'nul',
      'loneSurrogate',
      'loneSurrogate',
    ]);
  });
});
