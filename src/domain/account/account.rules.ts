import type { Context, Role } from '../shared/fact.ts';
import type { UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { Account, Grant, OpenedAccount } from './account.state.ts';

/** A grant holds from its first day to the end of its last, unless it was revoked before. */
export const holdsOn = ({ from, until, revokedOn }: Grant, on: LocalDate): boolean =>
  from <= on && (until === null || on <= until) && (revokedOn === null || on < revokedOn);

/** Roles that the account holds on a day; none while it is suspended or after it was erased. */
export const rolesOn = (account: Account, on: LocalDate): readonly Grant[] =>
  account.status === 'open' ? account.grants.filter((grant) => holdsOn(grant, on)) : [];

/** Who may open accounts, grant and take back roles. */
export const administeringRoles: readonly Role[] = ['administrator'];

/** Roles that may be held for the whole installation; the others act for a unit, and so need one. */
const rolesOfAll: readonly Role[] = ['administrator', 'auditor', 'viewer'];
export const mayHoldEverywhere = (role: Role): boolean => rolesOfAll.includes(role);

/** A unit and every unit above it on the day of recording. */
export type PlacedUnit = Readonly<{ id: UnitId; ancestors: readonly UnitId[] }>;

/** An administrator's hand reaches its unit and everything under it; the whole installation when the role was granted so. */
export const reaches = ({ by, everywhere = false }: Context, { id, ancestors }: PlacedUnit): boolean =>
  everywhere || by.unit === id || ancestors.includes(by.unit);

/** Grants that still run on a day, or begin after it. */
export const standingGrants = ({ grants }: OpenedAccount, on: LocalDate): readonly Grant[] =>
  grants.filter(({ until, revokedOn }) => (until === null || on <= until) && (revokedOn === null || on < revokedOn));

/** Administrator of the whole installation, until further notice. */
const isLastingAdministrator = ({ role, unit, until }: Grant): boolean =>
  role === 'administrator' && unit === null && until === null;

/** Whether an account keeps the installation governed: an open one that administers all of it until further notice. */
export const administersAll = (account: Account, on: LocalDate): boolean =>
  rolesOn(account, on).some(isLastingAdministrator);

/** What administers the installation without this grant. */
export const administersWithout = (account: OpenedAccount, grantId: string, on: LocalDate): boolean =>
  administersAll({ ...account, grants: account.grants.filter((grant) => grant.grantId !== grantId) }, on);
