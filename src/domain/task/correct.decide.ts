import type { Plan } from '../plan/plan.state.ts';
import { requireAuthority, requireReason, requireRole, requireText } from '../shared/act.rules.ts';
import { fact, type Context } from '../shared/fact.ts';
import type { UnitId } from '../shared/ids.ts';
import { same } from '../shared/same.ts';
import { requireLiving } from '../unit/unit.rules.ts';
import type { Unit } from '../unit/unit.state.ts';
import { CompletionDayImpossible, OriginalDeadlineNotEarlier } from './correction.errors.ts';
import * as refusal from './task.errors.ts';
import type { EntryCorrection } from './task.events.ts';
import { type Decision, keyOf, requireFitsUnder, requireSinceAssignment, standingTask } from './task.require.ts';
import * as rule from './task.rules.ts';
import type { StandingTask, Task } from './task.state.ts';

export type Correction = Readonly<{ is: EntryCorrection }>;

/** `leadUnit` as of the corrected lead unit, `parent` as of the task's `parentTaskId`; `null` where there is none. */
export type CorrectionSurroundings = rule.AssigningSide &
  Readonly<{ plan: Plan; leadUnit: Unit | null; parent: Task | null }>;

const correctable = ['number', 'title', 'field', 'group', 'product', 'deadline', 'leadUnit', 'completedOn'] as const;
type Key = (typeof correctable)[number];

/** What published figures are counted from. */
const moveFigures: ReadonlySet<Key> = new Set<Key>(['deadline', 'leadUnit', 'completedOn']);

/** Put a wrong entry right (đính chính); from the day of assignment, or from the last change of what is corrected. */
export const correctEntry = (
  task: Task,
  { is }: Correction,
  surroundings: CorrectionSurroundings,
  context: Context,
): Decision => {
  const standing = standingTask(task);
  const present = presentOf(standing);
  const wrong = correctable.filter((key) => is[key] !== undefined && !same(is[key], present[key]));
  const movesFigures = wrong.some((key) => moveFigures.has(key));
  requireCorrector(standing, movesFigures, surroundings, context);
  if (wrong.length === 0) return [];
  if (movesFigures) requireAuthority('correct', context);
  requireSinceAssignment(standing, context);
  requireReason('correct', context);
  for (const key of wrong) requireSince(standing, key, context);
  if (is.number !== undefined) requireText('number', is.number);
  if (is.title !== undefined) requireText('title', is.title);
  for (const kind of ['field', 'group'] as const) {
    if (wrong.includes(kind)) requireHeading(surroundings.plan, kind, is[kind] ?? null);
  }
  if (wrong.includes('deadline')) requireDeadline(standing, is, surroundings.parent);
  if (wrong.includes('leadUnit')) requireLead(standing, is.leadUnit, surroundings.leadUnit, context);
  if (wrong.includes('completedOn')) requireCompletionDay(standing, is);
  return [fact('TaskEntryCorrected', { ...keyOf(standing), was: pick(present, wrong), is: pick(is, wrong) }, context)];
};

/** The assigning side as of today: a correction reaches back further than those who may make it. */
const requireCorrector = (
  task: StandingTask,
  movesFigures: boolean,
  side: rule.AssigningSide,
  context: Context,
): void => {
  const { by, today } = context;
  const mayHaveWorked = !movesFigures && rule.actsAsAssigner(task, side.assigner, by.unit, today);
  if (!mayHaveWorked && rule.didTheWork(task, by)) throw new refusal.DoerNeverJudges(task.id, 'correct', by.unit);
  if (!rule.isOfAssigningSide(task, side, by.unit, today)) {
    throw new refusal.OnlyAssigningSideJudges(task.id, 'correct', task.assignedBy);
  }
  requireRole('correct', rule.correctingRoles, context);
};

const requireHeading = (plan: Plan, kind: 'field' | 'group', key: string | null): void => {
  if (key !== null && (plan.status === 'none' || !rule.isHeading(plan.content.groups, kind, key))) {
    throw new refusal.UnknownPlanGroup(kind, key);
  }
};

const presentOf = (task: StandingTask): EntryCorrection => ({
  ...task.entry,
  leadUnit: task.leadUnit,
  ...(task.status === 'completed' ? { completedOn: task.completedOn } : {}),
});

const pick = (from: EntryCorrection, keys: readonly Key[]): EntryCorrection =>
  Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));

const requireSince = (task: StandingTask, key: Key, context: Context): void => {
  const since = task.since[key] ?? task.assignedOn;
  if (context.effectiveOn < since) throw new refusal.CorrectionBeforeLaterChange(task.id, key, since);
};

/** Corrects the original deadline; an extension that was granted stands, and stays later. */
const requireDeadline = (task: StandingTask, { deadline }: EntryCorrection, parent: Task | null): void => {
  if (deadline === undefined) return;
  if (deadline.due !== null && deadline.due < task.assignedOn) {
    throw new refusal.DeadlineBeforeAssignment(deadline.due, task.assignedOn);
  }
  const extended = task.extensionsGranted > 0 ? task.deadline.due : null;
  if (extended !== null && (deadline.due === null || deadline.due >= extended)) {
    throw new OriginalDeadlineNotEarlier(deadline.due, extended);
  }
  requireFitsUnder(task.parentTaskId, parent, deadline);
};

const requireLead = (task: StandingTask, to: UnitId | undefined, unit: Unit | null, context: Context): void => {
  if (to === undefined) return;
  if (task.cooperatingUnits.includes(to)) throw new refusal.LeadUnitAlsoCooperates(to);
  requireLiving('leadUnit', to, unit ?? { status: 'none' }, context.effectiveOn);
};

/** The accepted version was sent between the assignment and its acceptance. */
const requireCompletionDay = (task: StandingTask, { completedOn }: EntryCorrection): void => {
  if (task.status !== 'completed') throw new refusal.TaskNotCompleted(task.id, task.status);
  const notAfter = task.acceptedOn;
  if (completedOn !== undefined && (completedOn < task.assignedOn || completedOn > notAfter)) {
    throw new CompletionDayImpossible(completedOn, task.assignedOn, notAfter);
  }
};
