import type { DocumentRef, Role } from '../../domain/shared/fact.ts';
import type { UnitId } from '../../domain/shared/ids.ts';
import type { Person } from './people.ts';

/** A unit as a provider's claim, or the mapping, names it: by its id here, or by its administrative code of today. */
export type NamedUnit = Readonly<{ id: UnitId }> | Readonly<{ code: string }>;

/** A role that the claims give: for the person's own unit, for a named one, or for the whole installation. */
export type ClaimedRole = Readonly<{ role: Role; unit: NamedUnit | 'home' | 'everywhere' }>;

/** Who signed in at the provider, proven by an ID token, and what the mapping reads from the claims. */
export type ClaimedIdentity = Readonly<{
  issuer: string;
  subject: string;
  person: Person;
  unit: NamedUnit;
  roles: readonly ClaimedRole[];
  /** The document that lets the provider say who holds which role. */
  authority: DocumentRef;
  /** Handed back to the provider when the person signs out there. */
  idToken: string;
}>;

/** What ties the provider's answer to the browser that asked: random, secret, used once. */
export type SignOnAttempt = Readonly<{
  state: string;
  nonce: string;
  /** Of PKCE; the provider was given its SHA-256. */
  verifier: string;
  /** Local path to go on to. */
  returnTo: string;
}>;

/** An OpenID Connect provider outside. Every method throws SignOnNotOffered when none is set up. */
export abstract class IdentityProvider {
  /** Whether one is set up. */
  abstract readonly offered: boolean;

  /**
   * @param returnTo local path
   * @returns where the browser asks the provider, and what proves the answer
   * @throws ProviderUnreachable
   */
  abstract begin(returnTo: string): Promise<Readonly<{ address: string; attempt: SignOnAttempt }>>;

  /**
   * @param answer query of the redirect address, as the provider filled it
   * @throws ProviderUnreachable; ProviderRefused; SignOnAttemptEnded; SignOnTokenRefused; ClaimsUnfit
   */
  abstract finish(answer: string, attempt: SignOnAttempt): Promise<ClaimedIdentity>;

  /** Where the browser signs out at the provider; `null` when the provider offers no such place. @throws ProviderUnreachable */
  abstract signOutAddress(idToken: string): Promise<string | null>;
}

/** Attempts under way, kept by the browser that made them: sealed, for ten minutes, each taken once. */
export abstract class SignOnAttempts {
  /** Value of `Set-Cookie`. */
  abstract keep(attempt: SignOnAttempt, now: Date): string;
  /** Value of `Set-Cookie` that removes it. */
  abstract remove(): string;
  /**
   * The attempt that a request brings.
   *
   * @throws SignOnAttemptEnded without one, for one of another state, and for one that ended or was taken before
   */
  abstract take(
    headers: Readonly<Record<string, string | string[] | undefined>>,
    state: string,
    now: Date,
  ): SignOnAttempt;
}
