import type { MeasureKind, MeasureValue } from './measure.events.ts';

/** Lower-case words joined by hyphens, parts by dots: `tiep-cong-dan.luot`. At most 80 characters. */
export const isMeasureCode = (code: string): boolean => code.length <= 80 && /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(code);

export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** A ratio may also be known only as a limit. */
export const fitsKind = (value: MeasureValue, kind: MeasureKind): boolean =>
  kind === 'count' ? value.kind === 'count' : value.kind !== 'count';
