import { Injectable } from '@nestjs/common';
import type { GovernedBy } from '../../domain/account/account.require.ts';
import type { AccountId } from '../../domain/shared/ids.ts';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { AccountStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { followClaims, losesAdministration, type Entitled } from './follow-claims.ts';

export type ClaimsToFollow = Readonly<{ accountId: AccountId; entitled: Entitled }>;

/** Brings an account to what the claims say. Only what could take an administrator away waits for the others' turns. */
@Injectable()
export class FollowClaims {
  constructor(
    private readonly accounts: AccountStreams,
    private readonly surroundings: AccountSurroundings,
  ) {}

  /** @throws SignOnAccountClosed; LastAdministratorStays */
  async follow({ accountId, entitled }: ClaimsToFollow, ask: Ask): Promise<Receipt> {
    const decide = ({ otherAdministrators }: GovernedBy): Promise<Receipt> =>
      this.accounts.decide(accountId, ask, (account) =>
        followClaims(account, { accountId, entitled, otherAdministrators }, ask.context),
      );
    const { state } = await this.accounts.load(accountId);
    return losesAdministration(state, entitled)
      ? this.surroundings.governed(accountId, ask.context.today, decide)
      : decide({ otherAdministrators: [] });
  }
}
