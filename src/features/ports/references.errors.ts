import { DomainError } from '../../domain/shared/domain-error.ts';
import type { InputFault } from './input-refused.ts';

/** A member names a thing that was never recorded. */
export class ReferenceUnknown extends DomainError {
  readonly code = 'reference.unknown';

  constructor(
    readonly field: string,
    readonly id: string,
  ) {
    super(`${field}: nothing has the id ${id}`);
  }
}

/** A unit hands over a task that it does not lead. */
export class TaskNotLedByUnit extends DomainError {
  readonly code = 'task.not-led-by-unit';

  constructor(
    readonly field: string,
    readonly taskId: string,
    readonly leadUnit: string | null,
  ) {
    super(`task ${taskId} is not led by this unit`);
  }
}

/** Some of many were refused, and so none was recorded. Faults lie at paths into the list. */
export class PartsRefused extends DomainError {
  readonly code = 'parts.refused';

  constructor(
    readonly refused: number,
    readonly of: number,
    readonly faults: readonly InputFault[],
  ) {
    super(`${refused} of ${of} refused`);
  }
}

/** More at once than one request may bring. */
export class TooManyAtOnce extends DomainError {
  readonly code = 'parts.too-many';

  constructor(
    readonly field: string,
    readonly given: number,
    readonly limit: number,
  ) {
    super(`${given} in ${field}, at most ${limit}`);
  }
}
