import { mayActOn } from '../plan/plan.rules.ts';
import type { PlanGroup } from '../plan/plan.events.ts';
import type { RuleSet } from '../rule-set/rule-set.ts';
import type { Deadline } from '../shared/deadline.ts';
import type { Actor, Role } from '../shared/fact.ts';
import { addDays, type LocalDate } from '../shared/local-date.ts';
import type { UnitId } from '../shared/ids.ts';
import { isSuspendedOn } from '../shared/status-class.ts';
import { actsInPlaceOf, livesOn } from '../unit/unit.rules.ts';
import type { Unit } from '../unit/unit.state.ts';
import type { AssignedTask, ExtensionRequest, StandingTask } from './task.state.ts';

/** Whom an act is measured against: `assigner` as of the task's `assignedBy`, `acting` as of the unit that acts. */
export type AssigningSide = Readonly<{ assigner: Unit; acting: Unit }>;

/** Source of who may do what: domain rules 1.3. */
export const assigningRoles: readonly Role[] = ['planner', 'leader'];
/** For the lead unit: its officers, and its leader, since the body answers for what is reported. Source: domain rules 1.3. */
export const workingRoles: readonly Role[] = ['officer', 'leader'];
/** For the other units involved: whoever acts in the matter; never those who only look. */
export const evidenceRoles: readonly Role[] = ['officer', 'leader', 'focalPoint', 'planner'];
export const judgingRoles: readonly Role[] = ['focalPoint', 'planner', 'leader'];
export const correctingRoles: readonly Role[] = ['focalPoint', 'planner', 'leader', 'administrator'];

/** Whoever acts on the plan assigns its tasks. `owner` as of the plan's. */
export const mayAssign = mayActOn;

export const isAssigner = (task: AssignedTask, unit: UnitId): boolean => task.assignedBy === unit;

/** The body that assigned the task decides about it; once that body has ended, its successors do. */
export const actsAsAssigner = (task: AssignedTask, assigner: Unit, unit: UnitId, on: LocalDate): boolean =>
  isAssigner(task, unit) || actsInPlaceOf(assigner, unit, on);

/**
 * The assigner, or a focal point (đầu mối) of it: a unit directly under it, or under its successor once it has ended.
 * `acting` is the unit of whoever acts.
 */
export const isOfAssigningSide = (
  task: AssignedTask,
  { assigner, acting }: AssigningSide,
  unit: UnitId,
  on: LocalDate,
): boolean =>
  actsAsAssigner(task, assigner, unit, on) ||
  (acting.status !== 'none' &&
    livesOn(acting, on) &&
    acting.parent !== null &&
    actsAsAssigner(task, assigner, acting.parent, on));

/** The lead unit answers for accuracy, completeness and timeliness of what it reports. */
export const isLeadUnit = (task: AssignedTask, unit: UnitId): boolean => task.leadUnit === unit;

/**
 * A unit that works on the task or ever sent a result of it never judges it; nor does an account that ever worked on it, for
 * whatever unit it acts now.
 */
export const didTheWork = (task: StandingTask, by: Actor): boolean =>
  isLeadUnit(task, by.unit) ||
  task.cooperatingUnits.includes(by.unit) ||
  task.senders.includes(by.unit) ||
  task.doers.includes(by.account);

export const isInvolved = (task: AssignedTask, unit: UnitId): boolean =>
  isLeadUnit(task, unit) || isAssigner(task, unit) || task.cooperatingUnits.includes(unit);

/**
 * The unit that asks never decides, nor does an account that ever asked; without a request the lead unit would be asking
 * itself.
 */
export const asked = (task: AssignedTask, request: ExtensionRequest | null, by: Actor): boolean =>
  isLeadUnit(task, by.unit) || request?.by.unit === by.unit || task.askers.includes(by.account);

export const hasExtensionLeft = (task: AssignedTask, rules: RuleSet): boolean =>
  task.extensionsGranted < rules.extensions.maxExtensions.value;

/** Last day on which an extension may be asked for; `null` when any day will do. */
export const lastDayToAsk = (due: LocalDate, rules: RuleSet): LocalDate | null =>
  rules.extensions.askAfterDeadlineAllowed.value ? null : addDays(due, -rules.extensions.minDaysBeforeDeadline.value);

/** A child is due no later than its parent; under a parent without a deadline anything goes. */
export const fitsUnder = (parent: AssignedTask, deadline: Deadline): boolean =>
  parent.deadline.due === null || (deadline.due !== null && deadline.due <= parent.deadline.due);

/** A suspension with a last day ends by itself: the day after it, work goes on as if resumed. */
export const isSuspended = (task: AssignedTask, on: LocalDate): boolean => isSuspendedOn(task, on);

export const isHeading = (groups: readonly PlanGroup[], kind: PlanGroup['kind'], key: string): boolean =>
  groups.some((group) => group.kind === kind && group.key === key);

export const isPercent = (percent: number): boolean => Number.isInteger(percent) && percent >= 0 && percent <= 100;

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
