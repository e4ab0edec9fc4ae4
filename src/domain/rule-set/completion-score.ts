import { decimalText } from '../shared/numbers.ts';
import type { Fraction } from '../shared/rates.ts';
import type { CompletionScoreRule } from './rule-set.ts';

export type Score = Fraction & Readonly<{ text: string }>;

/**
 * Points for plan completion; `null` while nothing counts. The exact fraction is compared with the floor, never the printed
 * one: 79,96% prints as 80,0% and earns nothing.
 */
export const completionScore = (
  { numerator, denominator }: Fraction,
  { maxPoints, floorPercent }: CompletionScoreRule,
  decimals = 2,
): Score | null => {
  if (denominator === 0) return null;
  const score =
    numerator * 100 < floorPercent * denominator
      ? { numerator: 0, denominator: 1 }
      : { numerator: maxPoints.numerator * numerator, denominator: maxPoints.denominator * denominator };
  return { ...score, text: decimalText(score, decimals) };
};
