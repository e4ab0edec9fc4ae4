import { DomainError } from '../../domain/shared/domain-error.ts';

/** What is wrong with one member of a request. `field` is a path such as `/tasks/3/deadline/month`; header names stand as they are. */
export type InputFault = Readonly<{ field: string; code: string; data?: Readonly<Record<string, unknown>> }>;

/** The request cannot be read as what it should be: every fault at once. */
export class InputRefused extends DomainError {
  readonly code = 'input.unreadable';

  constructor(readonly faults: readonly InputFault[]) {
    super(faults.map(({ field, code }) => `${field}: ${code}`).join('; '));
  }
}

/** A member that another one makes necessary. @throws InputRefused */
export const required = <T>(value: T | null | undefined, field: string): T => {
  if (value === undefined || value === null) throw new InputRefused([{ field, code: 'field.missing' }]);
  return value;
};
