import { DomainError } from '../../domain/shared/domain-error.ts';

/** Refusals of single sign-on (đăng nhập một lần). They repeat nothing that was not proven to come from the provider. */

export class SignOnNotOffered extends DomainError {
  readonly code = 'sign-on.not-offered';
  constructor() {
    super('no identity provider is set up');
  }
}

export class ProviderUnreachable extends DomainError {
  readonly code = 'sign-on.provider-unreachable';
  constructor() {
    super('the identity provider does not answer');
  }
}

/** The person, or the provider, said no. */
export class ProviderRefused extends DomainError {
  readonly code = 'sign-on.provider-refused';
  constructor() {
    super('the identity provider refused the sign-in');
  }
}

/** Not begun in this browser, too long ago, answered before, or answered for another attempt. */
export class SignOnAttemptEnded extends DomainError {
  readonly code = 'sign-on.attempt-ended';
  constructor() {
    super('the answer belongs to no sign-in under way in this browser');
  }
}

/** Signature, issuer, audience, nonce or times of the ID token are not what they must be. */
export class SignOnTokenRefused extends DomainError {
  readonly code = 'sign-on.token-refused';
  constructor() {
    super('the identity provider gave no valid ID token');
  }
}

/** What the mapping needs is not among the claims, or cannot be used. */
export class ClaimsUnfit extends DomainError {
  readonly code = 'sign-on.claims-unfit';
  constructor(
    /** Name of the claim. */
    readonly claim: string,
  ) {
    super(`claim ${claim} is missing or cannot be used`);
  }
}

/** No unit, or more than one, that lives today has the name that the claims give. */
export class ClaimedUnitUnknown extends DomainError {
  readonly code = 'sign-on.unit-unknown';
  constructor(
    /** Id or administrative code. */
    readonly unit: string,
  ) {
    super(`unit ${unit} is not one that lives today`);
  }
}

export class NoRoleClaimed extends DomainError {
  readonly code = 'sign-on.no-role';
  constructor() {
    super('the claims give no role here');
  }
}

/** Suspended, unused for too long, or erased. */
export class SignOnAccountClosed extends DomainError {
  readonly code = 'sign-on.account-closed';
  constructor(readonly status: 'suspended' | 'erased') {
    super(`the account is ${status}`);
  }
}

export type SignOnRefusalCode = (
  | SignOnNotOffered
  | ProviderUnreachable
  | ProviderRefused
  | SignOnAttemptEnded
  | SignOnTokenRefused
  | ClaimsUnfit
  | ClaimedUnitUnknown
  | NoRoleClaimed
  | SignOnAccountClosed
)['code'];
