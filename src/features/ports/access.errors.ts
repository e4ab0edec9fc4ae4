import type { Role } from '../../domain/shared/fact.ts';
import type { UnitId } from '../../domain/shared/ids.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';

/** No token, or one that was altered, has ended or was revoked: one answer, so that nothing can be learnt from it. */
export class NotSignedIn extends DomainError {
  readonly code = 'access.not-signed-in';
  constructor() {
    super('nobody is signed in');
  }
}

export class RoleNotHeld extends DomainError {
  readonly code = 'access.role-not-held';
  constructor(
    /** Roles that may do this; empty where any will do. */
    readonly roles: readonly Role[],
  ) {
    super(`needs a role: ${roles.join(', ') || 'any'}`);
  }
}

export class UnitNotCovered extends DomainError {
  readonly code = 'access.unit-not-covered';
  constructor(
    readonly role: Role,
    readonly unit: UnitId,
  ) {
    super(`no grant as ${role} covers unit ${unit}`);
  }
}

/** An API key, or the operator of the machine, asked for a change. */
export class KeyOnlyReads extends DomainError {
  readonly code = 'access.key-only-reads';
  constructor() {
    super('this key only reads');
  }
}

/** Somebody else set the password: it is replaced before anything else is done. */
export class PasswordMustChange extends DomainError {
  readonly code = 'access.password-must-change';
  constructor() {
    super('the password must be changed first');
  }
}

/** A page of another site made the browser ask. */
export class CrossSiteRefused extends DomainError {
  readonly code = 'access.cross-site';
  constructor() {
    super('a change was asked for from another site');
  }
}

export type AccessRefusalCode = (
  NotSignedIn | RoleNotHeld | UnitNotCovered | KeyOnlyReads | PasswordMustChange | CrossSiteRefused
)['code'];
