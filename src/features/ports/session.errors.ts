import { DomainError } from '../../domain/shared/domain-error.ts';

/** Refusals on the way to a session. They tell nothing that somebody without the password could not know. */

/** Wrong name, wrong password, wrong code or no such account: one answer. */
export class SignInRefused extends DomainError {
  readonly code = 'session.sign-in-refused';
  constructor() {
    super('name, password or code are not right');
  }
}

/** The password was right; the code of the second factor is missing. */
export class SecondFactorNeeded extends DomainError {
  readonly code = 'session.second-factor-needed';
  constructor() {
    super('the code of the second factor is needed');
  }
}

export class SignInThrottled extends DomainError {
  readonly code = 'session.throttled';
  constructor(
    /** Seconds. */
    readonly retryAfter: number,
  ) {
    super(`too many failures: wait ${retryAfter} s`);
  }
}

/** More passwords wait to be verified than can be in good time. */
export class SignInBusy extends DomainError {
  readonly code = 'session.busy';
  /** Seconds. */
  readonly retryAfter = 2;
  constructor() {
    super('too many sign in at this moment');
  }
}

/** The password was right, but nobody signs in with this account now. */
export class SignInSuspended extends DomainError {
  readonly code = 'session.account-suspended';
  constructor() {
    super('the account is suspended');
  }
}

/** Source: domain rules 7.3. */
export class SignInIdle extends DomainError {
  readonly code = 'session.account-idle';
  constructor(
    /** Days without use after which an administrator must reinstate the account. */
    readonly days: number,
  ) {
    super(`unused for more than ${days} days`);
  }
}

export class RenewalRefused extends DomainError {
  readonly code = 'session.renewal-refused';
  constructor() {
    super('the renewal token is unknown, ended, revoked or was used before');
  }
}

/** The account signs in through an outside provider only. */
export class NoLocalPassword extends DomainError {
  readonly code = 'password.none';
  constructor() {
    super('the account has no password here');
  }
}

export class CurrentPasswordWrong extends DomainError {
  readonly code = 'password.current-wrong';
  readonly field = 'current';
  constructor() {
    super('the current password is not right');
  }
}

export class PasswordUnfit extends DomainError {
  constructor(
    readonly code:
      | 'password.too-short'
      | 'password.too-long'
      | 'password.is-the-name'
      | 'password.too-common'
      | 'password.unchanged',
    readonly field: string,
    /** Characters, where the length is at fault. */
    readonly limit: number | null = null,
  ) {
    super(code);
  }
}

export class SecondFactorCodeWrong extends DomainError {
  readonly code = 'second-factor.code-wrong';
  readonly field = 'code';
  constructor() {
    super('the code is not right, or was used before');
  }
}

/** The secret that is to be confirmed was not offered here, or too long ago. */
export class SecondFactorOfferEnded extends DomainError {
  readonly code = 'second-factor.offer-ended';
  readonly field = 'offer';
  constructor() {
    super('the offer is unknown or has ended');
  }
}

/** Wrong code, a code used before, or an installation that was set up already: one answer. */
export class SetUpRefused extends DomainError {
  readonly code = 'set-up.refused';
  constructor() {
    super('the set-up code is not right, was used, or is not needed any more');
  }
}

export class SignInNameTaken extends DomainError {
  readonly code = 'person.sign-in-name-taken';
  readonly field = 'signInName';
  constructor() {
    super('another account has this sign-in name');
  }
}

export class ApiKeyUnknown extends DomainError {
  readonly code = 'api-key.unknown';
  constructor(readonly id: string) {
    super(`no API key ${id}`);
  }
}

export class ApiKeyTermUnfit extends DomainError {
  readonly code = 'api-key.term-unfit';
  readonly field = 'endsOn';
  constructor(
    /** Days from today. */
    readonly most: number,
  ) {
    super(`a key ends after today and within ${most} days`);
  }
}

export type SessionRefusalCode = (
  | SignInRefused
  | SecondFactorNeeded
  | SignInThrottled
  | SignInBusy
  | SignInSuspended
  | SignInIdle
  | RenewalRefused
  | NoLocalPassword
  | CurrentPasswordWrong
  | PasswordUnfit
  | SecondFactorCodeWrong
  | SecondFactorOfferEnded
  | SetUpRefused
  | SignInNameTaken
  | ApiKeyUnknown
  | ApiKeyTermUnfit
)['code'];
