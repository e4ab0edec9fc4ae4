import type { MeasureValue, UnitOfMeasure } from './measure.events.ts';

/** An end of a span of values: an exact fraction, itself inside or not; `null` where the span has no end there. */
type End = Readonly<{ numerator: number; denominator: number; isInside: boolean }> | null;
type Span = Readonly<{ low: End; high: End }>;

/** Of a rank (thứ hạng), less is better. */
const isBetterWhenLess = (unitOfMeasure: UnitOfMeasure): boolean => unitOfMeasure === 'xep-hang';

const endOf = (value: MeasureValue, isInside: boolean): NonNullable<End> =>
  value.kind === 'count'
    ? { numerator: value.value, denominator: 1, isInside }
    : { numerator: value.numerator, denominator: value.denominator, isInside };

const spanOf = (value: MeasureValue): Span => {
  if (value.kind !== 'bound') return { low: endOf(value, true), high: endOf(value, true) };
  const end = endOf(value, value.comparator.endsWith('='));
  return value.comparator.startsWith('>') ? { low: end, high: null } : { low: null, high: end };
};

/** What fulfils a target: a bound as it says, anything else that much or better. */
const fulfilling = (target: MeasureValue, unitOfMeasure: UnitOfMeasure): Span => {
  if (target.kind === 'bound') return spanOf(target);
  const end = endOf(target, true);
  return isBetterWhenLess(unitOfMeasure) ? { low: null, high: end } : { low: end, high: null };
};

/** Negative, zero, positive. */
const compared = (one: NonNullable<End>, other: NonNullable<End>): number =>
  Number(BigInt(one.numerator) * BigInt(other.denominator) - BigInt(other.numerator) * BigInt(one.denominator));

/** Whether a span goes no further than another on one side. @param side 1 at the low end, -1 at the high end */
const isWithin = (inner: End, outer: End, side: 1 | -1): boolean => {
  if (outer === null) return true;
  if (inner === null) return false;
  const difference = side * compared(inner, outer);
  return difference > 0 || (difference === 0 && (outer.isInside || !inner.isInside));
};

/** Whether one span ends before another begins. */
const isBefore = ({ high }: Span, { low }: Span): boolean => {
  if (high === null || low === null) return false;
  const difference = compared(high, low);
  return difference < 0 || (difference === 0 && !(high.isInside && low.isInside));
};

const countsNothing = (value: MeasureValue): boolean => value.kind !== 'count' && value.denominator === 0;

/**
 * Whether a value fulfils the target of its measure, compared exactly, never as printed. `null` where that cannot be known:
 * a ratio of nothing, or "trên 95%" against a target of 98%.
 */
export const meetsTarget = (
  value: MeasureValue,
  target: MeasureValue,
  unitOfMeasure: UnitOfMeasure,
): boolean | null => {
  if (countsNothing(value) || countsNothing(target)) return null;
  const [known, wanted] = [spanOf(value), fulfilling(target, unitOfMeasure)];
  if (isWithin(known.low, wanted.low, 1) && isWithin(known.high, wanted.high, -1)) return true;
  return isBefore(known, wanted) || isBefore(wanted, known) ? false : null;
};
