import { requireReason, requireRole, requireTimely } from '../shared/act.rules.ts';
import { fact, type Context } from '../shared/fact.ts';
import type { ReportId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { Unit } from '../unit/unit.state.ts';
import * as refusal from './report.errors.ts';
import type { EnteredCell, ReportFigures, ReportForm } from './report.events.ts';
import { totalCount } from './report-figures.ts';
import { requireInSequence, requireReceiver, type Decision } from './report.require.ts';
import * as rule from './report.rules.ts';
import type { Report, Round, UnitReport } from './report.state.ts';

/** What a unit sends: its typed cells, or that it has nothing to report. */
export type Submission = Readonly<{ cells: readonly EnteredCell[]; empty: boolean }>;

/** What the system computed for the unit at the cut-off day, and where knowledge stood. */
export type ComputedFigures = Readonly<{ at: LocalDate; knownAt: string; ruleSet: string; figures: ReportFigures }>;

/** `unit` as of the unit that reports. */
export type SendingSurroundings = Readonly<{ round: Round; unit: Unit; computed: ComputedFigures }>;

/** Send a report (gửi báo cáo): everything in it is locked from then on. */
export const submitReport = (
  report: Report,
  reportId: ReportId,
  { cells, empty }: Submission,
  { round, unit, computed }: SendingSurroundings,
  context: Context,
): Decision => {
  const reporting = requireDue(round, reportId);
  const { by, effectiveOn } = context;
  if (!rule.actsFor({ id: reporting, unit }, by.unit, effectiveOn)) {
    throw new refusal.OnlyReportingUnitSends(by.unit, reporting);
  }
  requireRole('submit', rule.sendingRoles, context);
  const before = report.kind === 'unitReport' ? report : null;
  if (before !== null && before.stage !== 'returned') throw new refusal.ReportLocked(reportId, before.stage);
  if (before === null) requireTimely(context);
  else requireInSequence(before, context);
  if (effectiveOn <= round.window.to) throw new refusal.ReportWindowNotOver(round.window.to, effectiveOn);
  const entered = empty ? emptyCells(round.form, cells, computed.figures) : filledCells(round.form, cells);
  const { at, knownAt, ruleSet, figures } = computed;
  const submission = (before?.sent.submission ?? 0) + 1;
  return [
    fact(
      'ReportSubmitted',
      {
        ...{ reportId, roundId: round.id, unit: reporting, submission, at, knownAt, ruleSet },
        figures: { ...figures },
        cells: entered,
        empty,
      },
      context,
    ),
  ];
};

/** `submission`: the version that was judged; `null` for the latest, whichever it is. */
export type Judgement = Readonly<{ submission: number | null }>;

/** `receiver` as of the round's. */
export type JudgingSurroundings = Readonly<{ round: Round; receiver: Unit }>;

/** Send a report back (yêu cầu chỉnh lý), also one that was approved: it leaves the total until it is approved again. */
export const returnReport = (
  report: Report,
  { submission }: Judgement,
  surroundings: JudgingSurroundings,
  context: Context,
): Decision => {
  const sent = requireJudge('return', report, surroundings, context);
  if (sent.stage === 'returned') return [];
  requireLatest(sent, submission);
  requireInSequence(sent, context);
  requireReason('return', context);
  return [fact('ReportReturned', keyOf(sent), context)];
};

/** Approve a report (duyệt): it counts in the total. */
export const approveReport = (
  report: Report,
  { submission }: Judgement,
  surroundings: JudgingSurroundings,
  context: Context,
): Decision => {
  const sent = requireJudge('approve', report, surroundings, context);
  if (sent.stage === 'approved') return [];
  if (sent.stage === 'returned') throw new refusal.NoReportWaiting(sent.id, sent.stage);
  requireDue(surroundings.round, sent.id);
  requireLatest(sent, submission);
  requireInSequence(sent, context);
  return [fact('ReportApproved', keyOf(sent), context)];
};

const keyOf = ({ id: reportId, roundId, unit, sent: { submission } }: UnitReport) => ({
  reportId,
  roundId,
  unit,
  submission,
});

/** @returns the unit whose report it is */
const requireDue = (round: Round, reportId: ReportId): UnitId => {
  const unit = rule.reportingUnit(round, reportId);
  if (unit === null) throw new refusal.ReportUnknown();
  if (rule.isExcluded(round, unit)) throw new refusal.UnitNotDueToReport(unit, 'excluded');
  return unit;
};

const requireJudge = (
  act: string,
  report: Report,
  { round, receiver }: JudgingSurroundings,
  context: Context,
): UnitReport => {
  requireReceiver(act, round, receiver, context);
  if (report.kind === 'round') throw new refusal.ReportUnknown();
  if (report.kind === 'none') throw new refusal.NoReportWaiting(round.id, 'drafting');
  if (rule.didSend(report, context.by)) throw new refusal.SenderNeverJudges(report.id);
  return report;
};

const requireLatest = ({ id, sent }: UnitReport, submission: number | null): void => {
  if (submission !== null && submission !== sent.submission) {
    throw new refusal.OtherSubmissionWaiting(id, submission, sent.submission);
  }
};

/** Each cell of the form once, and the sums kept. @returns the cells in the order of the form */
const filledCells = (form: ReportForm, cells: readonly EnteredCell[]): readonly EnteredCell[] => {
  const values = readCells(form, cells);
  const missing = form.cells.find(({ code }) => !values.has(code));
  if (missing !== undefined) throw new refusal.CellMissing(missing.code, missing.label);
  const [first, ...others] = rule.sumFaults(form, cells);
  if (first !== undefined) throw new refusal.SumsDisagree([first, ...others]);
  return form.cells.map(({ code }) => ({ code, value: values.get(code) ?? 0 }));
};

const emptyCells = (
  form: ReportForm,
  cells: readonly EnteredCell[],
  figures: ReportFigures,
): readonly EnteredCell[] => {
  const filled = [...readCells(form, cells).values()].filter((value) => value !== 0).length;
  const tasks = totalCount(figures);
  if (tasks > 0 || filled > 0) throw new refusal.NotEmptyAtAll(tasks, filled);
  return form.cells.map(({ code }) => ({ code, value: 0 }));
};

const readCells = (form: ReportForm, cells: readonly EnteredCell[]): ReadonlyMap<string, number> => {
  const known = new Set(form.cells.map(({ code }) => code));
  const values = new Map<string, number>();
  cells.forEach(({ code, value }, index) => {
    if (!known.has(code)) throw new refusal.CellUnknown(`cells[${index}].code`, code, 'unknown');
    if (values.has(code)) throw new refusal.CellUnknown(`cells[${index}].code`, code, 'repeated');
    if (!rule.isCount(value)) throw new refusal.CellNotACount(`cells[${index}].value`, code, value);
    values.set(code, value);
  });
  return values;
};
