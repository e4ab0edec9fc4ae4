import type { Fact } from '../shared/fact.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { MeasureId, PlanId, UnitId } from '../shared/ids.ts';

/**
 * What is counted (đơn vị tính). Quantities of different units are never added: visits are not people.
 * Source: domain rules 9.6.
 */
export type UnitOfMeasure = string;

/** `bound` is a ratio known only as a limit: "trên 98%" is `> 98/100`. */
export type MeasureValue =
  | Readonly<{ kind: 'count'; value: number }>
  | Readonly<{ kind: 'ratio'; numerator: number; denominator: number }>
  | Readonly<{ kind: 'bound'; comparator: '>' | '>=' | '<' | '<='; numerator: number; denominator: number }>;

export type MeasureKind = 'count' | 'ratio';

/** A span of days, both included, named as the report names it ("5 tháng đầu năm 2023"). */
export type Period = Readonly<{ label: string; from: LocalDate; to: LocalDate }>;

/** A measure (chỉ tiêu, số liệu) was defined. */
export type MeasureDefined = Fact<
  'MeasureDefined',
  {
    measureId: MeasureId;
    /** Stable short code within the owner, for example `tiep-cong-dan.luot`. */
    code: string;
    name: string;
    unitOfMeasure: UnitOfMeasure;
    kind: MeasureKind;
    owner: UnitId;
    planId: PlanId | null;
    /** The measure that this one is a part of: parts add up to the whole. */
    partOf: MeasureId | null;
    /** Value to reach (chỉ tiêu kế hoạch); `null` without one. */
    target: MeasureValue | null;
  }
>;

/** A value was reported for a period. `cutOff` (ngày chốt số liệu) is stated, never inferred. */
export type MeasureReported = Fact<
  'MeasureReported',
  { measureId: MeasureId; period: Period; cutOff: LocalDate; value: MeasureValue }
>;

/** A reported value was put right; what it was stays visible. */
export type MeasureRestated = Fact<
  'MeasureRestated',
  { measureId: MeasureId; period: Period; cutOff: LocalDate; was: MeasureValue; is: MeasureValue }
>;

export type MeasureEvent = MeasureDefined | MeasureReported | MeasureRestated;
