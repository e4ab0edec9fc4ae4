import { requireAuthority, requireReason, requireTimely } from '../shared/act.rules.ts';
import { fact, type Context, type Role } from '../shared/fact.ts';
import type { AccountId, GrantId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { requireLiving } from '../unit/unit.rules.ts';
import type { Unit } from '../unit/unit.state.ts';
import * as refusal from './account.errors.ts';
import {
  type Decision,
  type GovernedBy,
  type HolderSurroundings,
  livingAccount,
  openedAccount,
  requireAdministrator,
  requireEverywhere,
  requireGoverned,
  requireReach,
  requireSince,
} from './account.require.ts';
import * as rule from './account.rules.ts';
import type { Account, Grant, OpenedAccount } from './account.state.ts';

export type Opening = Readonly<{ accountId: AccountId; unit: UnitId }>;

/** A unit that an act names, and every unit above it on the day of recording. */
export type NamedUnit = Readonly<{ unit: Unit; ancestors: readonly UnitId[] }>;

/** Open an account for a person of a unit (mở tài khoản). */
export const openAccount = (
  account: Account,
  { accountId, unit }: Opening,
  surroundings: NamedUnit,
  context: Context,
): Decision => {
  requireReach('openAccount', { id: unit, ancestors: surroundings.ancestors }, context);
  if (account.status !== 'none') {
    if (account.unit === unit) return [];
    throw new refusal.AccountAlreadyOpened(account.id);
  }
  requireTimely(context);
  requireLiving('unit', unit, surroundings.unit, context.effectiveOn);
  return [fact('AccountOpened', { accountId, unit }, context)];
};

/** `unit`: for it and everything under it; `null` for the whole installation. `until`: last day; `null` for no end. */
export type RoleRequest = Readonly<{ grantId: GrantId; role: Role; unit: UnitId | null; until: LocalDate | null }>;

/** Give a role (giao vai trò), from the effective day on. `granted` as of the request's `unit`. */
export const grantRole = (
  account: Account,
  request: RoleRequest,
  surroundings: HolderSurroundings & Readonly<{ granted: NamedUnit | null }>,
  context: Context,
): Decision => {
  const { grantId, role, unit, until } = request;
  const holder = livingAccount(account);
  requireAdministrator('grantRole', holder, surroundings, context);
  if (context.by.account === holder.id) throw new refusal.NobodyGrantsToHimself(holder.id);
  if (unit === null && !rule.mayHoldEverywhere(role)) throw new refusal.RoleNeedsUnit(role);
  if (unit === null) requireEverywhere('grantRole', context);
  else requireReach('grantRole', { id: unit, ancestors: surroundings.granted?.ancestors ?? [] }, context);
  if (holdsAlready(holder, request, context)) return [];
  if (holder.grants.some((grant) => grant.grantId === grantId)) throw new refusal.GrantAlreadyMade(grantId);
  requireSince(holder.openedOn, context);
  requireAuthority('grantRole', context);
  if (until !== null && until < context.effectiveOn) {
    throw new refusal.GrantEndsBeforeItBegins(until, context.effectiveOn);
  }
  const { actingUntil = null } = context;
  if (actingUntil !== null && (until === null || until > actingUntil)) {
    throw new refusal.GrantOutlastsGranter(actingUntil, until);
  }
  if (unit !== null) {
    requireLiving('unit', unit, surroundings.granted?.unit ?? { status: 'none' }, context.effectiveOn);
  }
  return [fact('RoleGranted', { accountId: holder.id, grantId, role, unit, until }, context)];
};

/** Take a role back (thu hồi vai trò) under a document, from the effective day on. */
export const revokeRole = (
  account: Account,
  { grantId }: Readonly<{ grantId: GrantId }>,
  surroundings: HolderSurroundings & GovernedBy,
  context: Context,
): Decision => {
  const holder = openedAccount(account);
  requireAdministrator('revokeRole', holder, surroundings, context);
  const grant = grantOf(holder, grantId);
  if (grant.revokedOn !== null || (grant.until !== null && grant.until < context.effectiveOn)) return [];
  requireSince(grant.from, context);
  requireAuthority('revokeRole', context);
  requireReason('revokeRole', context);
  if (!rule.administersWithout(holder, grantId, context.today)) {
    requireGoverned('revokeRole', holder, surroundings, context);
  }
  return [fact('RoleRevoked', { accountId: holder.id, grantId }, context)];
};

/** Shut the account (khoá tài khoản): its roles rest. */
export const suspendAccount = (
  account: Account,
  _request: Readonly<object>,
  surroundings: HolderSurroundings & GovernedBy,
  context: Context,
): Decision => {
  const holder = livingAccount(account);
  requireAdministrator('suspendAccount', holder, surroundings, context);
  if (holder.status === 'suspended') return [];
  requireSince(holder.standingSince, context);
  requireReason('suspendAccount', context);
  requireGoverned('suspendAccount', holder, surroundings, context);
  return [fact('AccountSuspended', { accountId: holder.id }, context)];
};

/**
 * Open a shut account again (mở lại): the roles that still hold are held again. One that was only left unused for long is open
 * already; its days of idleness begin anew. Source: domain rules 7.3.
 */
export const reinstateAccount = (
  account: Account,
  _request: Readonly<object>,
  surroundings: HolderSurroundings,
  context: Context,
): Decision => {
  const holder = livingAccount(account);
  requireAdministrator('reinstateAccount', holder, surroundings, context);
  if (holder.status === 'open' && holder.activeSince >= context.effectiveOn) return [];
  requireSince(holder.standingSince, context);
  return [fact('AccountReinstated', { accountId: holder.id }, context)];
};

/** Erase the person (xoá dữ liệu cá nhân): the account ends, what was done with it stays. Source: domain rules 7.1. */
export const erasePerson = (
  account: Account,
  _request: Readonly<object>,
  surroundings: HolderSurroundings & GovernedBy,
  context: Context,
): Decision => {
  const holder = openedAccount(account);
  requireAdministrator('erasePerson', holder, surroundings, context);
  if (holder.status === 'erased') return [];
  requireSince(holder.standingSince, context);
  requireReason('erasePerson', context);
  requireGoverned('erasePerson', holder, surroundings, context);
  return [fact('PersonErased', { accountId: holder.id }, context)];
};

/** The same role for the same unit to the same day is held once. */
const holdsAlready = (
  { grants }: OpenedAccount,
  { role, unit, until }: RoleRequest,
  { effectiveOn }: Context,
): boolean =>
  grants.some(
    (grant) => grant.role === role && grant.unit === unit && grant.until === until && rule.holdsOn(grant, effectiveOn),
  );

const grantOf = ({ grants }: OpenedAccount, grantId: GrantId): Grant => {
  const grant = grants.find((made) => made.grantId === grantId);
  if (grant === undefined) throw new refusal.GrantUnknown(grantId);
  return grant;
};
