import { describe, expect, it } from '@jest/globals';
import { ReasonRequired, RoleMayNot } from '../../../src/domain/shared/act.errors.ts';
import * as refusal from '../../../src/domain/report/report.errors.ts';
import { fitsInOneDocument } from '../../../src/domain/report/report.rules.ts';
import type { Report } from '../../../src/domain/report/report.state.ts';
import {
  excludeUnit,
  openPeriod,
  readmitUnit,
  type Opening,
  type OpeningSurroundings,
} from '../../../src/domain/report/round.decide.ts';
import { given } from '../support/given.ts';
import { acting, department, office, province } from '../support/people.ts';
import { aReport, living } from '../support/things.ts';
import { around, atReceiver, form, opened, opening } from './half-year.ts';

const none = given(aReport, []);
const open = given(aReport, opened);
const opens =
  (
    change: Partial<Opening> = {},
    surroundings: Partial<OpeningSurroundings> = {},
    context = atReceiver('2026-06-15', { today: '2026-06-15' }),
  ) =>
  (report: Report) =>
    openPeriod(report, { ...opening, ...change }, { ...around, ...surroundings }, context);

describe('Opening a report period', () => {
  it('opens it for all units due at once, with window, day and form', () =>
    none.when(opens()).then({
      type: 'ReportPeriodOpened',
      data: {
        ...{ reportId: 'round', reportType: 'CCHC', year: 2026, receiver: province, ruleSet: '2025.1', form },
        window: { key: 'H1', from: '2025-12-15', to: '2026-06-14' },
        ...{ due: '2026-06-20', dueAdvice: '2026-06-22', expected: around.expected },
      },
    }));

  it('waits until the last day of the window is over', () => {
    const early = atReceiver('2026-06-14', { today: '2026-06-14' });
    none.when(opens({}, {}, early)).thenRefused(refusal.ReportWindowNotOver, { to: '2026-06-14' });
    none.when(opens({}, {}, atReceiver('2026-06-14'))).thenRefused(refusal.ReportWindowNotOver);
  });

  it('is refused a second time, to others, and where nobody is due', () => {
    none.when(opens({}, { openedAs: 'other' })).thenRefused(refusal.ReportPeriodAlreadyOpened, { openedAs: 'other' });
    open.when(opens()).thenRefused(refusal.ReportPeriodAlreadyOpened);
    none
      .when(opens({}, {}, acting(office, 'focalPoint', '2026-06-15')))
      .thenRefused(refusal.OnlyReceiverDecides, { receiver: province });
    none.when(opens({}, {}, acting(province, 'officer', '2026-06-15'))).thenRefused(RoleMayNot);
    none.when(opens({}, { expected: [] })).thenRefused(refusal.NobodyDueToReport);
    none.when(opens({ planId: 'plan-9' })).thenRefused(refusal.ReportPlanUnknown);
  });

  it.each([
    ['code', 'form.cells[0].code', [{ code: 'Đúng hạn', label: 'x', unitOfMeasure: 'ho-so' }], []],
    ['unitOfMeasure', 'form.cells[0].unitOfMeasure', [{ code: 'a', label: 'x', unitOfMeasure: 'con' }], []],
    ['repeated', 'form.cells[1].code', [form.cells[0]!, form.cells[0]!], []],
    ['unknown', 'form.sums[0].total', form.cells, [{ total: 'khac', parts: ['tong'] }]],
    ['itself', 'form.sums[0].parts[0]', form.cells, [{ total: 'tong', parts: ['tong'] }]],
    ['repeated', 'form.sums[0].parts[1]', form.cells, [{ total: 'tong', parts: ['qua-han', 'qua-han'] }]],
    [
      'unlikeUnits',
      'form.sums[0].parts[0]',
      [...form.cells, { code: 'nguoi', label: 'Người', unitOfMeasure: 'nguoi' }],
      [{ total: 'tong', parts: ['nguoi'] }],
    ],
  ])('is refused with a form that has a fault: %s', (why, field, cells, sums) =>
    none.when(opens({ form: { cells, sums } })).thenRefused(refusal.MalformedForm, { why, field }),
  );

  it('has room for three thousand units, and not for every cell with them', () => {
    expect(fitsInOneDocument(3_000, 0)).toBe(true);
    expect(fitsInOneDocument(3_000, 60)).toBe(false);
    expect(fitsInOneDocument(100, 61)).toBe(false);
    const expected = Array.from({ length: 4_000 }, (_, n) => ({ unit: `unit-${n}`, reportId: `report-${n}` }));
    none.when(opens({}, { expected })).thenRefused(refusal.ReportTooLarge, { units: 4_000 });
  });
});

describe('Excluding a unit', () => {
  const exclude =
    (unit = department, context = atReceiver('2026-06-16')) =>
    (report: Report) =>
      excludeUnit(report, unit, living(province), context);
  const readmit =
    (unit = department, context = atReceiver('2026-06-17')) =>
    (report: Report) =>
      readmitUnit(report, unit, living(province), context);
  const excluded = [...opened, ...exclude()(opened.reduce(aReport.evolve, aReport.initial))];

  it('is recorded with its reason, and can be taken back', () => {
    open.when(exclude()).then({ type: 'UnitExcludedFromReport', data: { unit: department, reason: 'vì việc' } });
    given(aReport, excluded)
      .when(readmit())
      .then({ type: 'UnitReadmittedToReport', data: { unit: department } });
  });
  it('stays quiet when it is so already', () => {
    given(aReport, excluded).when(exclude()).thenNothing();
    open.when(readmit()).thenNothing();
  });
  it('is refused without a reason, for a unit that was never due, and to another unit', () => {
    open.when(exclude(department, atReceiver('2026-06-16', { reason: null }))).thenRefused(ReasonRequired);
    given(aReport, excluded)
      .when(readmit(department, atReceiver('2026-06-17', { reason: ' ' })))
      .thenRefused(ReasonRequired);
    open.when(exclude(office)).thenRefused(refusal.UnitNotDueToReport, { why: 'neverDue' });
    open.when(exclude(department, acting(department, 'leader', '2026-06-16'))).thenRefused(refusal.OnlyReceiverDecides);
    open.when(exclude(department, atReceiver('2026-06-14'))).thenRefused(refusal.ReportActBeforeLastAct);
    none.when(exclude()).thenRefused(refusal.ReportUnknown);
  });
});
