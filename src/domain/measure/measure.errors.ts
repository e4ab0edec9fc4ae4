import { DomainError } from '../shared/domain-error.ts';
import type { MeasureId, PlanId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { UnlikeUnitsOfMeasure } from '../shared/units-of-measure.ts';
import type { MeasureKind, MeasureValue, Period } from './measure.events.ts';

export class MeasureUnknown extends DomainError {
  readonly code = 'measure.unknown';
  constructor() {
    super('There is no such measure');
  }
}

export class MeasureAlreadyDefined extends DomainError {
  readonly code = 'measure.already-defined';
  constructor(readonly measureId: MeasureId) {
    super(`Measure ${measureId} was defined before, otherwise than now`);
  }
}

export class MeasureCodeTaken extends DomainError {
  readonly code = 'measure.code-taken';
  readonly field = 'code';
  constructor(
    readonly measureCode: string,
    readonly takenBy: MeasureId,
  ) {
    super(`The owner has a measure ${measureCode} already`);
  }
}

export class MalformedMeasureCode extends DomainError {
  readonly code = 'measure.malformed-code';
  readonly field = 'code';
  constructor(readonly measureCode: string) {
    super(`A code is lower-case letters and digits, joined by . or -: not ${measureCode}`);
  }
}

export class UnknownUnitOfMeasure extends DomainError {
  readonly code = 'measure.unknown-unit-of-measure';
  readonly field = 'unitOfMeasure';
  constructor(readonly unitOfMeasure: string) {
    super(`${unitOfMeasure} is not in the list of units of measure`);
  }
}

export class OnlyOwnerReportsMeasure extends DomainError {
  readonly code = 'measure.only-owner-reports';
  constructor(
    readonly act: string,
    readonly unit: UnitId,
    readonly owner: UnitId,
  ) {
    super(`${act} is for the unit that owns the measure`);
  }
}

export class MeasurePlanUnknown extends DomainError {
  readonly code = 'measure.plan-unknown';
  readonly field = 'planId';
  constructor(readonly planId: PlanId) {
    super(`There is no plan ${planId}`);
  }
}

export class WholeUnfit extends DomainError {
  readonly code = 'measure.whole-unfit';
  readonly field = 'partOf';
  constructor(
    readonly partOf: MeasureId,
    readonly why: 'unknown' | 'itself' | 'otherUnitOfMeasure' | 'otherKind',
  ) {
    super(`Measure ${partOf} cannot be the whole: ${why}`);
  }
}

export class KindsDiffer extends DomainError {
  readonly code = 'measure.kinds-differ';
  constructor(
    readonly field: string,
    readonly kind: MeasureKind,
    readonly given: MeasureValue['kind'],
  ) {
    super(`A ${given} is no value of a ${kind}`);
  }
}

export class NotACount extends DomainError {
  readonly code = 'measure.not-a-count';
  constructor(
    readonly field: string,
    readonly value: number,
  ) {
    super(`${value} is not a whole number from 0`);
  }
}

export class NumeratorOverDenominator extends DomainError {
  readonly code = 'measure.numerator-over-denominator';
  constructor(
    readonly field: string,
    readonly numerator: number,
    readonly denominator: number,
  ) {
    super(`${numerator} of ${denominator} is more than all`);
  }
}

export class PeriodBackwards extends DomainError {
  readonly code = 'measure.period-backwards';
  readonly field = 'period.to';
  constructor(readonly period: Period) {
    super(`A period cannot run from ${period.from} to ${period.to}`);
  }
}

export class CutOffImpossible extends DomainError {
  readonly code = 'measure.cut-off-impossible';
  readonly field = 'cutOff';
  constructor(
    readonly cutOff: LocalDate,
    readonly notBefore: LocalDate,
    readonly notAfter: LocalDate,
  ) {
    super(`Data is cut off between ${notBefore} and ${notAfter}, not on ${cutOff}`);
  }
}

export class PeriodAlreadyReported extends DomainError {
  readonly code = 'measure.period-already-reported';
  readonly field = 'period';
  constructor(
    readonly measureId: MeasureId,
    readonly period: Period,
    readonly value: MeasureValue,
  ) {
    super(`Measure ${measureId} has a value for ${period.from} to ${period.to}; restate it instead`);
  }
}

export class PeriodNotReported extends DomainError {
  readonly code = 'measure.period-not-reported';
  readonly field = 'period';
  constructor(
    readonly measureId: MeasureId,
    readonly period: Period,
  ) {
    super(`Measure ${measureId} has no value for ${period.from} to ${period.to}`);
  }
}

export class MeasureActBeforeLastAct extends DomainError {
  readonly code = 'measure.act-before-last-act';
  readonly field = 'effectiveOn';
  constructor(
    readonly measureId: MeasureId,
    readonly effectiveOn: LocalDate,
    readonly since: LocalDate,
  ) {
    super(`Measure ${measureId} stands as it is from ${since}, after ${effectiveOn}`);
  }
}

/** Every refusal of this concept; a test holds the list complete. */
export const measureRefusals = [
  MeasureUnknown,
  MeasureAlreadyDefined,
  MeasureCodeTaken,
  MalformedMeasureCode,
  UnknownUnitOfMeasure,
  OnlyOwnerReportsMeasure,
  MeasurePlanUnknown,
  WholeUnfit,
  KindsDiffer,
  NotACount,
  NumeratorOverDenominator,
  PeriodBackwards,
  CutOffImpossible,
  PeriodAlreadyReported,
  PeriodNotReported,
  MeasureActBeforeLastAct,
  UnlikeUnitsOfMeasure,
] as const;
export type MeasureRefusalCode = InstanceType<(typeof measureRefusals)[number]>['code'];
