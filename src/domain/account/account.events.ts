import type { Fact, Role } from '../shared/fact.ts';
import type { AccountId, GrantId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';

/** Facts about accounts (tài khoản). They name no person: name, e-mail and telephone stand in an erasable table. */

type AccountKey = Readonly<{ accountId: AccountId }>;

/** One account a person. Source: domain rules 7.3. */
export type AccountOpened = Fact<'AccountOpened', AccountKey & { unit: UnitId }>;

/** The role holds from `effectiveOn` until the end of `until`, both calendar dates in Asia/Ho_Chi_Minh. */
export type RoleGranted = Fact<
  'RoleGranted',
  AccountKey & {
    grantId: GrantId;
    role: Role;
    /** For this unit and everything under it; `null` for the whole installation. */
    unit: UnitId | null;
    /** Last day; `null` for until further notice. */
    until: LocalDate | null;
  }
>;

/** The role no longer holds from `effectiveOn` on. */
export type RoleRevoked = Fact<'RoleRevoked', AccountKey & { grantId: GrantId }>;

/** Nobody signs in with it any more, and its open sessions end. */
export type AccountSuspended = Fact<'AccountSuspended', AccountKey>;

/** Signing in is possible again; days of idleness count from here. */
export type AccountReinstated = Fact<'AccountReinstated', AccountKey>;

/** Name, e-mail, telephone and credentials are gone for good; account id, unit and role stay in history. */
export type PersonErased = Fact<'PersonErased', AccountKey>;

export type AccountEvent =
  AccountOpened | RoleGranted | RoleRevoked | AccountSuspended | AccountReinstated | PersonErased;
