import { createHash, randomBytes } from 'node:crypto';

/** What a token is for stands in front of it: cookie of the web page, bearer, renewal, API key. */
export type TokenPrefix = 'tds' | 'tdt' | 'tdr' | 'tdk';

const shape = /^(tds|tdt|tdk)_[A-Za-z0-9_-]{43}$/;

/** 256 random bits in base64url. */
export const newToken = (prefix: TokenPrefix): string => `${prefix}_${randomBytes(32).toString('base64url')}`;

/** Kept in place of the token. It needs no salt and no slowness: a token has more bits than anybody can try. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Whether a text could be a token of one of these kinds; anything else need not be looked up. */
export const looksLike = (text: string, ...prefixes: readonly TokenPrefix[]): boolean =>
  prefixes.some((prefix) => shape.exec(text)?.[1] === prefix);
