import { requireRole, requireTimely } from '../shared/act.rules.ts';
import type { Deadline } from '../shared/deadline.ts';
import type { Context, DocumentRef } from '../shared/fact.ts';
import type { TaskId } from '../shared/ids.ts';
import type { Unit } from '../unit/unit.state.ts';
import * as refusal from './task.errors.ts';
import type { TaskEntry, TaskEvent, TaskKey } from './task.events.ts';
import * as rule from './task.rules.ts';
import type { AssignedTask, StandingTask, Task } from './task.state.ts';

/** What several decisions on a task demand alike, each with its refusal. */

export type Decision = readonly TaskEvent[];

/** @throws unless the task was assigned and not taken back. */
export const standingTask = (task: Task): StandingTask => {
  if (task.status === 'none') throw new refusal.TaskUnknown();
  if (task.status === 'withdrawn') throw new refusal.TaskIsWithdrawn(task.id);
  return task;
};

export const requireSinceAssignment = (task: AssignedTask, context: Context): void => {
  requireTimely(context);
  if (context.effectiveOn < task.assignedOn) {
    throw new refusal.ActBeforeAssignment(task.id, context.effectiveOn, task.assignedOn);
  }
};

/** Workflow acts follow each other in effective order; what was entered wrongly is corrected, not acted before. */
export const requireInSequence = (task: AssignedTask, context: Context): void => {
  requireSinceAssignment(task, context);
  if (context.effectiveOn < task.lastActOn) {
    throw new refusal.ActBeforeLastAct(task.id, context.effectiveOn, task.lastActOn);
  }
};

/** `assigner` as of the task's `assignedBy`: once it has ended, its successors decide. */
export const requireAssigner = (act: string, task: AssignedTask, assigner: Unit, context: Context): void => {
  if (!rule.actsAsAssigner(task, assigner, context.by.unit, context.today))
    throw new refusal.OnlyAssignerDecides(task.id, act, task.assignedBy);
  requireRole(act, rule.assigningRoles, context);
};

export const requireLeadUnit = (act: string, task: AssignedTask, context: Context): void => {
  if (!rule.isLeadUnit(task, context.by.unit)) throw new refusal.OnlyLeadUnitReports(task.id, act, task.leadUnit);
  requireRole(act, rule.workingRoles, context);
};

/** The assigning side as of the day of recording judges; whoever worked on the task never does. */
export const requireJudge = (act: string, task: StandingTask, side: rule.AssigningSide, context: Context): void => {
  const { by, today } = context;
  if (rule.didTheWork(task, by)) throw new refusal.DoerNeverJudges(task.id, act, by.unit);
  if (!rule.isOfAssigningSide(task, side, by.unit, today)) {
    throw new refusal.OnlyAssigningSideJudges(task.id, act, task.assignedBy);
  }
  requireRole(act, rule.judgingRoles, context);
};

export const requireFitsUnder = (parentTaskId: TaskId | null, parent: Task | null, deadline: Deadline): void => {
  if (parentTaskId === null) return;
  if (parent === null || parent.status === 'none') throw new refusal.ParentTaskUnfit(parentTaskId, 'unknown');
  if (parent.status === 'withdrawn') throw new refusal.ParentTaskUnfit(parentTaskId, 'withdrawn');
  if (!rule.fitsUnder(parent, deadline) && parent.deadline.due !== null) {
    throw new refusal.DeadlineAfterParents(deadline.due, parent.deadline.due, parentTaskId);
  }
};

/** Payloads are stored forever: each is named key by key. */
export const keyOf = ({ id, planId }: AssignedTask): TaskKey => ({ taskId: id, planId });

export const deadlineOf = ({ given, words, due }: Deadline): Deadline => ({ given, words, due });

export const documentOf = ({ symbol, issuedOn, issuer }: DocumentRef): DocumentRef => ({ symbol, issuedOn, issuer });

export const entryOf = ({ number, title, field, group, product, deadline }: TaskEntry): TaskEntry => ({
  ...{ number, title, field, group, product },
  deadline: deadlineOf(deadline),
});
