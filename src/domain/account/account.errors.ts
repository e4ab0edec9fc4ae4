import { DomainError } from '../shared/domain-error.ts';
import type { Role } from '../shared/fact.ts';
import type { AccountId, GrantId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';

export class AccountUnknown extends DomainError {
  readonly code = 'account.unknown';
  constructor() {
    super('There is no such account');
  }
}

export class AccountAlreadyOpened extends DomainError {
  readonly code = 'account.already-opened';
  constructor(readonly accountId: AccountId) {
    super(`Account ${accountId} was opened before, for another unit`);
  }
}

export class PersonIsErased extends DomainError {
  readonly code = 'account.erased';
  constructor(readonly accountId: AccountId) {
    super(`The person behind account ${accountId} was erased`);
  }
}

/** An administrator reaches its own unit and what stands under it. */
export class OutsideAdministeredUnits extends DomainError {
  readonly code = 'account.outside-administered-units';
  constructor(
    readonly act: string,
    readonly unit: UnitId,
    readonly administered: UnitId,
  ) {
    super(`${act} for unit ${unit} is for an administrator of it or of a unit above it`);
  }
}

/** What concerns the whole installation is for an administrator of the whole installation. */
export class OnlyAdministratorOfAll extends DomainError {
  readonly code = 'account.only-administrator-of-all';
  constructor(readonly act: string) {
    super(`${act} is for an administrator of the whole installation`);
  }
}

export class NobodyGrantsToHimself extends DomainError {
  readonly code = 'account.nobody-grants-to-himself';
  constructor(readonly accountId: AccountId) {
    super(`Account ${accountId} asks somebody else for a role`);
  }
}

export class RoleNeedsUnit extends DomainError {
  readonly code = 'account.role-needs-unit';
  readonly field = 'unit';
  constructor(readonly role: Role) {
    super(`A ${role} acts for a unit`);
  }
}

export class GrantEndsBeforeItBegins extends DomainError {
  readonly code = 'account.grant-ends-before-it-begins';
  readonly field = 'until';
  constructor(
    readonly until: LocalDate,
    readonly from: LocalDate,
  ) {
    super(`A role granted from ${from} cannot end on ${until}`);
  }
}

/** Nobody hands on a role for longer than he may grant at all. */
export class GrantOutlastsGranter extends DomainError {
  readonly code = 'account.grant-outlasts-granter';
  readonly field = 'until';
  constructor(
    /** Last day of the role in which it is granted. */
    readonly latest: LocalDate,
    /** `null`: until further notice. */
    readonly until: LocalDate | null,
  ) {
    super(`A role granted in one that ends on ${latest} ends by that day`);
  }
}

export class GrantAlreadyMade extends DomainError {
  readonly code = 'account.grant-already-made';
  constructor(readonly grantId: GrantId) {
    super(`Grant ${grantId} was made before, otherwise than now`);
  }
}

export class GrantUnknown extends DomainError {
  readonly code = 'account.grant-unknown';
  readonly field = 'grantId';
  constructor(readonly grantId: GrantId) {
    super(`The account holds no grant ${grantId}`);
  }
}

export class LastAdministratorStays extends DomainError {
  readonly code = 'account.last-administrator-stays';
  constructor(
    readonly act: string,
    readonly accountId: AccountId,
  ) {
    super(`Nobody else who can sign in administers the whole installation until further notice`);
  }
}

export class AccountActTooEarly extends DomainError {
  readonly code = 'account.act-too-early';
  readonly field = 'effectiveOn';
  constructor(
    readonly effectiveOn: LocalDate,
    /** First day on which it is possible. */
    readonly since: LocalDate,
  ) {
    super(`What it changes holds from ${since}, after ${effectiveOn}`);
  }
}

/** Every refusal of this concept; a test holds the list complete. */
export const accountRefusals = [
  AccountUnknown,
  AccountAlreadyOpened,
  PersonIsErased,
  OutsideAdministeredUnits,
  OnlyAdministratorOfAll,
  NobodyGrantsToHimself,
  RoleNeedsUnit,
  GrantEndsBeforeItBegins,
  GrantOutlastsGranter,
  GrantAlreadyMade,
  GrantUnknown,
  LastAdministratorStays,
  AccountActTooEarly,
] as const;
export type AccountRefusalCode = InstanceType<(typeof accountRefusals)[number]>['code'];
