import { fact, type Context } from '../shared/fact.ts';
import type { AccountId, GrantId, UnitId } from '../shared/ids.ts';
import type { AccountEvent } from './account.events.ts';
import type { Account } from './account.state.ts';

export type FirstAccount = Readonly<{ accountId: AccountId; grantId: GrantId; unit: UnitId }>;

/**
 * Open the account of the first administrator (quản trị viên đầu tiên). Nobody is there yet who could grant the role under a
 * document: whoever runs the installation answers for it.
 */
export const openFirstAccount = (
  account: Account,
  { accountId, grantId, unit }: FirstAccount,
  context: Context,
): readonly AccountEvent[] =>
  account.status === 'none'
    ? [
        fact('AccountOpened', { accountId, unit }, context),
        fact('RoleGranted', { accountId, grantId, role: 'administrator' as const, unit: null, until: null }, context),
      ]
    : [];
