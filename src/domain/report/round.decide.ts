import { requireReason, requireRole, requireText, requireTimely } from '../shared/act.rules.ts';
import { fact, type Context } from '../shared/fact.ts';
import type { PlanId, ReportId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { Plan } from '../plan/plan.state.ts';
import { requireLiving } from '../unit/unit.rules.ts';
import type { Unit } from '../unit/unit.state.ts';
import * as refusal from './report.errors.ts';
import type { CoveredWindow, ExpectedReport, ReportForm } from './report.events.ts';
import { openedRound, requireInSequence, requireReceiver, type Decision } from './report.require.ts';
import * as rule from './report.rules.ts';
import { isFrozen, type Report, type Round } from './report.state.ts';

export type Opening = Readonly<{
  reportId: ReportId;
  reportType: string;
  year: number;
  receiver: UnitId;
  planId: PlanId | null;
  form: ReportForm;
}>;

/** What the rule set in force says of the period. */
export type Schedule = Readonly<{
  window: CoveredWindow;
  due: LocalDate;
  dueAdvice: LocalDate | null;
  ruleSet: string;
}>;

/** `expected`: every unit that lived under the receiver on the cut-off day; `openedAs`: a round that is this period already. */
export type OpeningSurroundings = Readonly<{
  schedule: Schedule;
  receiver: Unit;
  plan: Plan | null;
  expected: readonly ExpectedReport[];
  openedAs: ReportId | null;
}>;

/** Open a period (mở kỳ báo cáo) for all units due, once its window is over: only then is it known who was there. */
export const openPeriod = (
  report: Report,
  request: Opening,
  { schedule, receiver, plan, expected, openedAs }: OpeningSurroundings,
  context: Context,
): Decision => {
  const { by, today, effectiveOn } = context;
  if (by.unit !== request.receiver) throw new refusal.OnlyReceiverDecides('open', by.unit, request.receiver);
  requireRole('open', rule.receivingRoles, context);
  if (report.kind !== 'none') throw new refusal.ReportPeriodAlreadyOpened(request.reportId);
  if (openedAs !== null && openedAs !== request.reportId) throw new refusal.ReportPeriodAlreadyOpened(openedAs);
  requireTimely(context);
  const { window } = schedule;
  if (today <= window.to || effectiveOn <= window.to) throw new refusal.ReportWindowNotOver(window.to, today);
  requireLiving('receiver', request.receiver, receiver, effectiveOn);
  if (request.planId !== null && (plan === null || plan.status === 'none')) {
    throw new refusal.ReportPlanUnknown(request.planId);
  }
  const form = formOf(request.form);
  rule.requireForm(form);
  form.cells.forEach(({ label }, index) => {
    requireText(`form.cells[${index}].label`, label);
  });
  if (expected.length === 0) throw new refusal.NobodyDueToReport(request.receiver, window.to);
  if (!rule.fitsInOneDocument(expected.length, form.cells.length)) {
    throw new refusal.ReportTooLarge(expected.length, form.cells.length);
  }
  const { reportId, reportType, year, planId } = request;
  const { key, label, from, to } = window;
  const { due, dueAdvice, ruleSet } = schedule;
  return [
    fact(
      'ReportPeriodOpened',
      {
        ...{ reportId, reportType, year, window: { key, label, from, to }, due, dueAdvice, ruleSet },
        ...{ receiver: request.receiver, planId },
        expected: expected.map(({ unit, reportId: id }) => ({ unit, reportId: id })),
        form,
      },
      context,
    ),
  ];
};

/** Exclude a unit (không thuộc diện báo cáo), with a reason, while the period is open. */
export const excludeUnit = (report: Report, unit: UnitId, receiver: Unit, context: Context): Decision => {
  const round = openRound('exclude', report, receiver, context);
  requireNamed(round, unit);
  if (rule.isExcluded(round, unit)) return [];
  requireInSequence(round, context);
  requireReason('exclude', context);
  return [fact('UnitExcludedFromReport', { reportId: round.id, unit }, context)];
};

/** Take a unit back in, with a reason, while the period is open. */
export const readmitUnit = (report: Report, unit: UnitId, receiver: Unit, context: Context): Decision => {
  const round = openRound('readmit', report, receiver, context);
  requireNamed(round, unit);
  if (!rule.isExcluded(round, unit)) return [];
  requireInSequence(round, context);
  requireReason('readmit', context);
  return [fact('UnitReadmittedToReport', { reportId: round.id, unit }, context)];
};

const openRound = (act: string, report: Report, receiver: Unit, context: Context): Round => {
  const round = openedRound(report);
  requireReceiver(act, round, receiver, context);
  if (isFrozen(round)) throw new refusal.ReportAlreadyFrozen(act, round.id);
  return round;
};

const requireNamed = (round: Round, unit: UnitId): void => {
  if (!rule.isExpected(round, unit)) throw new refusal.UnitNotDueToReport(unit, 'neverDue');
};

/** Named member by member: a payload is stored forever. */
const formOf = ({ cells, sums }: ReportForm): ReportForm => ({
  cells: cells.map(({ code, label, unitOfMeasure }) => ({ code, label, unitOfMeasure })),
  sums: sums.map(({ total, parts }) => ({ total, parts: [...parts] })),
});
