import type { Plan } from '../../domain/plan/plan.state.ts';
import type { RuleSet } from '../../domain/rule-set/rule-set.ts';
import { toDeadline, type Deadline } from '../../domain/shared/deadline.ts';
import type { Context, Role } from '../../domain/shared/fact.ts';
import { addDays } from '../../domain/shared/local-date.ts';
import * as decide from '../../domain/task/task.decide.ts';
import type { TaskEvent } from '../../domain/task/task.events.ts';
import {
  assigningRoles,
  correctingRoles,
  evidenceRoles,
  judgingRoles,
  workingRoles,
  type AssigningSide,
} from '../../domain/task/task.rules.ts';
import type { AssignedTask, Task } from '../../domain/task/task.state.ts';
import type { EstablishedUnit } from '../../domain/unit/unit.state.ts';
import { documentOf } from '../ports/possible-acts/tried.ts';

/** What may be asked of a task that was assigned. */
export const taskActs = [
  'start',
  'reportProgress',
  'submitResult',
  'confirm',
  'return',
  'reopen',
  'suspend',
  'resume',
  'withdraw',
  'reassign',
  'requestExtension',
  'grantExtension',
  'refuseExtension',
  'attachEvidence',
  'confirmObjectiveCause',
  'correct',
] as const;
export type TaskAct = (typeof taskActs)[number];

export type TaskSurroundings = AssigningSide & Readonly<{ parent: Task | null; plan: Plan; rules: RuleSet }>;

export type ActOnTask = Readonly<{
  /** Who passes the door of its route. */
  roles: readonly Role[];
  /** Whether a unit directly under the assigner may be the one that does it. */
  byFocalPoint?: true;
  /** The decision itself, on a request that has nothing wrong with it and asks for something new. */
  attempt: (task: AssignedTask, around: TaskSurroundings, context: Context) => readonly TaskEvent[];
}>;

export const actsOnTask: Readonly<Record<TaskAct, ActOnTask>> = {
  start: { roles: workingRoles, attempt: (task, _, context) => decide.startTask(task, {}, context) },
  reportProgress: {
    roles: workingRoles,
    attempt: (task, _, context) =>
      decide.reportProgress(task, { percent: 0, note: unlike(task.progress?.note) }, context),
  },
  submitResult: {
    roles: workingRoles,
    attempt: (task, _, context) =>
      decide.submitResult(
        task,
        { summary: unlike('result' in task ? task.result.summary : ''), product: null },
        context,
      ),
  },
  confirm: {
    ...{ roles: judgingRoles, byFocalPoint: true },
    attempt: (task, side, context) => decide.confirmCompletion(task, { submission: null }, side, context),
  },
  return: {
    ...{ roles: judgingRoles, byFocalPoint: true },
    attempt: (task, side, context) => decide.returnResult(task, { submission: null }, side, context),
  },
  reopen: {
    ...{ roles: judgingRoles, byFocalPoint: true },
    attempt: (task, side, context) => decide.reopenTask(task, {}, side, context),
  },
  suspend: {
    roles: assigningRoles,
    attempt: (task, around, context) => {
      const until = task.suspension?.until === null ? addDays(context.effectiveOn, 1) : null;
      return decide.suspendTask(task, { until }, around, context);
    },
  },
  resume: {
    roles: assigningRoles,
    attempt: (task, around, context) => decide.resumeTask(task, {}, around, context),
  },
  withdraw: {
    roles: assigningRoles,
    attempt: (task, around, context) => decide.withdrawTask(task, { mergedInto: null }, around, context),
  },
  reassign: {
    roles: assigningRoles,
    attempt: (task, { assigner }, context) => {
      const to = anotherUnit(context);
      return decide.reassignTask(task, { to: to.id, handedOverBy: null }, { assigner, to }, context);
    },
  },
  requestExtension: {
    roles: workingRoles,
    attempt: (task, around, context) =>
      decide.requestExtension(task, { deadline: laterDeadline(task, context) }, around, context),
  },
  grantExtension: {
    roles: assigningRoles,
    attempt: (task, around, context) =>
      decide.grantExtension(task, { deadline: laterDeadline(task, context) }, around, context),
  },
  refuseExtension: {
    roles: assigningRoles,
    attempt: (task, around, context) => decide.refuseExtension(task, {}, around, context),
  },
  attachEvidence: {
    roles: evidenceRoles,
    attempt: (task, _, context) => {
      const title = unlike(...task.evidence.map((known) => known.title));
      return decide.attachEvidence(task, { document: documentOf(context), title, sha256: null }, context);
    },
  },
  confirmObjectiveCause: {
    ...{ roles: judgingRoles, byFocalPoint: true },
    attempt: (task, side, context) =>
      decide.confirmObjectiveCause(task, { cause: unlike(task.objectiveCause?.cause) }, side, context),
  },
  correct: {
    ...{ roles: correctingRoles, byFocalPoint: true },
    attempt: (task, around, context) =>
      decide.correctEntry(task, { is: { title: unlike(task.entry.title) } }, { ...around, leadUnit: null }, context),
  },
};

/** A text that is none of those known. */
const unlike = (...known: readonly (string | undefined)[]): string => `${known.join('')}+`;

/** The first day after the deadline in force that is not the one asked for already. */
const laterDeadline = ({ deadline, openExtension }: AssignedTask, { today }: Context): Deadline => {
  const next = addDays(deadline.due ?? today, 1);
  return toDeadline({ kind: 'date', date: next === openExtension?.deadline.due ? addDays(next, 1) : next });
};

/** A unit that lives and has no part in the task. */
const anotherUnit = ({ today }: Context): EstablishedUnit => ({
  status: 'living',
  id: '00000000-0000-0000-0000-000000000000',
  identity: { name: '', kind: 'department', code: null },
  parent: null,
  establishedOn: today,
  dissolvedOn: null,
  predecessors: [],
  successors: [],
  handedOver: [],
  lastActOn: today,
});
