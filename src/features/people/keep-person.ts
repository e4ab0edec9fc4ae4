import { Injectable } from '@nestjs/common';
import type { AccountId } from '../../domain/shared/ids.ts';
import { Clock } from '../ports/clock.ts';
import { localCredentials, LocalCredentials } from '../ports/credentials.ts';
import { generatedPassword } from '../ports/generated-password.ts';
import { PasswordHasher } from '../ports/password-hasher.ts';
import { People, type Person } from '../ports/people.ts';
import { SignInNameTaken } from '../ports/session.errors.ts';
import { Sessions } from '../ports/sessions.ts';

/** What is kept of the person behind an account, apart from events. */
@Injectable()
export class KeepPerson {
  constructor(
    private readonly people: People,
    private readonly credentials: LocalCredentials,
    private readonly hasher: PasswordHasher,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /**
   * @param signInName `null` leaves it as it was
   * @throws SignInNameTaken before anything is kept
   */
  async keep(accountId: AccountId, person: Person, signInName: string | null): Promise<void> {
    if (signInName !== null) await this.name(accountId, signInName);
    await this.people.keep(accountId, person);
  }

  /** Nobody knows a password until one is made for the account. */
  private async name(accountId: AccountId, signInName: string): Promise<void> {
    const known = (await this.credentials.namesOf([accountId])).get(accountId);
    if (known === signInName) return;
    const holder =
      (await this.credentials.rename(accountId, signInName)) ??
      (await this.credentials.create(
        accountId,
        signInName,
        await this.hasher.hash(generatedPassword()),
        this.clock.now(),
      ));
    if (holder !== accountId) throw new SignInNameTaken();
  }

  /** For who lost what makes the codes: the password alone signs in until another one is set up. @throws NoLocalPassword */
  async removeSecondFactor(accountId: AccountId): Promise<void> {
    localCredentials(await this.credentials.find(accountId));
    await this.credentials.setTotp(accountId, null);
  }

  /**
   * Sets a random password that must be changed at the first sign-in; whoever was signed in is out.
   *
   * @returns the password, kept nowhere else
   * @throws NoLocalPassword for an account without a sign-in name
   */
  async initialPassword(accountId: AccountId): Promise<string> {
    localCredentials(await this.credentials.find(accountId));
    const now = this.clock.now();
    const password = generatedPassword();
    await this.credentials.setPassword(accountId, await this.hasher.hash(password), true, now);
    await this.sessions.endAll(accountId, now);
    return password;
  }
}
