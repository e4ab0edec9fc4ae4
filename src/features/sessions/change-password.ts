import { Injectable } from '@nestjs/common';
import type { Caller } from '../ports/caller.ts';
import { Clock } from '../ports/clock.ts';
import { LocalCredentials, type Credentials } from '../ports/credentials.ts';
import { PasswordHasher } from '../ports/password-hasher.ts';
import { requirePassword } from '../ports/password-policy.ts';
import { CurrentPasswordWrong, PasswordUnfit } from '../ports/session.errors.ts';
import { Sessions, type IssuedSession, type SessionKind } from '../ports/sessions.ts';
import type { OwnSession } from './own-session.ts';
import { ProvePassword } from './prove-password.ts';
import { SessionBook } from './session-book.ts';

export type PasswordChange = Readonly<{ current: string; next: string }>;

/** Takes a new password. Every session of the account ends, and one with new tokens takes the place of the one that asked. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly proof: ProvePassword,
    private readonly credentials: LocalCredentials,
    private readonly hasher: PasswordHasher,
    private readonly sessions: Sessions,
    private readonly book: SessionBook,
    private readonly clock: Clock,
  ) {}

  /** @throws NoLocalPassword, CurrentPasswordWrong, PasswordUnfit, SignInThrottled, SignInBusy */
  async of({ accountId, sessionId }: OwnSession, change: PasswordChange, caller: Caller): Promise<IssuedSession> {
    const now = this.clock.now();
    const { passwordHash } = await this.check(accountId, change, caller);
    const kind = await this.kindOf(accountId, sessionId, now);
    const next = await this.hasher.hash(change.next);
    if (!(await this.credentials.replacePassword(accountId, passwordHash, next, now))) {
      throw await this.wrong(accountId, caller);
    }
    const round = await this.sessions.endAll(accountId, now);
    await this.book.allowed('passwordChanged', accountId, caller);
    const { address, device } = caller;
    return this.sessions.open(
      { accountId, round, kind, mustChangePassword: false, idToken: null, address, device },
      now,
    );
  }

  private async check(accountId: string, { current, next }: PasswordChange, caller: Caller): Promise<Credentials> {
    const known = await this.proof.of(accountId, current, caller).catch(async (error: unknown) => {
      throw error instanceof CurrentPasswordWrong ? await this.wrong(accountId, caller) : error;
    });
    requirePassword('next', next, (await this.credentials.namesOf([accountId])).get(accountId) ?? '');
    if (next.normalize('NFC') === current.normalize('NFC')) throw new PasswordUnfit('password.unchanged', 'next');
    return known;
  }

  /** Also when somebody else replaced it while this one was being looked at. */
  private async wrong(accountId: string, caller: Caller): Promise<CurrentPasswordWrong> {
    const error = new CurrentPasswordWrong();
    await this.book.refused('passwordChanged', accountId, caller, error.code);
    return error;
  }

  private async kindOf(accountId: string, sessionId: string, now: Date): Promise<SessionKind> {
    return (await this.sessions.ofAccount(accountId, now)).find(({ id }) => id === sessionId)?.kind ?? 'api';
  }
}
