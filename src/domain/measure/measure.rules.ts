import type { Role } from '../shared/fact.ts';
import type { MeasureKind, MeasureValue } from './measure.events.ts';

/** Whoever acts for the owner unit; never those who only look. Source: domain rules 1.3. */
export const reportingRoles: readonly Role[] = ['officer', 'leader', 'focalPoint', 'planner'];

/** Lower-case words joined by hyphens, parts by dots: `tiep-cong-dan.luot`. At most 80 characters. */
export const isMeasureCode = (code: string): boolean => code.length <= 80 && /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(code);

export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** A ratio may also be known only as a limit. */
export const fitsKind = (value: MeasureValue, kind: MeasureKind): boolean =>
  kind === 'count' ? value.kind === 'count' : value.kind !== 'count';
