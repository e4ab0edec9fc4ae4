import type { IssuedPlan, Plan } from '../plan/plan.state.ts';
import { requireOpenDocument, requireReason, requireRole, requireText, requireTimely } from '../shared/act.rules.ts';
import { fact, type Context } from '../shared/fact.ts';
import type { PlanId, TaskId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { same } from '../shared/same.ts';
import type { Secrecy } from '../shared/secrecy.ts';
import { requireLiving } from '../unit/unit.rules.ts';
import type { Unit } from '../unit/unit.state.ts';
import * as refusal from './task.errors.ts';
import type { TaskEntry } from './task.events.ts';
import {
  type Decision,
  entryOf,
  keyOf,
  requireAssigner,
  requireFitsUnder,
  requireInSequence,
  standingTask,
} from './task.require.ts';
import * as rule from './task.rules.ts';
import type { AssignedTask, Task } from './task.state.ts';

export type Assignment = Readonly<{
  taskId: TaskId;
  planId: PlanId;
  entry: TaskEntry;
  leadUnit: UnitId;
  cooperatingUnits: readonly UnitId[];
  parentTaskId: TaskId | null;
  illustrative: boolean;
  secrecy?: Secrecy;
}>;

/** What an assignment refers to; `cooperatingUnits` in the order of the request, `parent` as of `parentTaskId`. */
export type AssignmentSurroundings = Readonly<{
  plan: Plan;
  /** As of the plan's owner: it may have ended since. */
  owner: Unit;
  leadUnit: Unit;
  cooperatingUnits: readonly Unit[];
  parent: Task | null;
}>;

/** Assign (giao). */
export const assignTask = (
  task: Task,
  request: Assignment,
  { plan, owner, leadUnit, cooperatingUnits, parent }: AssignmentSurroundings,
  context: Context,
): Decision => {
  const { taskId, planId, entry, parentTaskId, illustrative } = request;
  const cooperating = [...new Set(request.cooperatingUnits)];
  if (plan.status === 'none') throw new refusal.PlanTakesNoTask(planId, 'unknown');
  requireRole('assign', rule.assigningRoles, context);
  if (!rule.mayAssign(plan, owner, context.by.unit, context.today)) {
    throw new refusal.OnlyPlanOwnerAssigns(context.by.unit, plan.owner);
  }
  if (task.status !== 'none') {
    if (isThisAssignment(task, request)) return [];
    throw new refusal.TaskAlreadyAssigned(task.id);
  }
  requireTimely(context);
  requireOpenDocument(request.secrecy);
  if (plan.status !== 'inForce') throw new refusal.PlanTakesNoTask(planId, plan.status);
  requireEntry(entry, plan);
  if (entry.deadline.due !== null && entry.deadline.due < context.effectiveOn) {
    throw new refusal.DeadlineBeforeAssignment(entry.deadline.due, context.effectiveOn);
  }
  if (cooperating.includes(request.leadUnit)) throw new refusal.LeadUnitAlsoCooperates(request.leadUnit);
  requireLiving('leadUnit', request.leadUnit, leadUnit, context.effectiveOn);
  request.cooperatingUnits.forEach((id, index) =>
    requireLiving(`cooperatingUnits[${index}]`, id, cooperatingUnits[index] ?? { status: 'none' }, context.effectiveOn),
  );
  if (parentTaskId === taskId) throw new refusal.ParentTaskUnfit(taskId, 'itself');
  requireFitsUnder(parentTaskId, parent, entry.deadline);
  return [
    fact(
      'TaskAssigned',
      {
        ...{ taskId, planId, entry: entryOf(entry), leadUnit: request.leadUnit, cooperatingUnits: cooperating },
        ...{ assignedBy: context.by.unit, parentTaskId, illustrative },
      },
      context,
    ),
  ];
};

/** `assigner` as of the task's `assignedBy`. */
export type AssignerSurroundings = Readonly<{ assigner: Unit }>;

export type Reassignment = Readonly<{ to: UnitId; handedOverBy: string | null }>;

/** Give to another lead unit (chuyển đơn vị); by the assigner, or as part of a handing over that a decision ordered. */
export const reassignTask = (
  task: Task,
  { to, handedOverBy }: Reassignment,
  surroundings: AssignerSurroundings & Readonly<{ to: Unit }>,
  context: Context,
): Decision => {
  const standing = standingTask(task);
  if (handedOverBy === null) requireAssigner('reassign', standing, surroundings.assigner, context);
  if (standing.leadUnit === to) return [];
  if (standing.status === 'completed') throw new refusal.TaskIsCompleted(standing.id);
  requireInSequence(standing, context);
  requireLiving('to', to, surroundings.to, context.effectiveOn);
  return [fact('TaskReassigned', { ...keyOf(standing), from: standing.leadUnit, to, handedOverBy }, context)];
};

export type Suspension = Readonly<{ until: LocalDate | null }>;

/** Let work rest (tạm hoãn); deadlines stand. */
export const suspendTask = (
  task: Task,
  { until }: Suspension,
  { assigner }: AssignerSurroundings,
  context: Context,
): Decision => {
  const standing = standingTask(task);
  requireAssigner('suspend', standing, assigner, context);
  if (rule.isSuspended(standing, context.effectiveOn) && standing.suspension?.until === until) return [];
  if (standing.status === 'completed') throw new refusal.TaskIsCompleted(standing.id);
  if (standing.status === 'awaitingConfirmation') {
    throw new refusal.ResultAlreadyWaiting(standing.id, standing.result.number);
  }
  requireInSequence(standing, context);
  requireReason('suspend', context);
  if (until !== null && until <= context.effectiveOn) {
    throw new refusal.SuspensionEndsBeforeItBegins(until, context.effectiveOn);
  }
  return [fact('TaskSuspended', { ...keyOf(standing), until }, context)];
};

/** Take work up again. */
export const resumeTask = (
  task: Task,
  _request: Readonly<object>,
  { assigner }: AssignerSurroundings,
  context: Context,
): Decision => {
  const standing = standingTask(task);
  requireAssigner('resume', standing, assigner, context);
  if (!rule.isSuspended(standing, context.effectiveOn)) return [];
  requireInSequence(standing, context);
  return [fact('TaskResumed', keyOf(standing), context)];
};

export type Withdrawal = Readonly<{ mergedInto: TaskId | null }>;

/** Take the task back (thu hồi): class X from then on. */
export const withdrawTask = (
  task: Task,
  { mergedInto }: Withdrawal,
  { assigner }: AssignerSurroundings,
  context: Context,
): Decision => {
  if (task.status !== 'none') requireAssigner('withdraw', task, assigner, context);
  if (task.status === 'withdrawn') return [];
  const standing = standingTask(task);
  requireInSequence(standing, context);
  requireReason('withdraw', context);
  if (mergedInto === standing.id) throw new refusal.MergedIntoItself(standing.id);
  return [fact('TaskWithdrawn', { ...keyOf(standing), mergedInto }, context)];
};

const isThisAssignment = (task: AssignedTask, request: Assignment): boolean =>
  task.planId === request.planId &&
  task.leadUnit === request.leadUnit &&
  task.parentTaskId === request.parentTaskId &&
  same(task.cooperatingUnits, [...new Set(request.cooperatingUnits)]) &&
  same(task.entry, entryOf(request.entry));

const requireEntry = (entry: TaskEntry, plan: IssuedPlan): void => {
  requireText('number', entry.number);
  requireText('title', entry.title);
  for (const kind of ['field', 'group'] as const) {
    const key = entry[kind];
    if (key !== null && !rule.isHeading(plan.content.groups, kind, key)) throw new refusal.UnknownPlanGroup(kind, key);
  }
};
