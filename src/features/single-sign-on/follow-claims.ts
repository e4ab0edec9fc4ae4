import { grantRole, openAccount, revokeRole } from '../../domain/account/account.decide.ts';
import type { AccountEvent } from '../../domain/account/account.events.ts';
import { evolveAccount, type Account, type OpenedAccount } from '../../domain/account/account.state.ts';
import type { Context } from '../../domain/shared/fact.ts';
import type { AccountId, UnitId } from '../../domain/shared/ids.ts';
import type { Unit } from '../../domain/unit/unit.state.ts';
import { SignOnAccountClosed } from '../ports/sign-on.errors.ts';
import { providerGrantId, standingByClaims, type Entitlement } from './provider-grants.ts';

/** What the claims entitle to, with the units as they stand today. */
export type Entitled = Readonly<{
  /** The person's unit; needed only where roles are given. */
  home: UnitId | null;
  roles: readonly Entitlement[];
  units: ReadonlyMap<UnitId, Unit>;
}>;

export type Following = Readonly<{
  accountId: AccountId;
  entitled: Entitled;
  otherAdministrators: readonly AccountId[];
}>;

/** Single sign-on acts for the whole installation, so it is not asked what stands above a unit. */
const reachesAll = { above: new Map<UnitId, readonly UnitId[]>() };

/**
 * Opens the account at the first sign-in, and makes the roles given by claims equal to what the claims say now. Roles granted
 * here by an administrator are left alone.
 *
 * @throws SignOnAccountClosed; LastAdministratorStays when the claims would leave nobody who can grant roles
 */
export const followClaims = (
  account: Account,
  { accountId, entitled, otherAdministrators }: Following,
  context: Context,
): readonly AccountEvent[] => {
  const events: AccountEvent[] = [];
  let state = account;
  const record = (decided: readonly AccountEvent[]): void => {
    events.push(...decided);
    state = decided.reduce(evolveAccount, state);
  };
  if (state.status === 'none' && entitled.home !== null) {
    const unit = unitIn(entitled, entitled.home);
    record(openAccount(state, { accountId, unit: entitled.home }, { unit, ancestors: [] }, context));
  }
  const opened = openOne(state);
  for (const { grantId } of standingByClaims(opened).filter((grant) => !isEntitled(entitled, grant))) {
    record(revokeRole(state, { grantId }, { ...reachesAll, otherAdministrators }, context));
  }
  for (const { role, unit } of entitled.roles) {
    const grantId = providerGrantId(accountId, { role, unit }, openOne(state).grants.length);
    const granted = unit === null ? null : { unit: unitIn(entitled, unit), ancestors: [] };
    record(grantRole(state, { grantId, role, unit, until: null }, { ...reachesAll, granted }, context));
  }
  return events;
};

/** Whether the claims take from the account what it administers of the whole installation. */
export const losesAdministration = (account: Account, entitled: Entitled): boolean =>
  account.status !== 'none' &&
  standingByClaims(account).some(
    (grant) => grant.role === 'administrator' && grant.unit === null && !isEntitled(entitled, grant),
  );

const isEntitled = ({ roles }: Entitled, grant: Entitlement): boolean =>
  roles.some(({ role, unit }) => role === grant.role && unit === grant.unit);

const unitIn = ({ units }: Entitled, id: UnitId): Unit => units.get(id) ?? { status: 'none' };

const openOne = (account: Account): OpenedAccount => {
  if (account.status === 'open') return account;
  throw new SignOnAccountClosed(account.status === 'suspended' ? 'suspended' : 'erased');
};
