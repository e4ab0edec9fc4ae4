import type { AccountId } from '../../domain/shared/ids.ts';

/** How a session was opened: for the web page (cookie) or for a program (bearer token). */
export type SessionKind = 'web' | 'api';

export type Session = Readonly<{
  id: string;
  accountId: AccountId;
  kind: SessionKind;
  /** Instants in milliseconds since 1970. */
  openedAt: number;
  /** Whatever happens, it ends here. */
  endsAt: number;
  /** Only the password may be changed with it. */
  mustChangePassword: boolean;
  /** Token of the outside provider that a logout there asks for; `null` for a local sign-in. */
  idToken: string | null;
}>;

/** Tokens are random and opaque; only their hashes are kept. `renewal` is `null` for the web page's cookie. */
export type IssuedSession = Readonly<{ session: Session; token: string; tokenEndsAt: number; renewal: string | null }>;

export type SessionRequest = Readonly<{
  accountId: AccountId;
  /** How often all sessions of the account had been ended when it began to prove who it is. */
  round: string;
  kind: SessionKind;
  mustChangePassword: boolean;
  idToken: string | null;
  /** Remote address and what the client calls itself, for the list of a person's own sessions. */
  address: string;
  device: string | null;
}>;

/** One of a person's own sessions, as it is listed. Instants in milliseconds since 1970; the last use is known to the minute. */
export type OpenSession = Readonly<{
  id: string;
  kind: SessionKind;
  openedAt: number;
  lastSeenAt: number;
  address: string;
  device: string | null;
}>;

/**
 * Sessions kept by the server: what is revoked is refused by the next request. A web session ends after an hour without use
 * and after 12 hours at the latest; a bearer token lives 15 minutes and is renewed with a one-time renewal token.
 */
export abstract class Sessions {
  /** Decimal text. Read together with, or before, what the sign-in relies on. */
  abstract round(accountId: AccountId): Promise<string>;
  /** @throws SignInRefused when all sessions of the account were ended since the round of the request */
  abstract open(request: SessionRequest, now: Date): Promise<IssuedSession>;
  /** `null` for a token that is unknown, ended or revoked. */
  abstract find(token: string, now: Date): Promise<Session | null>;
  /** Exchanges a renewal token for new tokens; one used a second time ends the session. @returns `null` when refused */
  abstract renew(renewal: string, now: Date): Promise<IssuedSession | null>;
  /** Open sessions of the account, newest first. */
  abstract ofAccount(accountId: AccountId, now: Date): Promise<readonly OpenSession[]>;
  abstract end(sessionId: string, now: Date): Promise<void>;
  /** Ends every session of the account but one, and the sign-ins under way. @returns the round that begins */
  abstract endAll(accountId: AccountId, now: Date, except?: string): Promise<string>;
  /** Like `endAll`, and forgets where the account came from and with what. */
  abstract erase(accountId: AccountId): Promise<void>;
  /** Deletes what ended long ago. @returns how many */
  abstract forget(now: Date): Promise<number>;
}
