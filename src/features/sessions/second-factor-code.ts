import { Secret, TOTP } from 'otpauth';

/** Codes of RFC 6238 as every authenticator makes them: six digits, 30 seconds, SHA-1. */
const period = 30;

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Tiến Độ', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period });

/** 160 random bits, base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

export const uriOf = (secret: string, label: string): string => totp(secret, label).toString();

/** @returns the time step that the code is of, at most one before or after the present; `null` for any other code */
export const stepOf = (secret: string, code: string, now: Date): number | null => {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
};
