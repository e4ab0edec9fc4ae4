import type { AccountEvent } from '../src/domain/account/account.events.ts';
import type { Role } from '../src/domain/shared/fact.ts';
import type { AccountId, GrantId, UnitId } from '../src/domain/shared/ids.ts';
import type { LocalDate } from '../src/domain/shared/local-date.ts';
import { ofKnown, type Register } from './projection.ts';

type GrantRow = Readonly<{
  grantId: GrantId;
  role: Role;
  unit: UnitId | null;
  from: LocalDate;
  until: LocalDate | null;
  revokedOn: LocalDate | null;
}>;

export type AccountRow = Readonly<{
  accountId: AccountId;
  status: 'open' | 'suspended' | 'erased';
  unit: UnitId;
  openedOn: LocalDate;
  /** Days of idleness count from here. */
  activeSince: LocalDate;
  grants: readonly GrantRow[];
}>;

/** Which accounts there are, whose they are as units go, and which roles were given them for how long. */
export const accountRegister: Register<AccountRow, AccountEvent> = {
  name: 'account-register',
  version: 1,
  category: 'account',
  on: {
    AccountOpened: (account, { data: { accountId, unit, effectiveOn } }) =>
      account ?? { accountId, status: 'open', unit, openedOn: effectiveOn, activeSince: effectiveOn, grants: [] },
    RoleGranted: ofKnown((account, { data: { grantId, role, unit, until, effectiveOn: from } }) => ({
      ...account,
      grants: [...account.grants, { grantId, role, unit, from, until, revokedOn: null }],
    })),
    RoleRevoked: ofKnown((account, { data: { grantId, effectiveOn } }) => ({
      ...account,
      grants: account.grants.map((grant) => (grant.grantId === grantId ? { ...grant, revokedOn: effectiveOn } : grant)),
    })),
    AccountSuspended: ofKnown((account) => ({ ...account, status: 'suspended' })),
    AccountReinstated: ofKnown((account, { data: { effectiveOn } }) => ({
      ...account,
      status: 'open',
      activeSince: effectiveOn,
    })),
    PersonErased: ofKnown((account) => ({ ...account, status: 'erased' })),
  },
};
