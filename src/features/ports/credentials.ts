import type { AccountId } from '../../domain/shared/ids.ts';
import { NoLocalPassword } from './session.errors.ts';

/** What proves a local account's owner. Sign-in names are personal data: kept keyed, never in an event. */
export type Credentials = Readonly<{
  accountId: AccountId;
  /** PHC string, Argon2id. */
  passwordHash: string;
  /** Instant of the last change, milliseconds since 1970. */
  passwordChangedAt: number;
  /** Set by somebody else: it must be replaced before anything else is done. */
  mustChangePassword: boolean;
  /** Secret of the second factor (TOTP, base32); `null` without one. */
  totpSecret: string | null;
  /** Last successful sign-in, also through an outside provider, milliseconds since 1970; `null` before the first. */
  lastSignInAt: number | null;
  /** Of the account's sessions, at the instant at which these credentials stood so. */
  round: string;
}>;

/** @throws NoLocalPassword for an account without a sign-in name */
export const localCredentials = (found: Credentials | null): Credentials => {
  if (found === null) throw new NoLocalPassword();
  return found;
};

export abstract class LocalCredentials {
  /**
   * An account that has a sign-in name already has this name and this password from now on, if nobody else has the name.
   *
   * @param signInName compared without letter case
   * @returns whose name it is now: another account's id when the name is taken
   */
  abstract create(accountId: AccountId, signInName: string, passwordHash: string, now: Date): Promise<AccountId>;
  /** Password and second factor stay as they are. @returns whose name it is now; `null` for an account without a sign-in name */
  abstract rename(accountId: AccountId, signInName: string): Promise<AccountId | null>;
  abstract findByName(signInName: string): Promise<Credentials | null>;
  abstract find(accountId: AccountId): Promise<Credentials | null>;
  /** Sign-in names of several accounts, for administrators; one without a local name is missing. */
  abstract namesOf(accountIds: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>>;
  abstract setPassword(accountId: AccountId, passwordHash: string, mustChange: boolean, now: Date): Promise<void>;
  /** The owner's own change. @returns false, and changes nothing, when `known` is not the password's hash any more */
  abstract replacePassword(accountId: AccountId, known: string, passwordHash: string, now: Date): Promise<boolean>;
  abstract setTotp(accountId: AccountId, secret: string | null): Promise<void>;
  /** Takes a time step of the second factor. @returns false when it, or a later one, was taken before */
  abstract takeTotpStep(accountId: AccountId, step: number): Promise<boolean>;
  abstract signedIn(accountId: AccountId, now: Date): Promise<void>;
  /** Last successful sign-in by whatever way; `null` before the first, and for an account that cannot sign in. */
  abstract lastSignIn(accountId: AccountId): Promise<number | null>;
  /** Which account an identity of an outside provider belongs to; `null` for one never seen. */
  abstract findByIdentity(issuer: string, subject: string): Promise<AccountId | null>;
  /** @returns whose identity it is now */
  abstract linkIdentity(accountId: AccountId, issuer: string, subject: string): Promise<AccountId>;
  /** Name, password, second factor and outside identities are gone for good. */
  abstract erase(accountId: AccountId): Promise<void>;
}
