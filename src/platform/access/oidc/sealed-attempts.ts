import { SignOnAttempts, type SignOnAttempt } from '../../../features/ports/identity-provider.ts';
import type { Seals } from '../../../features/ports/seals.ts';
import { SignOnAttemptEnded } from '../../../features/ports/sign-on.errors.ts';

const purpose = 'sign-on attempt';
/** Milliseconds that somebody may take to sign in at the provider. */
const lasts = 600_000;

/**
 * Attempts in a cookie of the browser that made them. It is sent along when the provider sends the browser back, so it cannot be
 * as strict as the session's; scripts never see it.
 */
export class SealedAttempts extends SignOnAttempts {
  private readonly name: string;
  private readonly attributes: string;
  /** States taken, and when they would have ended. The provider takes a code once, too: also from other processes. */
  private readonly taken = new Map<string, number>();

  constructor(
    private readonly seals: Seals,
    publicUrl: string | undefined,
  ) {
    super();
    const secure = publicUrl?.startsWith('https:') === true;
    this.name = secure ? '__Host-tiendo-sign-on' : 'tiendo-sign-on';
    this.attributes = `${secure ? 'Path=/; Secure' : 'Path=/api/v1/session/oidc'}; HttpOnly; SameSite=Lax`;
  }

  keep(attempt: SignOnAttempt, now: Date): string {
    const sealed = this.seals.seal(purpose, JSON.stringify(attempt), new Date(now.getTime() + lasts));
    return `${this.name}=${sealed}; ${this.attributes}; Max-Age=${lasts / 1_000}`;
  }

  remove(): string {
    return `${this.name}=; ${this.attributes}; Max-Age=0`;
  }

  take({ cookie }: Readonly<Record<string, string | string[] | undefined>>, state: string, now: Date): SignOnAttempt {
    const sealed = typeof cookie === 'string' ? valueIn(cookie, this.name) : undefined;
    const text = sealed === undefined ? null : this.seals.open(purpose, sealed, now);
    if (text === null) throw new SignOnAttemptEnded();
    const attempt = JSON.parse(text) as SignOnAttempt;
    this.forget(now);
    if (attempt.state !== state || this.taken.has(state)) throw new SignOnAttemptEnded();
    this.taken.set(state, now.getTime() + lasts);
    return attempt;
  }

  private forget(now: Date): void {
    for (const [state, endsAt] of this.taken) {
      if (endsAt > now.getTime()) return;
      this.taken.delete(state);
    }
  }
}

const valueIn = (cookies: string, name: string): string | undefined =>
  cookies
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
