import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { SignOnAttemptEnded } from '../../../src/features/ports/sign-on.errors.ts';
import { InstallationSeals } from '../../../src/platform/access/installation-seals.ts';
import { InstallationSecret } from '../../../src/platform/access/installation-secret.ts';
import { SealedAttempts } from '../../../src/platform/access/oidc/sealed-attempts.ts';

const seals = new InstallationSeals(InstallationSecret.of(Buffer.alloc(32, 7).toString('base64')));
const attempt = { state: 'state', nonce: 'nonce', verifier: 'the verifier', returnTo: '/' };
const now = new Date('2026-11-21T03:00:00Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const attempts = (publicUrl?: string) => new SealedAttempts(seals, publicUrl);
const sent = (setCookie: string) => ({ cookie: `other=1; ${setCookie.split(';')[0]!}` });

describe('Attempts to sign in at a provider', () => {
  it('come back from the browser as they were', () => {
    const kept = attempts().keep(attempt, now);
    expect(kept).not.toContain('verifier');
    expect(attempts().take(sent(kept), 'state', after(9))).toEqual(attempt);
  });

  it('are taken once', () => {
    const [own, kept] = [attempts(), attempts().keep(attempt, now)];
    own.take(sent(kept), 'state', after(1));
    expect(() => own.take(sent(kept), 'state', after(2))).toThrow(SignOnAttemptEnded);
  });

  it('end after ten minutes', () => {
    const kept = attempts().keep(attempt, now);
    expect(() => attempts().take(sent(kept), 'state', after(10))).toThrow(SignOnAttemptEnded);
  });

  it('answer to their own state only', () => {
    const kept = attempts().keep(attempt, now);
    expect(() => attempts().take(sent(kept), 'other', now)).toThrow(SignOnAttemptEnded);
    expect(() => attempts().take(sent(kept), '', now)).toThrow(SignOnAttemptEnded);
  });

  it.each([
    ['nothing', {}],
    ['noise', { cookie: `tiendo-sign-on=${randomBytes(80).toString('base64url')}` }],
    [
      'what was sealed for another purpose',
      { cookie: `tiendo-sign-on=${seals.seal('another', JSON.stringify(attempt), after(10))}` },
    ],
  ])('are not made from %s', (_what, headers: { cookie?: string }) => {
    expect(() => attempts().take(headers, 'state', now)).toThrow(SignOnAttemptEnded);
  });

  it('are bound to the host and to TLS where people reach the service so', () => {
    expect(attempts('https://tiendo.example.org').keep(attempt, now)).toMatch(
      /^__Host-tiendo-sign-on=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
    expect(attempts().keep(attempt, now)).toMatch(
      /^tiendo-sign-on=[\w-]+; Path=\/api\/v1\/session\/oidc; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
  });

  it('are removed by a cookie of the same name and path', () => {
    expect(attempts().remove()).toBe('tiendo-sign-on=; Path=/api/v1/session/oidc; HttpOnly; SameSite=Lax; Max-Age=0');
  });
});
