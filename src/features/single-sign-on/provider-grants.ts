import { createHash } from 'node:crypto';
import type { Grant, OpenedAccount } from '../../domain/account/account.state.ts';
import type { Role } from '../../domain/shared/fact.ts';
import type { AccountId, GrantId, UnitId } from '../../domain/shared/ids.ts';
import { uuidOf } from './uuid-of.ts';

export type Entitlement = Readonly<{ role: Role; unit: UnitId | null }>;

/**
 * Id of a grant that the claims of a provider made: it follows from the account, what is granted, and the grant's place among
 * the account's grants, so that it is told from those made here. UUID version 8.
 */
export const providerGrantId = (accountId: AccountId, { role, unit }: Entitlement, place: number): GrantId =>
  uuidOf(
    createHash('sha256')
      .update(JSON.stringify(['granted by claims', accountId, role, unit, place]))
      .digest('hex'),
    8,
  );

/** Grants that claims made and did not take back yet. */
export const standingByClaims = ({ id, grants }: OpenedAccount): readonly Grant[] =>
  grants.filter((grant, place) => grant.revokedOn === null && grant.grantId === providerGrantId(id, grant, place));
