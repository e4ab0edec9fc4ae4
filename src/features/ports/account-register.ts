import type { Grant } from '../../domain/account/account.state.ts';
import type { Role } from '../../domain/shared/fact.ts';
import type { AccountId, UnitId } from '../../domain/shared/ids.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { Corner, Page } from './registers.ts';

export const accountStatuses = ['open', 'suspended', 'erased'] as const;
export type AccountStatus = (typeof accountStatuses)[number];

/** What is true of an account at a corner. It names no person. */
export type AccountFacts = Readonly<{
  accountId: AccountId;
  status: AccountStatus;
  /** Home unit. */
  unit: UnitId;
  openedOn: LocalDate;
  activeSince: LocalDate;
  /** All that were made, in the order of their facts; which of them hold on a day follows from their days. */
  grants: readonly Grant[];
}>;

export type AccountFilter = Readonly<{
  unit?: UnitId;
  /** Open accounts that hold the role on the day of the corner. */
  role?: Role;
  status?: AccountStatus;
  /** Only accounts whose home unit is one of these. */
  within?: readonly UnitId[];
}>;

/** Which accounts there are, and what they may do. The corner's sight limits nothing here: `within` does. */
export abstract class AccountRegister {
  /** In order of the id, which is the order of opening. `limit` 1 to 1.000. */
  abstract page(
    filter: AccountFilter,
    corner: Corner,
    after: string | null,
    limit: number,
  ): Promise<Page<AccountFacts>>;
  abstract find(accountId: AccountId, corner: Corner): Promise<AccountFacts | null>;
  abstract findMany(accountIds: readonly AccountId[], corner: Corner): Promise<readonly AccountFacts[]>;
  /** Open accounts that administer the whole installation until further notice. */
  abstract administrators(corner: Corner): Promise<readonly AccountFacts[]>;
}
