import { Injectable } from '@nestjs/common';
import { administersAll } from '../../domain/account/account.rules.ts';
import type { AccountId } from '../../domain/shared/ids.ts';
import { AccountRegister } from '../ports/account-register.ts';
import { everything } from '../ports/asker.ts';
import { Clock } from '../ports/clock.ts';
import { Ledger } from '../ports/registers.ts';
import { AccountStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { followClaims, losesAdministration, type Entitled } from './follow-claims.ts';

export type ClaimsToFollow = Readonly<{ accountId: AccountId; entitled: Entitled }>;

/** Brings an account to what the claims say. */
@Injectable()
export class FollowClaims {
  constructor(
    private readonly accounts: AccountStreams,
    private readonly register: AccountRegister,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** @throws SignOnAccountClosed; LastAdministratorStays */
  async follow({ accountId, entitled }: ClaimsToFollow, ask: Ask): Promise<Receipt> {
    const { state } = await this.accounts.load(accountId);
    const otherAdministrators = losesAdministration(state, entitled) ? await this.othersThan(accountId) : [];
    return this.accounts.decide(accountId, ask, (account) =>
      followClaims(account, { accountId, entitled, otherAdministrators }, ask.context),
    );
  }

  private async othersThan(accountId: AccountId): Promise<readonly AccountId[]> {
    const at = this.clock.today();
    const { position } = await this.ledger.resolve(undefined, ['accounts']);
    const listed = await this.register.administrators({ at, position, sight: everything });
    const ids = listed.map((account) => account.accountId).filter((id) => id !== accountId);
    const loaded = await this.accounts.loadMany(ids);
    return loaded.flatMap(({ state }) => (state.status !== 'none' && administersAll(state, at) ? [state.id] : []));
  }
}
