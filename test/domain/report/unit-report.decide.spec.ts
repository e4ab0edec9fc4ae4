import { describe, it } from '@jest/globals';
import { ReasonRequired, RoleMayNot } from '../../../src/domain/shared/act.errors.ts';
import { fact } from '../../../src/domain/shared/fact.ts';
import * as refusal from '../../../src/domain/report/report.errors.ts';
import type { ReportEvent } from '../../../src/domain/report/report.events.ts';
import type { Report } from '../../../src/domain/report/report.state.ts';
import { excludeUnit } from '../../../src/domain/report/round.decide.ts';
import {
  approveReport,
  returnReport,
  submitReport,
  type Submission,
} from '../../../src/domain/report/unit-report.decide.ts';
import { given } from '../support/given.ts';
import { acting, department, office, otherDepartment, province } from '../support/people.ts';
import { aReport, aUnit, living } from '../support/things.ts';
import {
  atDepartment,
  atReceiver,
  cells,
  computed,
  figures,
  filled,
  opened,
  roundOf,
  sent,
  some,
} from './half-year.ts';

const round = roundOf(...opened);
const submits =
  (submission: Submission = filled, context = atDepartment('2026-06-16'), of = computed(), unit = living(department)) =>
  (report: Report) =>
    submitReport(report, 'report-1', submission, { round, unit, computed: of }, context);
const judging = { round, receiver: living(province) };
const returns =
  (context = atReceiver('2026-06-17'), submission: number | null = null) =>
  (report: Report) =>
    returnReport(report, { submission }, judging, context);
const approves =
  (context = atReceiver('2026-06-17'), submission: number | null = null, surroundings = judging) =>
  (report: Report) =>
    approveReport(report, { submission }, surroundings, context);

const after = (history: readonly ReportEvent[], decide: (report: Report) => readonly ReportEvent[]) => [
  ...history,
  ...decide(history.reduce(aReport.evolve, aReport.initial)),
];
const drafting = given(aReport, []);
const waiting = given(aReport, sent);
const returnedFacts = after(sent, returns());
const returned = given(aReport, returnedFacts);
const approved = given(aReport, after(sent, approves()));

describe('Sending a report', () => {
  it('pins the figures that were computed, and what was typed', () =>
    drafting.when(submits()).then({
      type: 'ReportSubmitted',
      data: {
        ...{ reportId: 'report-1', roundId: 'round', unit: department, submission: 1, empty: false },
        ...{ at: '2026-06-14', knownAt: '120', ruleSet: '2025.1', figures: some, cells: cells(40, 2) },
      },
    }));

  it('locks it until it is returned, and then counts one more', () => {
    waiting.when(submits()).thenRefused(refusal.ReportLocked, { stage: 'awaitingApproval' });
    approved.when(submits()).thenRefused(refusal.ReportLocked, { stage: 'approved' });
    returned.when(submits(filled, atDepartment('2026-06-18'))).then({ data: { submission: 2 } });
    returned.when(submits(filled, atDepartment('2026-06-16'))).thenRefused(refusal.ReportActBeforeLastAct);
  });

  it('is blocked by sums that do not add up, at the cell that states the total', () =>
    drafting.when(submits({ cells: cells(40, 2, 43), empty: false })).thenRefused(refusal.SumsDisagree, {
      ...{ cell: 'tong', stated: 43, sum: 42 },
      faults: [{ field: '/cells/2/value', data: { cell: 'tong', label: 'Tổng số', stated: 43, sum: 42 } }],
    }));

  it('is refused with cells that are missing, unknown, repeated or no counts', () => {
    const with2 = (...more: { code: string; value: number }[]) => ({ cells: [...cells(1, 1), ...more], empty: false });
    drafting.when(submits({ cells: cells(1, 1).slice(1), empty: false })).thenRefused(refusal.CellMissing, {
      cell: 'dung-han',
    });
    drafting.when(submits(with2({ code: 'khac', value: 1 }))).thenRefused(refusal.CellUnknown, { why: 'unknown' });
    drafting.when(submits(with2({ code: 'tong', value: 2 }))).thenRefused(refusal.CellUnknown, { why: 'repeated' });
    drafting
      .when(submits({ cells: cells(-1, 1), empty: false }))
      .thenRefused(refusal.CellNotACount, { field: 'cells[0].value' });
  });

  it('may say that there is nothing to report, and only then', () => {
    const empty = { cells: [], empty: true };
    drafting
      .when(submits(empty, atDepartment('2026-06-16'), computed(figures())))
      .then({ data: { empty: true, cells: cells(0, 0) } });
    drafting.when(submits(empty)).thenRefused(refusal.NotEmptyAtAll, { tasks: 9, cells: 0 });
    drafting
      .when(submits({ cells: cells(1, 0), empty: true }, atDepartment('2026-06-16'), computed(figures())))
      .thenRefused(refusal.NotEmptyAtAll, { tasks: 0, cells: 2 });
  });

  it('is for the unit that reports, once the window is over', () => {
    drafting
      .when(submits(filled, acting(otherDepartment, 'officer', '2026-06-16')))
      .thenRefused(refusal.OnlyReportingUnitSends, { reportingUnit: department });
    drafting.when(submits(filled, acting(department, 'focalPoint', '2026-06-16'))).thenRefused(RoleMayNot);
    drafting.when(submits(filled, atDepartment('2026-06-14'))).thenRefused(refusal.ReportWindowNotOver);
    const ended = fact('UnitDissolved', { unitId: department, successors: [office] }, atReceiver('2026-06-15'));
    drafting
      .when(
        submits(filled, acting(office, 'leader', '2026-06-16'), computed(), aUnit.evolve(living(department), ended)),
      )
      .then({ data: { unit: department } });
  });

  it('is refused to a unit that was excluded, and for a report that nobody expects', () => {
    const without = roundOf(
      ...after(opened, (report) => excludeUnit(report, department, living(province), atReceiver('2026-06-16'))),
    );
    const surroundings = { round: without, unit: living(department), computed: computed() };
    drafting
      .when((report) => submitReport(report, 'report-1', filled, surroundings, atDepartment('2026-06-16')))
      .thenRefused(refusal.UnitNotDueToReport, { why: 'excluded' });
    drafting
      .when((report) => submitReport(report, 'report-9', filled, surroundings, atDepartment('2026-06-16')))
      .thenRefused(refusal.ReportUnknown);
  });
});

describe('Judging a report', () => {
  it('approves what waits, and returns it with a reason, also once it is approved', () => {
    waiting.when(approves()).then({ type: 'ReportApproved', data: { submission: 1, unit: department } });
    waiting.when(returns()).then({ type: 'ReportReturned', data: { submission: 1, reason: 'vì việc' } });
    approved.when(returns(atReceiver('2026-06-18'))).then({ type: 'ReportReturned' });
    waiting.when(returns(atReceiver('2026-06-17', { reason: null }))).thenRefused(ReasonRequired);
  });

  it('stays quiet when it is so already', () => {
    approved.when(approves()).thenNothing();
    returned.when(returns()).thenNothing();
  });

  it('is never for whoever sent it, as account or as unit', () => {
    const sender = { account: `officer@${department}` };
    waiting.when(approves(atReceiver('2026-06-17', sender))).thenRefused(refusal.SenderNeverJudges);
    waiting.when(returns(atReceiver('2026-06-17', sender))).thenRefused(refusal.SenderNeverJudges);
    waiting.when(approves(acting(department, 'leader', '2026-06-17'))).thenRefused(refusal.OnlyReceiverDecides);
  });

  it('is never for whoever sent it before, though somebody else sent it again', () => {
    const again = submits(filled, atDepartment('2026-06-18', { account: 'somebody else' }));
    const waitingAgain = given(aReport, after(returnedFacts, again));
    const first = atReceiver('2026-06-19', { account: `officer@${department}` });
    waitingAgain.when(approves(first)).thenRefused(refusal.SenderNeverJudges);
    waitingAgain.when(approves(atReceiver('2026-06-19'))).then({ type: 'ReportApproved', data: { submission: 2 } });
  });

  it('is for the roles of the receiver', () => {
    for (const role of ['focalPoint', 'leader', 'planner'] as const) {
      waiting.when(approves(acting(province, role, '2026-06-17'))).then({ type: 'ReportApproved' });
    }
    for (const role of ['officer', 'viewer', 'auditor', 'administrator'] as const) {
      waiting.when(approves(acting(province, role, '2026-06-17'))).thenRefused(RoleMayNot);
      waiting.when(returns(acting(province, role, '2026-06-17'))).thenRefused(RoleMayNot);
    }
  });

  it('is refused where nothing waits, and for a submission that was replaced', () => {
    drafting.when(approves()).thenRefused(refusal.NoReportWaiting, { stage: 'drafting' });
    returned.when(approves()).thenRefused(refusal.NoReportWaiting, { stage: 'returned' });
    const again = given(aReport, after(returnedFacts, submits(filled, atDepartment('2026-06-18'))));
    again.when(approves(atReceiver('2026-06-19'), 1)).thenRefused(refusal.OtherSubmissionWaiting, { latest: 2 });
    again.when(approves(atReceiver('2026-06-19'), 2)).then({ data: { submission: 2 } });
    again.when(approves(atReceiver('2026-06-17'), 2)).thenRefused(refusal.ReportActBeforeLastAct);
  });
});
