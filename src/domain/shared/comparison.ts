import { countText, decimalText, percentText } from './numbers.ts';
import type { Fraction } from './rates.ts';

/**
 * A value against an earlier one. Growth is in per cent of the earlier value; the difference of two percentages is in
 * percentage points (điểm phần trăm). Officials write "%" for both, so each is named here. Source: domain rules 1.4.
 */

const sign = (value: number | bigint): string => (value > 0 ? '+' : value < 0 ? '−' : '');

/** What prints as nothing has no sign: never `−0,0`. */
const signedText = (value: number | bigint, size: string): string =>
  /[1-9]/.test(size) ? `${sign(value)}${size}` : size;

export type CountComparison = Readonly<{
  absolute: Readonly<{ value: number; text: string }>;
  /** Change over the earlier value; `—` when that was 0. */
  growth: Fraction & Readonly<{ text: string }>;
}>;

/** 751 → 1.901: `+1.150`, `+153,1%`. */
export const compareCounts = (earlier: number, later: number, decimals: number): CountComparison => {
  const value = later - earlier;
  const growth = { numerator: value, denominator: earlier };
  const text = earlier === 0 ? '—' : signedText(value, percentText(growth, decimals));
  return {
    absolute: { value, text: `${sign(value)}${countText(Math.abs(value))}` },
    growth: { ...growth, text },
  };
};

export type RatioComparison = Readonly<{
  /** Difference in percentage points, as an exact fraction in decimal text; `null` when one of them counts nothing. */
  points: Readonly<{ numerator: string; denominator: string }> | null;
  text: string;
}>;

/** 2,82% → 1,38%: `−1,44 điểm phần trăm`. */
export const compareRatios = (earlier: Fraction, later: Fraction, decimals: number): RatioComparison => {
  if (earlier.denominator === 0 || later.denominator === 0) return { points: null, text: '—' };
  const [a, b, c, d] = [earlier.numerator, earlier.denominator, later.numerator, later.denominator].map(BigInt) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const numerator = 100n * (c * b - a * d);
  const denominator = b * d;
  return {
    points: { numerator: numerator.toString(), denominator: denominator.toString() },
    text: `${signedText(numerator, decimalText({ numerator, denominator }, decimals))} điểm phần trăm`,
  };
};
