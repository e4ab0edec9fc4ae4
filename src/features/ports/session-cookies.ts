/**
 * Cookies of the web page: readable by the service alone, never sent along from another site. Marked secure, and bound to the
 * host by their name, where people reach the service over TLS.
 */
export abstract class SessionCookies {
  /** Value of `Set-Cookie` that keeps the session's token until `endsAt`. */
  abstract keep(token: string, now: Date, endsAt: number): string;
  /** Value of `Set-Cookie` that removes it. */
  abstract remove(): string;
  /** The token that a request brings; `null` without one. */
  abstract token(headers: Readonly<Record<string, string | string[] | undefined>>): string | null;
  /** Value of `Set-Cookie` that names this client to the sign-in alone, so that others' failures do not hold it up. */
  abstract keepDevice(device: string, now: Date, endsAt: number): string;
  abstract device(headers: Readonly<Record<string, string | string[] | undefined>>): string | null;
}
