import { countText, percentText } from '../../domain/shared/numbers.ts';
import type { Fraction } from '../../domain/shared/rates.ts';

/** A number as printed, with its exact value beside it; `null` where it names a document, a day or a term. */
export type Figure = Readonly<{ text: string; value: number | Fraction | null }>;

export const counted = (value: number): Figure => ({ text: countText(value), value });
export const ofAll = ({ numerator, denominator }: Fraction): Figure => ({
  text: `${countText(numerator)}/${countText(denominator)}`,
  value: { numerator, denominator },
});
/** One decimal, as the articles print. */
export const inPercent = ({ numerator, denominator }: Fraction): Figure => ({
  text: percentText({ numerator, denominator }, 1),
  value: { numerator, denominator },
});
export const named = (text: string): Figure => ({ text, value: null });

/** `46 + 190 = 236`. */
export const sum = (parts: readonly number[]): Figure => {
  const value = parts.reduce((total, part) => total + part, 0);
  return { text: `${parts.map(countText).join(' + ')} = ${countText(value)}`, value };
};

/** `19,5% + 80,5% = 100,0%`: shares of what the parts add up to, each rounded by itself. */
export const shares = (parts: readonly number[]): Figure => {
  const denominator = parts.reduce((total, part) => total + part, 0);
  const texts = parts.map((numerator) => percentText({ numerator, denominator }, 1));
  const whole = { numerator: denominator, denominator };
  return { text: `${texts.join(' + ')} = ${percentText(whole, 1)}`, value: whole };
};

/** `1.096 ≥ 526`, and which way round it is. */
export const compared = (one: number, other: number): Figure =>
  named(`${countText(one)} ${one >= other ? '≥' : '<'} ${countText(other)}`);

export const sameFigure = (one: Figure, other: Figure): boolean =>
  one.text === other.text && JSON.stringify(one.value) === JSON.stringify(other.value);
