import { describe, expect, it } from '@jest/globals';
import {
  defineMeasure,
  type Definition,
  type DefinitionSurroundings,
  reportMeasure,
  restateMeasure,
  type Report,
} from '../../../src/domain/measure/measure.decide.ts';
import * as refusal from '../../../src/domain/measure/measure.errors.ts';
import type { MeasureValue } from '../../../src/domain/measure/measure.events.ts';
import type { Measure } from '../../../src/domain/measure/measure.state.ts';
import { ReasonRequired, RoleMayNot } from '../../../src/domain/shared/act.errors.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { addQuantities, UnlikeUnitsOfMeasure } from '../../../src/domain/shared/units-of-measure.ts';
import { UnitNotLiving } from '../../../src/domain/unit/unit.errors.ts';
import { given } from '../support/given.ts';
import { acting, department, office } from '../support/people.ts';
import { aMeasure, living } from '../support/things.ts';

const by = (day = '2023-12-21', ways = {}) => acting(office, 'officer', day, ways);
const definition: Definition = {
  ...{ measureId: 'm-1', code: 'tiep-cong-dan.luot', name: 'Lượt tiếp công dân', unitOfMeasure: 'luot', kind: 'count' },
  ...{ owner: office, planId: null, partOf: null, target: null },
};
const around: DefinitionSurroundings = { owner: living(office), plan: null, whole: null, registered: null };
const defining =
  (changes: Partial<Definition> = {}, surroundings: Partial<DefinitionSurroundings> = {}, context = by('2023-01-05')) =>
  (measure: Measure) =>
    defineMeasure(measure, { ...definition, ...changes }, { ...around, ...surroundings }, context);

const period = { label: 'Năm 2023', from: localDate('2022-12-15'), to: localDate('2023-12-14') };
const count = (value: number): MeasureValue => ({ kind: 'count', value });
const ratio = (numerator: number, denominator: number): MeasureValue => ({ kind: 'ratio', numerator, denominator });
const report = (value: MeasureValue = count(2_107)): Report => ({ period, cutOff: localDate('2023-12-14'), value });

const none = given(aMeasure, []);
const definedFacts = defining()(aMeasure.initial);
const defined = given(aMeasure, definedFacts);
const reportedFacts = [
  ...definedFacts,
  ...reportMeasure(definedFacts.reduce(aMeasure.evolve, aMeasure.initial), report(), by()),
];
const reported = given(aMeasure, reportedFacts);
const ratioDefined = given(aMeasure, defining({ kind: 'ratio' })(aMeasure.initial));

describe('Defining a measure', () => {
  it('records what is counted, in which unit', () =>
    none.when(defining()).then({ type: 'MeasureDefined', data: definition }));
  it('stays quiet when it is defined just so', () => defined.when(defining()).thenNothing());
  it('is refused when it is defined otherwise', () =>
    defined.when(defining({ name: 'Khác' })).thenRefused(refusal.MeasureAlreadyDefined));
  it('is refused with a code that is taken or malformed, or an unknown unit of measure', () => {
    none.when(defining({}, { registered: 'm-0' })).thenRefused(refusal.MeasureCodeTaken);
    none.when(defining({ code: 'Tiếp dân' })).thenRefused(refusal.MalformedMeasureCode);
    none.when(defining({ unitOfMeasure: 'con' })).thenRefused(refusal.UnknownUnitOfMeasure, { field: 'unitOfMeasure' });
  });
  it('is refused to another unit, for one that is not there, and in an unknown plan', () => {
    none
      .when(defining({}, {}, acting(department, 'leader', '2023-01-05')))
      .thenRefused(refusal.OnlyOwnerReportsMeasure);
    none.when(defining({}, { owner: { status: 'none' } })).thenRefused(UnitNotLiving, { field: 'owner' });
    none.when(defining({ planId: 'p' })).thenRefused(refusal.MeasurePlanUnknown);
  });
  it('is refused as a part of what is counted otherwise', () => {
    const whole = definedFacts.reduce(aMeasure.evolve, aMeasure.initial);
    none.when(defining({ measureId: 'm-2', partOf: 'm-1' }, { whole })).then({ data: { partOf: 'm-1' } });
    none
      .when(defining({ measureId: 'm-2', partOf: 'm-1', unitOfMeasure: 'nguoi' }, { whole }))
      .thenRefused(refusal.WholeUnfit, { why: 'otherUnitOfMeasure' });
    none.when(defining({ partOf: 'm-1' })).thenRefused(refusal.WholeUnfit, { why: 'itself' });
  });
});

describe('Reporting a measure', () => {
  const reporting =
    (value: MeasureValue, context = by()) =>
    (measure: Measure) =>
      reportMeasure(measure, report(value), context);

  it('records the value of a period with its cut-off day', () =>
    defined
      .when(reporting(count(2_107)))
      .then({ type: 'MeasureReported', data: { cutOff: '2023-12-14', value: { value: 2_107 } } }));
  it('takes a ratio, and a limit in its place', () => {
    ratioDefined.when(reporting(ratio(43, 63))).then({ data: { value: ratio(43, 63) } });
    ratioDefined
      .when(reporting({ kind: 'bound', comparator: '>', numerator: 98, denominator: 100 }))
      .then({ data: { value: { comparator: '>' } } });
  });
  it('stays quiet when that was reported', () => reported.when(reporting(count(2_107))).thenNothing());
  it('is refused when the period has another value', () =>
    reported.when(reporting(count(1))).thenRefused(refusal.PeriodAlreadyReported));
  it('is refused when the kinds differ', () => {
    defined.when(reporting(ratio(1, 2))).thenRefused(refusal.KindsDiffer, { kind: 'count', given: 'ratio' });
    ratioDefined.when(reporting(count(1))).thenRefused(refusal.KindsDiffer);
  });
  it('is refused with a numerator over the denominator, and with what is no count', () => {
    ratioDefined
      .when(reporting(ratio(64, 63)))
      .thenRefused(refusal.NumeratorOverDenominator, { field: 'value.numerator' });
    defined.when(reporting(count(-1))).thenRefused(refusal.NotACount, { field: 'value.value' });
    defined.when(reporting(count(1.5))).thenRefused(refusal.NotACount);
  });
  it('is refused backwards, cut off outside its time, and to another unit', () => {
    const back = { ...report(), period: { ...period, to: localDate('2022-12-14') } };
    defined.when((measure) => reportMeasure(measure, back, by())).thenRefused(refusal.PeriodBackwards);
    const early = { ...report(), cutOff: localDate('2022-12-14') };
    defined.when((measure) => reportMeasure(measure, early, by())).thenRefused(refusal.CutOffImpossible);
    defined.when(reporting(count(1), by('2023-12-13', { today: '2023-12-13' }))).thenRefused(refusal.CutOffImpossible);
    defined
      .when(reporting(count(1), acting(department, 'officer', '2023-12-21')))
      .thenRefused(refusal.OnlyOwnerReportsMeasure);
  });
});

describe('The roles in which a measure is defined, reported and restated', () => {
  it.each(['officer', 'planner', 'leader', 'focalPoint'] as const)('include the %s', (role) => {
    none.when(defining({}, {}, acting(office, role, '2023-01-05'))).then({ type: 'MeasureDefined' });
    defined
      .when((measure) => reportMeasure(measure, report(), acting(office, role, '2023-12-21')))
      .then({ type: 'MeasureReported' });
    reported
      .when((measure) => restateMeasure(measure, report(count(1)), acting(office, role, '2023-12-28')))
      .then({ type: 'MeasureRestated' });
  });
  it.each(['administrator', 'auditor', 'viewer'] as const)('do not include the %s', (role) => {
    none.when(defining({}, {}, acting(office, role, '2023-01-05'))).thenRefused(RoleMayNot, { role });
    defined
      .when((measure) => reportMeasure(measure, report(), acting(office, role, '2023-12-21')))
      .thenRefused(RoleMayNot);
    reported
      .when((measure) => restateMeasure(measure, report(count(1)), acting(office, role, '2023-12-28')))
      .thenRefused(RoleMayNot);
  });
});

describe('Restating a measure', () => {
  const restating =
    (value: number, context = by('2023-12-28')) =>
    (measure: Measure) =>
      restateMeasure(measure, report(count(value)), context);

  it('keeps what it was', () =>
    reported.when(restating(2_108)).then({ type: 'MeasureRestated', data: { was: count(2_107), is: count(2_108) } }));
  it('stays quiet when nothing differs', () => reported.when(restating(2_107)).thenNothing());
  it('is refused without a reason, before the report, and for what was not reported', () => {
    reported.when(restating(2_108, by('2023-12-28', { reason: null }))).thenRefused(ReasonRequired);
    reported.when(restating(2_108, by('2023-12-20'))).thenRefused(refusal.MeasureActBeforeLastAct);
    defined.when(restating(1)).thenRefused(refusal.PeriodNotReported);
  });
});

describe('Adding quantities', () => {
  const of = (unitOfMeasure: string, value: number) => ({ unitOfMeasure, value });
  it('adds what is counted alike', () =>
    expect(addQuantities([of('don', 46), of('don', 190)])).toEqual(of('don', 236)));
  it('is refused for visits and people', () =>
    expect(() => addQuantities([of('luot', 538), of('nguoi', 846)])).toThrow(UnlikeUnitsOfMeasure));
});
