import { Injectable } from '@nestjs/common';
import { rolesOn } from '../../domain/account/account.rules.ts';
import type { Context } from '../../domain/shared/fact.ts';
import type { AccountId, UnitId } from '../../domain/shared/ids.ts';
import { Clock } from '../ports/clock.ts';
import type { Caller } from '../ports/caller.ts';
import { LocalCredentials } from '../ports/credentials.ts';
import type { ClaimedIdentity } from '../ports/identity-provider.ts';
import { idleDays, isIdle } from '../ports/idle-accounts.ts';
import { People } from '../ports/people.ts';
import { SignInIdle } from '../ports/session.errors.ts';
import { Sessions, type IssuedSession } from '../ports/sessions.ts';
import { NoRoleClaimed, SignOnAccountClosed } from '../ports/sign-on.errors.ts';
import { AccountStreams } from '../ports/streams.ts';
import { ClaimedUnits } from './claimed-units.ts';
import { FollowClaims } from './follow-claims.command.ts';
import type { Entitled } from './follow-claims.ts';
import { SignOnBook } from './sign-on-book.ts';
import { SignOnIdentity } from './sign-on-identity.ts';

/** Account that acts when claims give or take roles: nobody signs in with it. */
const actor = 'single-sign-on';
const reason = 'Theo thông tin của hệ thống đăng nhập một lần';

/**
 * Opens a session for whoever the provider proved. The first time it opens an account; each time, the account's roles by claims
 * become what the claims say. Two sign-ins of one person at once find the same account: the identity is linked once.
 */
@Injectable()
export class SignOn {
  constructor(
    private readonly credentials: LocalCredentials,
    private readonly accounts: AccountStreams,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly units: ClaimedUnits,
    private readonly claims: FollowClaims,
    private readonly book: SignOnBook,
    private readonly clock: Clock,
  ) {}

  /** @throws NoRoleClaimed; ClaimedUnitUnknown; SignOnAccountClosed; SignInIdle; SignInRefused; LastAdministratorStays */
  async open(claimed: ClaimedIdentity, caller: Caller): Promise<IssuedSession> {
    const known = await this.credentials.findByIdentity(claimed.issuer, claimed.subject);
    try {
      const round = known === null ? '0' : await this.sessions.round(known);
      if (known !== null) await this.requireInUse(known);
      const accountId = await this.entitledAccount(known, claimed, caller);
      return await this.session(accountId, round, claimed.idToken, caller);
    } catch (error) {
      await this.book.refused(known, caller, error);
      throw error;
    }
  }

  /** Before the claims change anything. @throws SignInIdle */
  private async requireInUse(accountId: AccountId): Promise<void> {
    const { state } = await this.accounts.load(accountId);
    const lastSignInAt = await this.credentials.lastSignIn(accountId);
    if (state.status === 'open' && isIdle(state, lastSignInAt, this.clock.today())) throw new SignInIdle(idleDays);
  }

  /** Nothing is kept of somebody to whom the claims give nothing here. */
  private async entitledAccount(known: AccountId | null, claimed: ClaimedIdentity, caller: Caller): Promise<AccountId> {
    const { issuer, subject, person, authority } = claimed;
    const entitled = await this.units.entitled(claimed);
    if (known === null && entitled.roles.length === 0) throw new NoRoleClaimed();
    const identity = new SignOnIdentity(this.clock.now());
    const accountId = known ?? (await this.credentials.linkIdentity(identity.idFor('account'), issuer, subject));
    const home = await this.actingUnit(accountId, entitled);
    const context = this.context(home, authority);
    const receipt = await this.claims.follow({ accountId, entitled }, { context, identity, ifMatch: null });
    if (!receipt.unrecorded) await this.book.rolesChanged(accountId, caller);
    await this.people.keep(accountId, person);
    return accountId;
  }

  /** The account's own unit; the claimed one before it is opened. */
  private async actingUnit(accountId: AccountId, { home }: Entitled): Promise<UnitId> {
    const { state } = await this.accounts.load(accountId);
    if (state.status !== 'none') return state.unit;
    // The account was linked before, but its opening was lost, and the claims give nothing any more.
    if (home === null) throw new NoRoleClaimed();
    return home;
  }

  private context(unit: UnitId, authority: Context['authority']): Context {
    const today = this.clock.today();
    const by = { account: actor, unit, role: 'administrator' } as const;
    return { effectiveOn: today, today, by, authority, reason, everywhere: true };
  }

  /** Roles granted here by an administrator count as well. */
  private async session(accountId: AccountId, round: string, idToken: string, caller: Caller): Promise<IssuedSession> {
    const now = this.clock.now();
    const { state } = await this.accounts.load(accountId);
    if (state.status === 'suspended' || state.status === 'erased') throw new SignOnAccountClosed(state.status);
    if (rolesOn(state, this.clock.today()).length === 0) throw new NoRoleClaimed();
    const { address, device } = caller;
    const issued = await this.sessions.open(
      { accountId, round, kind: 'web', mustChangePassword: false, idToken, address, device },
      now,
    );
    await this.credentials.signedIn(accountId, now);
    await this.book.allowed('signIn', accountId, caller, issued.session.id);
    return issued;
  }
}
