import { describe, expect, it } from '@jest/globals';
import { HttpSessionCookies } from '../../../src/platform/http/session-cookies.ts';

const now = new Date('2026-11-21T03:00:00Z');
const inAnHour = now.getTime() + 3_600_000;

describe('the cookies of the page', () => {
  it('are out of reach for scripts and other sites, and bound to the host over TLS', () => {
    const plain = new HttpSessionCookies(undefined);
    const secure = new HttpSessionCookies('https://tiendo.example');
    expect(plain.keep('tds_x', now, inAnHour)).toBe('tiendo=tds_x; Path=/; Max-Age=3600; HttpOnly; SameSite=Strict');
    expect(secure.keep('tds_x', now, inAnHour)).toBe(
      '__Host-tiendo=tds_x; Path=/; Max-Age=3600; HttpOnly; SameSite=Strict; Secure',
    );
    expect(secure.remove()).toBe('__Host-tiendo=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict; Secure');
  });

  it('are read by their whole name; over TLS one that was set without it is none', () => {
    const plain = new HttpSessionCookies(undefined);
    expect(plain.token({ cookie: 'other=1; tiendo=tds_x; tiendo-device=abc' })).toBe('tds_x');
    expect(plain.device({ cookie: 'other=1; tiendo=tds_x; tiendo-device=abc' })).toBe('abc');
    expect(plain.token({ cookie: 'xtiendo=tds_x' })).toBeNull();
    expect(plain.token({})).toBeNull();
    expect(new HttpSessionCookies('https://tiendo.example').token({ cookie: 'tiendo=tds_x' })).toBeNull();
  });

  it('name the device to the sign-in alone', () => {
    const secure = new HttpSessionCookies('https://tiendo.example');
    expect(secure.keepDevice('abc', now, inAnHour)).toContain('__Secure-tiendo-device=abc; Path=/api/v1/session;');
  });
});
