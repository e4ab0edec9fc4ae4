import { initialPlan } from '../../../domain/plan/plan.state.ts';
import { toDeadline, type DeadlineAsGiven } from '../../../domain/shared/deadline.ts';
import type { Context, DocumentRef } from '../../../domain/shared/fact.ts';
import type { TaskId, UnitId } from '../../../domain/shared/ids.ts';
import * as decide from '../../../domain/task/task.decide.ts';
import type { EntryCorrection } from '../../../domain/task/task.events.ts';
import type { AssigningSide } from '../../../domain/task/task.rules.ts';
import type { Task } from '../../../domain/task/task.state.ts';
import { initialUnit, type Unit } from '../../../domain/unit/unit.state.ts';
import { rulesInForceOn } from '../../../domain/rule-set/rules-in-force.ts';
import type { Act, World } from './history.ts';

/** The acts on a task, each by the domain's decision of that name. */

export const assign = (assignment: decide.Assignment): Act => ({
  category: 'task',
  id: assignment.taskId,
  decide: (task, context, world) => {
    const { planId, leadUnit, cooperatingUnits, parentTaskId } = assignment;
    const plan = world.plan(planId);
    const surroundings = {
      plan,
      owner: plan.status === 'none' ? initialUnit : world.unit(plan.owner),
      leadUnit: world.unit(leadUnit),
      cooperatingUnits: cooperatingUnits.map(world.unit),
      parent: parentTaskId === null ? null : world.task(parentTaskId),
    };
    return decide.assignTask(task, assignment, surroundings, context);
  },
});

export const reassign = (id: TaskId, to: UnitId, handedOverBy: (world: World) => string | null = () => null): Act => ({
  category: 'task',
  id,
  decide: (task, context, world) =>
    decide.reassignTask(
      task,
      { to, handedOverBy: handedOverBy(world) },
      { to: world.unit(to), assigner: assignerOf(task, world) },
      context,
    ),
});

export const start = (id: TaskId): Act => ({
  category: 'task',
  id,
  decide: (task, context) => decide.startTask(task, {}, context),
});

export const reportProgress = (id: TaskId, percent: number, note: string): Act => ({
  category: 'task',
  id,
  decide: (task, context) => decide.reportProgress(task, { percent, note }, context),
});

export const submitResult = (id: TaskId, summary: string, product: DocumentRef | null): Act => ({
  category: 'task',
  id,
  decide: (task, context) => decide.submitResult(task, { summary, product }, context),
});

export const confirm = (id: TaskId): Act => ({
  category: 'task',
  id,
  decide: (task, context, world) =>
    decide.confirmCompletion(task, { submission: null }, sideOf(task, context, world), context),
});

export const returnResult = (id: TaskId): Act => ({
  category: 'task',
  id,
  decide: (task, context, world) =>
    decide.returnResult(task, { submission: null }, sideOf(task, context, world), context),
});

export const reopen = (id: TaskId): Act => ({
  category: 'task',
  id,
  decide: (task, context, world) => decide.reopenTask(task, {}, sideOf(task, context, world), context),
});

export const suspend = (id: TaskId): Act => ({
  category: 'task',
  id,
  decide: (task, context, world) =>
    decide.suspendTask(task, { until: null }, { assigner: assignerOf(task, world) }, context),
});

export const resume = (id: TaskId): Act => ({
  category: 'task',
  id,
  decide: (task, context, world) => decide.resumeTask(task, {}, { assigner: assignerOf(task, world) }, context),
});

export const withdraw = (id: TaskId, mergedInto: TaskId | null): Act => ({
  category: 'task',
  id,
  decide: (task, context, world) =>
    decide.withdrawTask(task, { mergedInto }, { assigner: assignerOf(task, world) }, context),
});

export const requestExtension = (id: TaskId, until: DeadlineAsGiven): Act => ({
  category: 'task',
  id,
  decide: (task, context, world) => {
    const surroundings = { parent: parentOf(task, world), rules: rulesInForceOn(context.effectiveOn) };
    return decide.requestExtension(task, { deadline: toDeadline(until) }, surroundings, context);
  },
});

/** Grants what was asked for. */
export const grantExtension = (id: TaskId): Act => ({
  category: 'task',
  id,
  decide: (task, context, world) => {
    if (task.status === 'none' || task.openExtension === null)
      throw new RangeError(`nobody asked to extend task ${id}`);
    const surroundings = {
      parent: parentOf(task, world),
      rules: rulesInForceOn(context.effectiveOn),
      assigner: world.unit(task.assignedBy),
    };
    return decide.grantExtension(task, { deadline: task.openExtension.deadline }, surroundings, context);
  },
});

export const refuseExtension = (id: TaskId): Act => ({
  category: 'task',
  id,
  decide: (task, context, world) => {
    if (task.status === 'none') throw new RangeError(`nobody assigned task ${id}`);
    return decide.refuseExtension(task, {}, { assigner: world.unit(task.assignedBy) }, context);
  },
});

export const attachEvidence = (id: TaskId, document: DocumentRef, title: string): Act => ({
  category: 'task',
  id,
  decide: (task, context) => decide.attachEvidence(task, { document, title, sha256: null }, context),
});

export const confirmObjectiveCause = (id: TaskId, cause: string): Act => ({
  category: 'task',
  id,
  decide: (task, context, world) =>
    decide.confirmObjectiveCause(task, { cause }, sideOf(task, context, world), context),
});

export const correct = (id: TaskId, is: EntryCorrection): Act => ({
  category: 'task',
  id,
  decide: (task, context, world) => {
    const leadUnit = is.leadUnit === undefined ? null : world.unit(is.leadUnit);
    const plan = task.status === 'none' ? initialPlan : world.plan(task.planId);
    const surroundings = { ...sideOf(task, context, world), plan, leadUnit, parent: parentOf(task, world) };
    return decide.correctEntry(task, { is }, surroundings, context);
  },
});

const assignerOf = (task: Task, world: World): Unit =>
  task.status === 'none' ? initialUnit : world.unit(task.assignedBy);

const sideOf = (task: Task, { by }: Context, world: World): AssigningSide => ({
  assigner: assignerOf(task, world),
  acting: world.unit(by.unit),
});

const parentOf = (task: Task, world: World): Task | null =>
  task.status === 'none' || task.parentTaskId === null ? null : world.task(task.parentTaskId);
