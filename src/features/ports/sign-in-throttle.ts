import type { AccountId } from '../../domain/shared/ids.ts';

/**
 * Somebody tries to sign in under a name, or proves once more to be the owner of the account that is signed in. `device` names a
 * client on which this name signed in before; `null` for any other.
 */
export type SignInTry = Readonly<{ address: string; device: string | null }> &
  (Readonly<{ signInName: string }> | Readonly<{ account: AccountId }>);

/**
 * Slows guessing, then locks it out for minutes: by sign-in name together with the address or the known device, so that nobody
 * locks out anybody elsewhere, and by address. Shared by all processes of an installation; names are kept only as keyed hashes.
 */
export abstract class SignInThrottle {
  /** Counts the try, before anything is verified. @throws SignInThrottled */
  abstract admit(attempt: SignInTry): Promise<void>;
  /** The longer a row of failures, the longer the next try has to wait. */
  abstract failed(attempt: SignInTry): Promise<void>;
  /** The try was turned away unverified, or was half of one: it does not count. */
  abstract withdrawn(attempt: SignInTry): Promise<void>;
  /** Forgets the failures before. */
  abstract succeeded(attempt: SignInTry): Promise<void>;
}
