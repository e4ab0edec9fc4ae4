import { requireReason, requireRole, requireText, requireTimely } from '../shared/act.rules.ts';
import { fact, type Context } from '../shared/fact.ts';
import type { MeasureId, PlanId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { same } from '../shared/same.ts';
import { isUnitOfMeasure } from '../shared/units-of-measure.ts';
import type { Plan } from '../plan/plan.state.ts';
import { requireLiving } from '../unit/unit.rules.ts';
import type { Unit } from '../unit/unit.state.ts';
import * as refusal from './measure.errors.ts';
import type { MeasureEvent, MeasureKind, MeasureValue, Period } from './measure.events.ts';
import * as rule from './measure.rules.ts';
import { type DefinedMeasure, type Measure, valueFor } from './measure.state.ts';

export type Decision = readonly MeasureEvent[];

export type Definition = Readonly<{
  measureId: MeasureId;
  code: string;
  name: string;
  unitOfMeasure: string;
  kind: MeasureKind;
  owner: UnitId;
  planId: PlanId | null;
  partOf: MeasureId | null;
  target: MeasureValue | null;
}>;

/** What a definition refers to; `registered` is another measure of the owner with this code. */
export type DefinitionSurroundings = Readonly<{
  owner: Unit;
  plan: Plan | null;
  whole: Measure | null;
  registered: MeasureId | null;
}>;

/** Define what will be counted (chỉ tiêu, số liệu). */
export const defineMeasure = (
  measure: Measure,
  request: Definition,
  { owner, plan, whole, registered }: DefinitionSurroundings,
  context: Context,
): Decision => {
  requireOwner('define', request.owner, context);
  if (measure.status === 'defined') {
    if (same(definitionOf(request), definitionOf({ ...measure, measureId: measure.id }))) return [];
    throw new refusal.MeasureAlreadyDefined(measure.id);
  }
  requireTimely(context);
  if (!rule.isMeasureCode(request.code)) throw new refusal.MalformedMeasureCode(request.code);
  requireText('name', request.name);
  if (!isUnitOfMeasure(request.unitOfMeasure)) throw new refusal.UnknownUnitOfMeasure(request.unitOfMeasure);
  requireLiving('owner', request.owner, owner, context.effectiveOn);
  if (registered !== null && registered !== request.measureId) {
    throw new refusal.MeasureCodeTaken(request.code, registered);
  }
  if (request.planId !== null && (plan === null || plan.status === 'none')) {
    throw new refusal.MeasurePlanUnknown(request.planId);
  }
  requireWhole(request, whole);
  if (request.target !== null) requireValue('target', request.target, request.kind);
  return [fact('MeasureDefined', definitionOf(request), context)];
};

export type Report = Readonly<{ period: Period; cutOff: LocalDate; value: MeasureValue }>;

/** Report a value for a period; the cut-off day is stated, never inferred. */
export const reportMeasure = (measure: Measure, { period, cutOff, value }: Report, context: Context): Decision => {
  const defined = definedMeasure(measure);
  requireOwner('report', defined.owner, context);
  const known = valueFor(defined, period);
  if (known !== undefined) {
    if (same(known.value, valueOf(value)) && known.cutOff === cutOff) return [];
    throw new refusal.PeriodAlreadyReported(defined.id, known.period, known.value);
  }
  requireReportable(defined, { period, cutOff, value }, defined.definedOn, context);
  const reported = { measureId: defined.id, period: periodOf(period), cutOff, value: valueOf(value) };
  return [fact('MeasureReported', reported, context)];
};

/** Put a reported value right; what it was stays visible. */
export const restateMeasure = (measure: Measure, { period, cutOff, value }: Report, context: Context): Decision => {
  const defined = definedMeasure(measure);
  requireOwner('restate', defined.owner, context);
  const known = valueFor(defined, period);
  if (known === undefined) throw new refusal.PeriodNotReported(defined.id, period);
  if (same(known.value, valueOf(value)) && known.cutOff === cutOff) return [];
  requireReportable(defined, { period, cutOff, value }, known.since, context);
  requireReason('restate', context);
  const restated = { measureId: defined.id, period: periodOf(period), cutOff, was: known.value, is: valueOf(value) };
  return [fact('MeasureRestated', restated, context)];
};

const definedMeasure = (measure: Measure): DefinedMeasure => {
  if (measure.status === 'none') throw new refusal.MeasureUnknown();
  return measure;
};

/** A part is counted in the unit of its whole. */
const requireWhole = ({ measureId, partOf, unitOfMeasure, kind }: Definition, whole: Measure | null): void => {
  if (partOf === null) return;
  if (partOf === measureId) throw new refusal.WholeUnfit(partOf, 'itself');
  if (whole === null || whole.status === 'none') throw new refusal.WholeUnfit(partOf, 'unknown');
  if (whole.unitOfMeasure !== unitOfMeasure) throw new refusal.WholeUnfit(partOf, 'otherUnitOfMeasure');
  if (whole.kind !== kind) throw new refusal.WholeUnfit(partOf, 'otherKind');
};

const requireOwner = (act: string, owner: UnitId, context: Context): void => {
  const { by } = context;
  if (by.unit !== owner) throw new refusal.OnlyOwnerReportsMeasure(act, by.unit, owner);
  requireRole(act, rule.reportingRoles, context);
};

const requireReportable = (
  measure: DefinedMeasure,
  { period, cutOff, value }: Report,
  since: LocalDate,
  context: Context,
): void => {
  requireTimely(context);
  if (context.effectiveOn < since) throw new refusal.MeasureActBeforeLastAct(measure.id, context.effectiveOn, since);
  requireText('period.label', period.label);
  if (period.from > period.to) throw new refusal.PeriodBackwards(period);
  if (cutOff < period.from || cutOff > context.today) {
    throw new refusal.CutOffImpossible(cutOff, period.from, context.today);
  }
  requireValue('value', value, measure.kind);
};

const requireValue = (field: string, value: MeasureValue, kind: MeasureKind): void => {
  if (!rule.fitsKind(value, kind)) throw new refusal.KindsDiffer(field, kind, value.kind);
  if (value.kind === 'count') return requireCount(`${field}.value`, value.value);
  const { numerator, denominator } = value;
  requireCount(`${field}.numerator`, numerator);
  requireCount(`${field}.denominator`, denominator);
  if (numerator > denominator) {
    throw new refusal.NumeratorOverDenominator(`${field}.numerator`, numerator, denominator);
  }
};

const requireCount = (field: string, value: number): void => {
  if (!rule.isCount(value)) throw new refusal.NotACount(field, value);
};

/** Payloads are stored forever: each is named key by key. */
const periodOf = ({ label, from, to }: Period): Period => ({ label, from, to });

const valueOf = (value: MeasureValue): MeasureValue => {
  if (value.kind === 'count') return { kind: value.kind, value: value.value };
  const { numerator, denominator } = value;
  return value.kind === 'ratio'
    ? { kind: value.kind, numerator, denominator }
    : { kind: value.kind, comparator: value.comparator, numerator, denominator };
};

const definitionOf = (request: Definition): Definition => ({
  measureId: request.measureId,
  code: request.code,
  name: request.name,
  unitOfMeasure: request.unitOfMeasure,
  kind: request.kind,
  owner: request.owner,
  planId: request.planId,
  partOf: request.partOf,
  target: request.target === null ? null : valueOf(request.target),
});
