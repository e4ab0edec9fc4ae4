import type { Role } from '../shared/fact.ts';
import type { AccountId, GrantId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { AccountEvent } from './account.events.ts';

/** A role held for a time (vai trò được giao). */
export type Grant = Readonly<{
  grantId: GrantId;
  role: Role;
  /** For this unit and everything under it; `null` for the whole installation. */
  unit: UnitId | null;
  from: LocalDate;
  /** Last day; `null` for until further notice. */
  until: LocalDate | null;
  /** First day on which it no longer holds. */
  revokedOn: LocalDate | null;
}>;

export type NoAccount = Readonly<{ status: 'none' }>;

export type OpenedAccount = Readonly<{
  status: 'open' | 'suspended' | 'erased';
  id: AccountId;
  /** Home unit. */
  unit: UnitId;
  openedOn: LocalDate;
  /** Idleness is counted from the last sign-in, and at the earliest from here. */
  activeSince: LocalDate;
  /** Effective day of the last opening, suspension, reinstatement or erasure; the next one may not be earlier. */
  standingSince: LocalDate;
  grants: readonly Grant[];
}>;

/** An account as a decision sees it: all its recorded facts. */
export type Account = NoAccount | OpenedAccount;

export const initialAccount: Account = { status: 'none' };

export const evolveAccount = (account: Account, event: AccountEvent): Account => {
  if (event.type === 'AccountOpened') {
    if (account.status !== 'none') return account;
    const { accountId: id, unit, effectiveOn } = event.data;
    const since = { openedOn: effectiveOn, activeSince: effectiveOn, standingSince: effectiveOn };
    return { status: 'open', id, unit, ...since, grants: [] };
  }
  if (account.status === 'none') return account;
  const { effectiveOn } = event.data;
  switch (event.type) {
    case 'RoleGranted': {
      const { grantId, role, unit, until } = event.data;
      return {
        ...account,
        grants: [...account.grants, { grantId, role, unit, from: effectiveOn, until, revokedOn: null }],
      };
    }
    case 'RoleRevoked': {
      const { grantId } = event.data;
      return {
        ...account,
        grants: account.grants.map((grant) =>
          grant.grantId === grantId ? { ...grant, revokedOn: effectiveOn } : grant,
        ),
      };
    }
    case 'AccountSuspended':
      return { ...account, status: 'suspended', standingSince: effectiveOn };
    case 'AccountReinstated':
      return { ...account, status: 'open', activeSince: effectiveOn, standingSince: effectiveOn };
    case 'PersonErased':
      return { ...account, status: 'erased', standingSince: effectiveOn };
  }
};
