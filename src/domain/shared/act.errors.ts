import { DomainError } from './domain-error.ts';
import type { Role } from './fact.ts';
import type { UnitId } from './ids.ts';
import type { LocalDate } from './local-date.ts';
import type { Secrecy } from './secrecy.ts';

/** Refusals that any act may meet. */

export class ActInTheFuture extends DomainError {
  readonly code = 'act.effective-in-the-future';
  readonly field = 'effectiveOn';
  constructor(
    readonly effectiveOn: LocalDate,
    readonly today: LocalDate,
  ) {
    super(`An act effective on ${effectiveOn} cannot be recorded on ${today}`);
  }
}

/** A unit that ended does nothing any more; its successors act in its place. */
export class ActingUnitEnded extends DomainError {
  readonly code = 'act.unit-ended';
  constructor(
    readonly unit: UnitId,
    readonly endedOn: LocalDate,
  ) {
    super(`Unit ${unit} ended on ${endedOn}: its successors act in its place`);
  }
}

/** What the act would bring about is so already: nothing would be recorded. */
export class NothingToDo extends DomainError {
  readonly code = 'act.nothing-to-do';
  constructor() {
    super('it is so already');
  }
}

export class ReasonRequired extends DomainError {
  readonly code = 'act.reason-required';
  readonly field = 'reason';
  constructor(readonly act: string) {
    super(`${act} needs a reason`);
  }
}

export class AuthorityRequired extends DomainError {
  readonly code = 'act.authority-required';
  readonly field = 'authority';
  constructor(readonly act: string) {
    super(`${act} needs the document that decides it`);
  }
}

export class RoleMayNot extends DomainError {
  readonly code = 'act.role-may-not';
  constructor(
    readonly act: string,
    readonly role: Role,
    readonly allowed: readonly Role[],
  ) {
    super(`A ${role} may not do ${act}; one of ${allowed.join(', ')} may`);
  }
}

export class SecretDocumentRefused extends DomainError {
  readonly code = 'document.secret';
  readonly field = 'secrecy';
  constructor(readonly secrecy: Secrecy) {
    super('Secret documents are followed on another channel');
  }
}

export class MalformedSymbol extends DomainError {
  readonly code = 'document.malformed-symbol';
  constructor(
    readonly field: string,
    readonly symbol: string,
    /** The same symbol in the right letter case, where that is all that is wrong. */
    readonly expected: string | null,
  ) {
    super(`Not a document number and symbol: ${symbol}`);
  }
}

export class DocumentFromTheFuture extends DomainError {
  readonly code = 'document.from-the-future';
  constructor(
    readonly field: string,
    readonly issuedOn: LocalDate,
    readonly today: LocalDate,
  ) {
    super(`A document of ${issuedOn} cannot be cited on ${today}`);
  }
}

export class BlankText extends DomainError {
  readonly code = 'text.blank';
  constructor(readonly field: string) {
    super(`${field} is empty`);
  }
}

export class UnsafeText extends DomainError {
  readonly code = 'text.unsafe';
  constructor(
    readonly field: string,
    readonly problem: 'nul' | 'loneSurrogate',
  ) {
    super(`${field} holds characters that cannot be kept`);
  }
}

export const actRefusals = [
  ActInTheFuture,
  ActingUnitEnded,
  NothingToDo,
  ReasonRequired,
  AuthorityRequired,
  RoleMayNot,
  SecretDocumentRefused,
  MalformedSymbol,
  DocumentFromTheFuture,
  BlankText,
  UnsafeText,
] as const;
export type ActRefusalCode = InstanceType<(typeof actRefusals)[number]>['code'];
