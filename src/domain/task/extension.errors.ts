import { DomainError } from '../shared/domain-error.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { TaskId, UnitId } from '../shared/ids.ts';

export class OnlyAssignerGrantsExtension extends DomainError {
  readonly code = 'task.only-assigner-grants-extension';
  constructor(
    readonly taskId: TaskId,
    readonly assignedBy: UnitId,
  ) {
    super(`Task ${taskId}: ask the unit that assigned it`);
  }
}

export class RequesterNeverDecides extends DomainError {
  readonly code = 'task.requester-never-decides';
  constructor(
    readonly taskId: TaskId,
    readonly unit: UnitId,
  ) {
    super(`Whoever asked to extend task ${taskId} does not decide it`);
  }
}

export class NoExtensionLeft extends DomainError {
  readonly code = 'task.no-extension-left';
  constructor(
    readonly taskId: TaskId,
    readonly granted: number,
    readonly maxExtensions: number,
  ) {
    super(`Task ${taskId} was extended ${granted} times; the limit is ${maxExtensions}`);
  }
}

export class ExtensionAlreadyAsked extends DomainError {
  readonly code = 'task.extension-already-asked';
  constructor(
    readonly taskId: TaskId,
    readonly request: number,
  ) {
    super(`Request ${request} to extend task ${taskId} is still open`);
  }
}

export class NoExtensionAsked extends DomainError {
  readonly code = 'task.no-extension-asked';
  constructor(readonly taskId: TaskId) {
    super(`Nobody asked to extend task ${taskId}`);
  }
}

export class NothingToExtend extends DomainError {
  readonly code = 'task.nothing-to-extend';
  constructor(readonly taskId: TaskId) {
    super(`Task ${taskId} has no deadline to extend`);
  }
}

export class NewDeadlineNotLater extends DomainError {
  readonly code = 'task.new-deadline-not-later';
  readonly field = 'deadline';
  constructor(
    /** `null`: open-ended. */
    readonly due: LocalDate | null,
    readonly current: LocalDate,
  ) {
    super(`A new deadline must be a day after ${current}`);
  }
}

export class ExtensionAskedTooLate extends DomainError {
  readonly code = 'task.extension-asked-too-late';
  readonly field = 'effectiveOn';
  constructor(
    readonly taskId: TaskId,
    readonly due: LocalDate,
    /** Last day on which it could be asked for. */
    readonly lastDay: LocalDate,
  ) {
    super(`To extend task ${taskId}, due ${due}, ask by ${lastDay}`);
  }
}

/** Every refusal around an extension; a test holds the list complete. */
export const extensionRefusals = [
  OnlyAssignerGrantsExtension,
  RequesterNeverDecides,
  NoExtensionLeft,
  ExtensionAlreadyAsked,
  NoExtensionAsked,
  NothingToExtend,
  NewDeadlineNotLater,
  ExtensionAskedTooLate,
] as const;
