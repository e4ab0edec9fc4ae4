import { requireRole, requireTimely } from '../shared/act.rules.ts';
import type { Context } from '../shared/fact.ts';
import type { AccountId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import * as refusal from './account.errors.ts';
import type { AccountEvent } from './account.events.ts';
import * as rule from './account.rules.ts';
import type { Account, OpenedAccount } from './account.state.ts';
import type { UnitsAbove } from '../unit/unit.rules.ts';

/** What several decisions on an account demand alike, each with its refusal. */

export type Decision = readonly AccountEvent[];

/** What stands above the account's home unit, and above every unit for which it holds a role or will. */
export type HolderSurroundings = Readonly<{ above: UnitsAbove }>;

/** Other accounts that administer the whole installation until further notice, as their streams say, and that can sign in. */
export type GovernedBy = Readonly<{ otherAdministrators: readonly AccountId[] }>;

/** @throws unless it was opened */
export const openedAccount = (account: Account): OpenedAccount => {
  if (account.status === 'none') throw new refusal.AccountUnknown();
  return account;
};

/** @throws unless there is still a person behind it */
export const livingAccount = (account: Account): OpenedAccount => {
  const opened = openedAccount(account);
  if (opened.status === 'erased') throw new refusal.PersonIsErased(opened.id);
  return opened;
};

export const requireReach = (act: string, unit: rule.PlacedUnit, context: Context): void => {
  requireRole(act, rule.administeringRoles, context);
  if (!rule.reaches(context, unit)) throw new refusal.OutsideAdministeredUnits(act, unit.id, context.by.unit);
};

/**
 * An administrator touches an account only where its home unit and every unit for which it holds a role, or will hold one, lie
 * within its reach: whoever sets the password of an account could act in all of its roles.
 */
export const requireAdministrator = (
  act: string,
  account: OpenedAccount,
  { above }: HolderSurroundings,
  context: Context,
): void => {
  const units = [account.unit, ...rule.standingGrants(account, context.today).map(({ unit }) => unit)];
  for (const id of new Set(units)) {
    if (id === null) requireEverywhere(act, context);
    else requireReach(act, { id, ancestors: above.get(id) ?? [] }, context);
  }
};

/** An account that still has a person behind it, in the hands of who administers it. */
export const administeredAccount = (
  act: string,
  account: Account,
  surroundings: HolderSurroundings,
  context: Context,
): OpenedAccount => {
  const living = livingAccount(account);
  requireAdministrator(act, living, surroundings, context);
  return living;
};

export const requireEverywhere = (act: string, { everywhere = false }: Context): void => {
  if (!everywhere) throw new refusal.OnlyAdministratorOfAll(act);
};

export const requireSince = (since: LocalDate, context: Context): void => {
  requireTimely(context);
  if (context.effectiveOn < since) throw new refusal.AccountActTooEarly(context.effectiveOn, since);
};

/** Somebody must stay who can grant roles at all. */
export const requireGoverned = (
  act: string,
  account: OpenedAccount,
  { otherAdministrators }: GovernedBy,
  context: Context,
): void => {
  if (rule.administersAll(account, context.today) && otherAdministrators.length === 0) {
    throw new refusal.LastAdministratorStays(act, account.id);
  }
};
