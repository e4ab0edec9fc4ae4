import { Injectable } from '@nestjs/common';
import type { AccountId } from '../../domain/shared/ids.ts';
import type { Caller } from '../ports/caller.ts';
import { Clock } from '../ports/clock.ts';
import { LocalCredentials } from '../ports/credentials.ts';
import { Seals } from '../ports/seals.ts';
import { SecondFactorCodeWrong, SecondFactorOfferEnded } from '../ports/session.errors.ts';
import { ProvePassword } from './prove-password.ts';
import { newSecret, stepOf, uriOf } from './second-factor-code.ts';
import { SessionBook } from './session-book.ts';
import type { SecondFactorOfferView } from './session.view.ts';

const purpose = 'second factor on offer';
/** Milliseconds. */
const offered = 10 * 60_000;

/**
 * The second factor of a person's own account. The secret is shown once, and kept only when a code made with it comes back; until
 * then it travels sealed with whoever asked.
 */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly proof: ProvePassword,
    private readonly credentials: LocalCredentials,
    private readonly seals: Seals,
    private readonly book: SessionBook,
    private readonly clock: Clock,
  ) {}

  /** @throws NoLocalPassword, CurrentPasswordWrong, SignInThrottled, SignInBusy */
  async offer(accountId: AccountId, password: string, caller: Caller): Promise<SecondFactorOfferView> {
    await this.proof.of(accountId, password, caller);
    const label = (await this.credentials.namesOf([accountId])).get(accountId) ?? accountId;
    const secret = newSecret();
    const endsAt = new Date(this.clock.now().getTime() + offered);
    return { uri: uriOf(secret, label), secret, offer: this.seals.seal(purpose, `${accountId} ${secret}`, endsAt) };
  }

  /** @throws SecondFactorOfferEnded, SecondFactorCodeWrong */
  async confirm(accountId: AccountId, offer: string, code: string, caller: Caller): Promise<void> {
    const now = this.clock.now();
    const [owner, secret = null] = this.seals.open(purpose, offer, now)?.split(' ') ?? [];
    if (owner !== accountId || secret === null) throw new SecondFactorOfferEnded();
    const step = stepOf(secret, code, now);
    if (step === null) throw new SecondFactorCodeWrong();
    await this.credentials.setTotp(accountId, secret);
    await this.credentials.takeTotpStep(accountId, step);
    await this.book.allowed('secondFactorChanged', accountId, caller);
  }

  /** @throws NoLocalPassword, CurrentPasswordWrong, SignInThrottled, SignInBusy */
  async remove(accountId: AccountId, password: string, caller: Caller): Promise<void> {
    await this.proof.of(accountId, password, caller);
    await this.credentials.setTotp(accountId, null);
    await this.book.allowed('secondFactorChanged', accountId, caller);
  }
}
