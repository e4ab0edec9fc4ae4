import { DomainError } from '../shared/domain-error.ts';
import type { StatusClass } from '../shared/facts-at.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { PlanId, TaskId, UnitId } from '../shared/ids.ts';
import { correctionRefusals } from './correction.errors.ts';
import { extensionRefusals } from './extension.errors.ts';
import type { AssignedTask } from './task.state.ts';

type Status = AssignedTask['status'];

export class TaskUnknown extends DomainError {
  readonly code = 'task.unknown';
  constructor() {
    super('There is no such task');
  }
}

export class TaskIsWithdrawn extends DomainError {
  readonly code = 'task.withdrawn';
  readonly statusClass: StatusClass = 'X';
  constructor(readonly taskId: TaskId) {
    super(`Task ${taskId} was withdrawn`);
  }
}

export class TaskIsCompleted extends DomainError {
  readonly code = 'task.completed';
  constructor(readonly taskId: TaskId) {
    super(`Task ${taskId} is completed; it would have to be reopened first`);
  }
}

export class TaskIsSuspended extends DomainError {
  readonly code = 'task.suspended';
  constructor(readonly taskId: TaskId) {
    super(`Task ${taskId} is suspended; it would have to be resumed first`);
  }
}

export class TaskAlreadyAssigned extends DomainError {
  readonly code = 'task.already-assigned';
  constructor(readonly taskId: TaskId) {
    super(`Task ${taskId} was assigned before, otherwise than now`);
  }
}

export class TaskAlreadyStarted extends DomainError {
  readonly code = 'task.already-started';
  constructor(
    readonly taskId: TaskId,
    readonly stage: Status,
  ) {
    super(`Task ${taskId} has been started: it is ${stage}`);
  }
}

export class ResultAlreadyWaiting extends DomainError {
  readonly code = 'task.result-already-waiting';
  constructor(
    readonly taskId: TaskId,
    readonly submission: number,
  ) {
    super(`Result ${submission} of task ${taskId} waits for confirmation`);
  }
}

export class NoResultWaiting extends DomainError {
  readonly code = 'task.no-result-waiting';
  constructor(
    readonly taskId: TaskId,
    readonly stage: Status,
  ) {
    super(`Task ${taskId} has no result to judge: it is ${stage}`);
  }
}

export class OtherResultWaiting extends DomainError {
  readonly code = 'task.other-result-waiting';
  readonly field = 'submission';
  constructor(
    readonly taskId: TaskId,
    readonly asked: number,
    readonly waiting: number,
  ) {
    super(`Task ${taskId} waits with result ${waiting}, not ${asked}`);
  }
}

export class TaskNotCompleted extends DomainError {
  readonly code = 'task.not-completed';
  constructor(
    readonly taskId: TaskId,
    readonly stage: Status,
  ) {
    super(`Task ${taskId} is not completed: it is ${stage}`);
  }
}

export class ActBeforeAssignment extends DomainError {
  readonly code = 'task.act-before-assignment';
  readonly field = 'effectiveOn';
  constructor(
    readonly taskId: TaskId,
    readonly effectiveOn: LocalDate,
    readonly assignedOn: LocalDate,
  ) {
    super(`Task ${taskId} was assigned on ${assignedOn}, after ${effectiveOn}`);
  }
}

export class ActBeforeLastAct extends DomainError {
  readonly code = 'task.act-before-last-act';
  readonly field = 'effectiveOn';
  constructor(
    readonly taskId: TaskId,
    readonly effectiveOn: LocalDate,
    readonly lastActOn: LocalDate,
  ) {
    super(`Task ${taskId} was last acted upon on ${lastActOn}, after ${effectiveOn}; correct the entry instead`);
  }
}

export class CorrectionBeforeLaterChange extends DomainError {
  readonly code = 'task.correction-before-later-change';
  readonly field = 'effectiveOn';
  constructor(
    readonly taskId: TaskId,
    readonly key: string,
    readonly since: LocalDate,
  ) {
    super(`What task ${taskId} says of ${key} holds from ${since}; correct it from that day on`);
  }
}

export class PlanTakesNoTask extends DomainError {
  readonly code = 'task.plan-takes-none';
  readonly field = 'planId';
  constructor(
    readonly planId: PlanId,
    readonly standing: 'unknown' | 'closed' | 'superseded' | 'revoked',
  ) {
    super(`Plan ${planId} takes no task: ${standing}`);
  }
}

export class UnknownPlanGroup extends DomainError {
  readonly code = 'task.unknown-plan-group';
  constructor(
    readonly field: 'field' | 'group',
    readonly key: string,
  ) {
    super(`The plan has no ${field} ${key}`);
  }
}

export class LeadUnitAlsoCooperates extends DomainError {
  readonly code = 'task.lead-unit-also-cooperates';
  readonly field = 'cooperatingUnits';
  constructor(readonly leadUnit: UnitId) {
    super(`Unit ${leadUnit} leads; it cannot also cooperate`);
  }
}

export class DeadlineBeforeAssignment extends DomainError {
  readonly code = 'task.deadline-before-assignment';
  readonly field = 'deadline';
  constructor(
    readonly due: LocalDate,
    readonly assignedOn: LocalDate,
  ) {
    super(`A task assigned on ${assignedOn} cannot be due on ${due}`);
  }
}

export class ParentTaskUnfit extends DomainError {
  readonly code = 'task.parent-unfit';
  readonly field = 'parentTaskId';
  constructor(
    readonly parentTaskId: TaskId,
    readonly why: 'unknown' | 'withdrawn' | 'itself',
  ) {
    super(`Task ${parentTaskId} cannot be the parent: ${why}`);
  }
}

export class DeadlineAfterParents extends DomainError {
  readonly code = 'task.deadline-after-parents';
  readonly field = 'deadline';
  constructor(
    /** `null`: open-ended. */
    readonly due: LocalDate | null,
    readonly parentDue: LocalDate,
    readonly parentTaskId: TaskId,
  ) {
    super(`Due ${due ?? 'never'}, after the parent task ${parentTaskId}, due ${parentDue}`);
  }
}

export class OnlyPlanOwnerAssigns extends DomainError {
  readonly code = 'task.only-plan-owner-assigns';
  constructor(
    readonly unit: UnitId,
    readonly owner: UnitId,
  ) {
    super(`Only the body that issued the plan assigns its tasks`);
  }
}

export class OnlyAssignerDecides extends DomainError {
  readonly code = 'task.only-assigner-decides';
  constructor(
    readonly taskId: TaskId,
    readonly act: string,
    readonly assignedBy: UnitId,
  ) {
    super(`${act} of task ${taskId} is for the unit that assigned it`);
  }
}

export class OnlyLeadUnitReports extends DomainError {
  readonly code = 'task.only-lead-unit-reports';
  constructor(
    readonly taskId: TaskId,
    readonly act: string,
    readonly leadUnit: UnitId,
  ) {
    super(`${act} of task ${taskId} is for its lead unit`);
  }
}

export class OnlyInvolvedUnitsAttachEvidence extends DomainError {
  readonly code = 'task.only-involved-units-attach-evidence';
  constructor(
    readonly taskId: TaskId,
    readonly unit: UnitId,
  ) {
    super(`Unit ${unit} neither assigned task ${taskId} nor works on it`);
  }
}

export class DoerNeverJudges extends DomainError {
  readonly code = 'task.doer-never-judges';
  constructor(
    readonly taskId: TaskId,
    readonly act: string,
    readonly unit: UnitId,
  ) {
    super(`${act} of task ${taskId} is not for whoever did the work`);
  }
}

export class OnlyAssigningSideJudges extends DomainError {
  readonly code = 'task.only-assigning-side-judges';
  constructor(
    readonly taskId: TaskId,
    readonly act: string,
    readonly assignedBy: UnitId,
  ) {
    super(`${act} of task ${taskId} is for the unit that assigned it, or one directly under that`);
  }
}

export class PercentOutOfRange extends DomainError {
  readonly code = 'task.percent-out-of-range';
  readonly field = 'percent';
  constructor(readonly percent: number) {
    super(`A whole per cent from 0 to 100 is expected, not ${percent}`);
  }
}

export class SuspensionEndsBeforeItBegins extends DomainError {
  readonly code = 'task.suspension-ends-before-it-begins';
  readonly field = 'until';
  constructor(
    readonly until: LocalDate,
    readonly from: LocalDate,
  ) {
    super(`A suspension from ${from} cannot last until ${until}`);
  }
}

export class MergedIntoItself extends DomainError {
  readonly code = 'task.merged-into-itself';
  readonly field = 'mergedInto';
  constructor(readonly taskId: TaskId) {
    super(`Task ${taskId} cannot be merged into itself`);
  }
}

export class MalformedHash extends DomainError {
  readonly code = 'task.malformed-hash';
  readonly field = 'sha256';
  constructor() {
    super('A SHA-256 is 64 hexadecimal digits in lower case');
  }
}

/** Every refusal of this concept; a test holds the list complete. */
export const taskRefusals = [
  TaskUnknown,
  TaskIsWithdrawn,
  TaskIsCompleted,
  TaskIsSuspended,
  TaskAlreadyAssigned,
  TaskAlreadyStarted,
  ResultAlreadyWaiting,
  NoResultWaiting,
  OtherResultWaiting,
  TaskNotCompleted,
  ActBeforeAssignment,
  ActBeforeLastAct,
  CorrectionBeforeLaterChange,
  PlanTakesNoTask,
  UnknownPlanGroup,
  LeadUnitAlsoCooperates,
  DeadlineBeforeAssignment,
  ParentTaskUnfit,
  DeadlineAfterParents,
  OnlyPlanOwnerAssigns,
  OnlyAssignerDecides,
  OnlyLeadUnitReports,
  OnlyInvolvedUnitsAttachEvidence,
  DoerNeverJudges,
  OnlyAssigningSideJudges,
  PercentOutOfRange,
  SuspensionEndsBeforeItBegins,
  MergedIntoItself,
  MalformedHash,
  ...correctionRefusals,
  ...extensionRefusals,
] as const;
export type TaskRefusalCode = InstanceType<(typeof taskRefusals)[number]>['code'];
