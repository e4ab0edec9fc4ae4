import { requireRole, requireTimely } from '../shared/act.rules.ts';
import type { Context } from '../shared/fact.ts';
import type { Unit } from '../unit/unit.state.ts';
import * as refusal from './report.errors.ts';
import type { ReportEvent } from './report.events.ts';
import * as rule from './report.rules.ts';
import type { Report, Round, UnitReport } from './report.state.ts';

export type Decision = readonly ReportEvent[];

export const openedRound = (report: Report): Round => {
  if (report.kind !== 'round') throw new refusal.ReportUnknown();
  return report;
};

/** The act is of the receiver, by one of its roles; `receiver` as of the round's. */
export const requireReceiver = (act: string, round: Round, receiver: Unit, context: Context): void => {
  const { by, effectiveOn } = context;
  if (!rule.actsFor({ id: round.receiver, unit: receiver }, by.unit, effectiveOn)) {
    throw new refusal.OnlyReceiverDecides(act, by.unit, round.receiver);
  }
  requireRole(act, rule.receivingRoles, context);
};

export const requireInSequence = ({ lastActOn }: Round | UnitReport, context: Context): void => {
  requireTimely(context);
  if (context.effectiveOn < lastActOn) throw new refusal.ReportActBeforeLastAct(context.effectiveOn, lastActOn);
};
