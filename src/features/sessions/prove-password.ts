import { Injectable } from '@nestjs/common';
import type { AccountId } from '../../domain/shared/ids.ts';
import type { Caller } from '../ports/caller.ts';
import { LocalCredentials, type Credentials } from '../ports/credentials.ts';
import { PasswordHasher } from '../ports/password-hasher.ts';
import { CurrentPasswordWrong, NoLocalPassword, SignInBusy } from '../ports/session.errors.ts';
import { SignInThrottle, type SignInTry } from '../ports/sign-in-throttle.ts';

/** Asks for the password once more where a session alone is not enough; guessing is slowed as at sign-in. */
@Injectable()
export class ProvePassword {
  constructor(
    private readonly credentials: LocalCredentials,
    private readonly hasher: PasswordHasher,
    private readonly throttle: SignInThrottle,
  ) {}

  /** @throws NoLocalPassword, CurrentPasswordWrong, SignInThrottled, SignInBusy */
  async of(accountId: AccountId, password: string, caller: Caller): Promise<Credentials> {
    const found = await this.credentials.find(accountId);
    if (found === null) throw new NoLocalPassword();
    const attempt = { account: accountId, address: caller.address, device: null };
    await this.throttle.admit(attempt);
    if (!(await this.matches(found, password, attempt))) {
      await this.throttle.failed(attempt);
      throw new CurrentPasswordWrong();
    }
    await this.throttle.succeeded(attempt);
    return found;
  }

  /** A try that was turned away for want of time is none. */
  private async matches({ passwordHash }: Credentials, password: string, attempt: SignInTry): Promise<boolean> {
    try {
      return await this.hasher.matches(passwordHash, password);
    } catch (error) {
      if (error instanceof SignInBusy) await this.throttle.withdrawn(attempt);
      throw error;
    }
  }
}
