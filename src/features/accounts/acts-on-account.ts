import {
  erasePerson,
  grantRole,
  reinstateAccount,
  revokeRole,
  suspendAccount,
} from '../../domain/account/account.decide.ts';
import { administeredAccount, type GovernedBy, type HolderSurroundings } from '../../domain/account/account.require.ts';
import { administeringRoles, standingGrants } from '../../domain/account/account.rules.ts';
import type { OpenedAccount } from '../../domain/account/account.state.ts';
import { roles, type Context, type Role } from '../../domain/shared/fact.ts';
import type { GrantId } from '../../domain/shared/ids.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { Unit } from '../../domain/unit/unit.state.ts';
import { localCredentials, type Credentials } from '../ports/credentials.ts';
import type { Trial } from '../ports/possible-acts/act-trials.ts';
import type { AccountAct } from './possible-account-acts.view.ts';

/** What acts on an account are tried on. */
export type AccountStage = Readonly<{
  account: OpenedAccount;
  around: HolderSurroundings & GovernedBy;
  credentials: Credentials | null;
  today: LocalDate;
}>;

/** An act, and of a revocation which grant. */
export type ActOnAccount = Readonly<{ act: AccountAct; grantId: GrantId | null }>;

type Attempt = (context: Context, acting: Unit) => readonly unknown[];

/** Of no grant: what is tried is recorded nowhere. */
const noGrant = '00000000-0000-0000-0000-000000000000';

/** Each as its own route decides it. */
export const trialsOn = ({ account, around, credentials, today }: AccountStage): readonly Trial<ActOnAccount>[] => {
  const administered = (act: string, context: Context): OpenedAccount =>
    administeredAccount(act, account, around, context);
  const attempts: Readonly<Record<Exclude<AccountAct, 'revoke'>, Attempt>> = {
    grant: (context, acting) => {
      const request = { grantId: noGrant, role: otherRole(account), unit: context.by.unit, until: lastDay(context) };
      return grantRole(account, request, { ...around, granted: { unit: acting, ancestors: [] } }, context);
    },
    grantEverywhere: (context) => {
      const request = { grantId: noGrant, role: 'viewer' as const, unit: null, until: lastDay(context) };
      return grantRole(account, request, { ...around, granted: null }, context);
    },
    person: (context) => [administered('keepPerson', context)],
    password: (context) => [administered('makePassword', context), localCredentials(credentials)],
    secondFactor: (context) => {
      administered('removeSecondFactor', context);
      return localCredentials(credentials).totpSecret === null ? [] : [account];
    },
    suspend: (context) => suspendAccount(account, {}, around, context),
    reinstate: (context) => reinstateAccount(account, {}, around, context),
    erase: (context) => erasePerson(account, {}, around, context),
  };
  const trialOf = (act: AccountAct, attempt: Attempt, grantId: GrantId | null = null): Trial<ActOnAccount> => ({
    ...{ act: { act, grantId }, roles: administeringRoles, units: [], attempt },
  });
  return [
    ...Object.entries(attempts).map(([act, attempt]) => trialOf(act as AccountAct, attempt)),
    ...standingGrants(account, today).map(({ grantId }) =>
      trialOf('revoke', (context) => revokeRole(account, { grantId }, around, context), grantId),
    ),
  ];
};

/** A role that the account does not hold for any unit, where there is one. */
const otherRole = ({ grants }: OpenedAccount): Role =>
  roles.find((role) => grants.every((grant) => grant.role !== role)) ?? 'viewer';

const lastDay = ({ actingUntil = null }: Context): LocalDate | null => actingUntil;
