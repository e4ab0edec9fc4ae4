import { Injectable } from '@nestjs/common';
import type { OpenedAccount } from '../../domain/account/account.state.ts';
import type { DomainError } from '../../domain/shared/domain-error.ts';
import type { Caller } from '../ports/caller.ts';
import { Clock } from '../ports/clock.ts';
import { LocalCredentials, type Credentials } from '../ports/credentials.ts';
import { idleDays, isIdle } from '../ports/idle-accounts.ts';
import { PasswordHasher } from '../ports/password-hasher.ts';
import * as refusal from '../ports/session.errors.ts';
import { Sessions, type IssuedSession, type SessionKind } from '../ports/sessions.ts';
import { SignInThrottle, type SignInTry } from '../ports/sign-in-throttle.ts';
import { AccountStreams } from '../ports/streams.ts';
import { KnownDevices } from './known-devices.ts';
import { stepOf } from './second-factor-code.ts';
import { SessionBook } from './session-book.ts';

export type SignInRequest = Readonly<{
  signInName: string;
  password: string;
  /** Of the second factor. */
  code: string | null;
  kind: SessionKind;
  /** What the client keeps of an earlier sign-in. */
  deviceCookie: string | null;
}>;

export type SignedIn = Readonly<{ issued: IssuedSession; knownDevice: boolean }>;

/**
 * Opens a session for whoever proves to be the owner of a local account. Whatever is wrong with name, password or code, the
 * answer and the work are the same; what is wrong with the account is told to its owner only. A refused proof leaves an access
 * record; a try that was not even looked at leaves none, so that their number stays bounded.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly credentials: LocalCredentials,
    private readonly accounts: AccountStreams,
    private readonly sessions: Sessions,
    private readonly hasher: PasswordHasher,
    private readonly throttle: SignInThrottle,
    private readonly devices: KnownDevices,
    private readonly book: SessionBook,
    private readonly clock: Clock,
  ) {}

  /** @throws SignInRefused, SecondFactorNeeded, SignInThrottled, SignInBusy, SignInSuspended, SignInIdle */
  async open(request: SignInRequest, caller: Caller): Promise<SignedIn> {
    const now = this.clock.now();
    const { signInName } = request;
    const found = await this.credentials.findByName(signInName);
    const device = this.devices.known(request.deviceCookie, found?.accountId ?? null, now);
    const attempt = { signInName, address: caller.address, device };
    await this.throttle.admit(attempt);
    const owned = await this.proven(found, request, attempt, caller, now);
    const account = await this.usable(owned, caller);
    await this.throttle.succeeded(attempt);
    await this.credentials.signedIn(account.id, now);
    const issued = await this.session(owned, request.kind, caller, now);
    await this.book.allowed('signIn', account.id, caller, issued.session.id);
    return { issued, knownDevice: device !== null };
  }

  private async session(
    { accountId, round, mustChangePassword }: Credentials,
    kind: SessionKind,
    caller: Caller,
    now: Date,
  ): Promise<IssuedSession> {
    const { address, device } = caller;
    const request = { accountId, round, kind, mustChangePassword, idToken: null, address, device };
    try {
      return await this.sessions.open(request, now);
    } catch (error) {
      if (error instanceof refusal.SignInRefused) await this.book.refused('signIn', accountId, caller, error.code);
      throw error;
    }
  }

  private async proven(
    found: Credentials | null,
    { password, code }: SignInRequest,
    attempt: SignInTry,
    caller: Caller,
    now: Date,
  ): Promise<Credentials> {
    if (!(await this.matches(found, password, attempt)) || found === null) {
      throw await this.failed(attempt, found, caller);
    }
    if (found.totpSecret === null) return found;
    if (code === null) {
      await this.throttle.withdrawn(attempt);
      throw new refusal.SecondFactorNeeded();
    }
    const step = stepOf(found.totpSecret, code, now);
    if (step !== null && (await this.credentials.takeTotpStep(found.accountId, step))) return found;
    throw await this.failed(attempt, found, caller);
  }

  /** A try that was turned away for want of time is none. */
  private async matches(found: Credentials | null, password: string, attempt: SignInTry): Promise<boolean> {
    try {
      return await this.hasher.matches(found?.passwordHash ?? null, password);
    } catch (error) {
      if (error instanceof refusal.SignInBusy) await this.throttle.withdrawn(attempt);
      throw error;
    }
  }

  private async failed(attempt: SignInTry, found: Credentials | null, caller: Caller): Promise<DomainError> {
    const refused = new refusal.SignInRefused();
    await this.throttle.failed(attempt);
    await this.book.refused('signIn', found?.accountId ?? null, caller, refused.code);
    return refused;
  }

  private async usable({ accountId, lastSignInAt }: Credentials, caller: Caller): Promise<OpenedAccount> {
    const { state } = await this.accounts.load(accountId);
    if (state.status === 'open' && !isIdle(state, lastSignInAt, this.clock.today())) return state;
    const refused =
      state.status === 'open'
        ? new refusal.SignInIdle(idleDays)
        : state.status === 'suspended'
          ? new refusal.SignInSuspended()
          : new refusal.SignInRefused();
    await this.book.refused('signIn', accountId, caller, refused.code);
    throw refused;
  }
}
