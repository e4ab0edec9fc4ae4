import type { MeasureId, PlanId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { MeasureEvent, MeasureKind, MeasureValue, Period, UnitOfMeasure } from './measure.events.ts';

export type NoMeasure = Readonly<{ status: 'none' }>;

/** The value that holds for a period. */
export type ReportedValue = Readonly<{
  period: Period;
  cutOff: LocalDate;
  value: MeasureValue;
  /** Effective day of the report or of the last restatement; the next one may not be earlier. */
  since: LocalDate;
}>;

export type DefinedMeasure = Readonly<{
  status: 'defined';
  id: MeasureId;
  code: string;
  name: string;
  unitOfMeasure: UnitOfMeasure;
  kind: MeasureKind;
  owner: UnitId;
  planId: PlanId | null;
  partOf: MeasureId | null;
  target: MeasureValue | null;
  definedOn: LocalDate;
  reported: readonly ReportedValue[];
}>;

/** A measure as a decision sees it: all its recorded facts. */
export type Measure = NoMeasure | DefinedMeasure;

export const initialMeasure: Measure = { status: 'none' };

/** Periods are one when their days are; the label is only how a report calls them. */
export const samePeriod = (one: Period, other: Period): boolean => one.from === other.from && one.to === other.to;

export const valueFor = (measure: DefinedMeasure, period: Period): ReportedValue | undefined =>
  measure.reported.find((value) => samePeriod(value.period, period));

export const evolveMeasure = (measure: Measure, event: MeasureEvent): Measure => {
  if (event.type === 'MeasureDefined') {
    if (measure.status !== 'none') return measure;
    const { measureId: id, code, name, unitOfMeasure, kind, owner, planId, partOf, target, effectiveOn } = event.data;
    const defined = { id, code, name, unitOfMeasure, kind, owner, planId, partOf, target };
    return { status: 'defined', ...defined, definedOn: effectiveOn, reported: [] };
  }
  if (measure.status === 'none') return measure;
  const { period, cutOff, effectiveOn } = event.data;
  const value = event.type === 'MeasureReported' ? event.data.value : event.data.is;
  const others = measure.reported.filter((reported) => !samePeriod(reported.period, period));
  return { ...measure, reported: [...others, { period, cutOff, value, since: effectiveOn }] };
};
