import { DomainError } from '../shared/domain-error.ts';
import type { LocalDate } from '../shared/local-date.ts';

/** A correction would put the original deadline at or after the extended one. */
export class OriginalDeadlineNotEarlier extends DomainError {
  readonly code = 'task.original-deadline-not-earlier';
  readonly field = 'deadline';
  constructor(
    /** `null`: open-ended. */
    readonly due: LocalDate | null,
    readonly extended: LocalDate,
  ) {
    super(`The original deadline must stay before the extended one, ${extended}`);
  }
}

export class CompletionDayImpossible extends DomainError {
  readonly code = 'task.completion-day-impossible';
  readonly field = 'completedOn';
  constructor(
    readonly completedOn: LocalDate,
    readonly notBefore: LocalDate,
    readonly notAfter: LocalDate,
  ) {
    super(`Completed between ${notBefore} and ${notAfter}, not on ${completedOn}`);
  }
}

/** Every refusal of a corrected value; a test holds the list complete. */
export const correctionRefusals = [OriginalDeadlineNotEarlier, CompletionDayImpossible] as const;
