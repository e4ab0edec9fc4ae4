import type { Fraction } from './rates.ts';

/** Numbers as official documents print and read them. Source: Accounting Law 2015, Article 11; domain rules 6. */

const none = '—';

type BigFraction = Readonly<{ numerator: bigint; denominator: bigint }>;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

/** `1901` → `1.901`; a minus sign before negative ones. */
export const countText = (count: number): string => `${count < 0 ? '−' : ''}${grouped(String(Math.abs(count)))}`;

/** `numerator / denominator` in units of 10^-decimals, half up by size. Exact: no floating point. */
const scaled = (numerator: bigint, denominator: bigint, decimals: number): bigint =>
  (2n * numerator * 10n ** BigInt(decimals) + denominator) / (2n * denominator);

const placed = (units: bigint, decimals: number): string => {
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals));
  return decimals === 0 ? whole : `${whole},${digits.slice(-decimals)}`;
};

/** Of size only; a negative fraction prints as its size. `0/0` is `—`. */
export const decimalText = ({ numerator, denominator }: Fraction | BigFraction, decimals: number): string =>
  BigInt(denominator) === 0n ? none : placed(scaled(sizeOf(numerator), sizeOf(denominator), decimals), decimals);

/**
 * `53/55` → `96,4%`. Half up; never `100%` unless numerator and denominator are equal: what lies next to it is printed a
 * last digit away. `0/0`, and anything over nothing, is `—`.
 */
export const percentText = ({ numerator, denominator }: Fraction, decimals: number): string => {
  if (denominator === 0) return none;
  const [part, all] = [sizeOf(numerator), sizeOf(denominator)];
  const hundred = 100n * 10n ** BigInt(decimals);
  const rounded = scaled(100n * part, all, decimals);
  const kept = rounded !== hundred || part === all ? rounded : part < all ? hundred - 1n : hundred + 1n;
  return `${placed(kept, decimals)}%`;
};

const sizeOf = (value: number | bigint): bigint => {
  const whole = BigInt(value);
  return whole < 0n ? -whole : whole;
};

export type ParsedCount = Readonly<{ value: number }> | Readonly<{ problem: 'ambiguous' | 'unreadable' }>;

/**
 * Reads `01`, `1`, `1901`, `1.901`. `1,901` is ambiguous: a thousand to some, one and nine tenths here; whoever typed it is
 * asked. Anything else is unreadable.
 */
export const parseCount = (text: string): ParsedCount => {
  const typed = text.trim();
  if (/^\d{1,3}(,\d{3})+$/.test(typed)) return { problem: 'ambiguous' };
  if (!/^(\d+|[1-9]\d{0,2}(\.\d{3})+)$/.test(typed)) return { problem: 'unreadable' };
  const value = Number(typed.replaceAll('.', ''));
  return Number.isSafeInteger(value) ? { value } : { problem: 'unreadable' };
};
