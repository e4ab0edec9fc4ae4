import type { RuleSet } from '../rule-set/rule-set.ts';
import { requireReason, requireRole } from '../shared/act.rules.ts';
import type { Deadline } from '../shared/deadline.ts';
import { fact, type Context } from '../shared/fact.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { Unit } from '../unit/unit.state.ts';
import * as refusal from './extension.errors.ts';
import { ActBeforeLastAct, TaskIsCompleted } from './task.errors.ts';
import {
  type Decision,
  deadlineOf,
  keyOf,
  requireFitsUnder,
  requireInSequence,
  requireLeadUnit,
  standingTask,
} from './task.require.ts';
import * as rule from './task.rules.ts';
import type { StandingTask, Task } from './task.state.ts';

/** `parent` as of the task's `parentTaskId`. */
export type ExtensionSurroundings = Readonly<{ parent: Task | null; rules: RuleSet }>;
/** `assigner` as of the task's `assignedBy`. */
export type DeciderSurroundings = Readonly<{ assigner: Unit }>;
export type Extension = Readonly<{ deadline: Deadline }>;

/** Ask for a later deadline (xin gia hạn). */
export const requestExtension = (
  task: Task,
  { deadline }: Extension,
  { parent, rules }: ExtensionSurroundings,
  context: Context,
): Decision => {
  const standing = standingTask(task);
  requireLeadUnit('requestExtension', standing, context);
  if (standing.openExtension !== null) {
    if (standing.openExtension.deadline.due === deadline.due) return [];
    throw new refusal.ExtensionAlreadyAsked(standing.id, standing.openExtension.number);
  }
  const due = requireExtendable(standing, deadline, parent, rules, context);
  requireReason('requestExtension', context);
  const lastDay = rule.lastDayToAsk(due, rules);
  if (lastDay !== null && context.effectiveOn > lastDay) {
    throw new refusal.ExtensionAskedTooLate(standing.id, due, lastDay);
  }
  const request = standing.extensionsAsked + 1;
  return [fact('TaskExtensionRequested', { ...keyOf(standing), request, deadline: deadlineOf(deadline) }, context)];
};

/** Move the deadline (gia hạn): as asked, to another day, or without a request. */
export const grantExtension = (
  task: Task,
  { deadline }: Extension,
  { parent, rules, assigner }: ExtensionSurroundings & DeciderSurroundings,
  context: Context,
): Decision => {
  const standing = standingTask(task);
  const open = standing.openExtension;
  requireDecider('grantExtension', standing, assigner, context);
  if (open === null && standing.extensionsGranted > 0 && standing.deadline.due === deadline.due) return [];
  requireExtendable(standing, deadline, parent, rules, context);
  const granted = { request: open?.number ?? null, deadline: deadlineOf(deadline) };
  return [fact('TaskExtensionGranted', { ...keyOf(standing), ...granted }, context)];
};

/** Refuse the open request. */
export const refuseExtension = (
  task: Task,
  _request: Readonly<object>,
  { assigner }: DeciderSurroundings,
  context: Context,
): Decision => {
  const standing = standingTask(task);
  requireDecider('refuseExtension', standing, assigner, context);
  if (standing.openExtension === null) throw new refusal.NoExtensionAsked(standing.id);
  requireInSequence(standing, context);
  requireReason('refuseExtension', context);
  return [fact('TaskExtensionRefused', { ...keyOf(standing), request: standing.openExtension.number }, context)];
};

const requireDecider = (act: string, task: StandingTask, assigner: Unit, context: Context): void => {
  const { by, today } = context;
  if (rule.asked(task, task.openExtension, by)) throw new refusal.RequesterNeverDecides(task.id, by.unit);
  if (!rule.actsAsAssigner(task, assigner, by.unit, today))
    throw new refusal.OnlyAssignerGrantsExtension(task.id, task.assignedBy);
  requireRole(act, rule.assigningRoles, context);
};

/** @returns the deadline in force. @throws unless it may move to `deadline`. */
const requireExtendable = (
  task: StandingTask,
  deadline: Deadline,
  parent: Task | null,
  rules: RuleSet,
  context: Context,
): LocalDate => {
  if (task.status === 'completed') throw new TaskIsCompleted(task.id);
  requireInSequence(task, context);
  requireSinceDeadline(task, context);
  const current = task.deadline.due;
  if (current === null) throw new refusal.NothingToExtend(task.id);
  if (deadline.due === null || deadline.due <= current) throw new refusal.NewDeadlineNotLater(deadline.due, current);
  if (!rule.hasExtensionLeft(task, rules)) {
    throw new refusal.NoExtensionLeft(task.id, task.extensionsGranted, rules.extensions.maxExtensions.value);
  }
  requireFitsUnder(task.parentTaskId, parent, deadline);
  return current;
};

/** A deadline can only be moved from the day it holds: a correction of it counts as the last act upon it. */
const requireSinceDeadline = (task: StandingTask, { effectiveOn }: Context): void => {
  const { deadline = task.assignedOn } = task.since;
  if (effectiveOn < deadline) throw new ActBeforeLastAct(task.id, effectiveOn, deadline);
};
