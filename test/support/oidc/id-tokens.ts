import { createHmac, createPrivateKey, generateKeyPairSync, sign, type JsonWebKey } from 'node:crypto';

/** A signing key as a provider keeps it. */
export type SigningKey = Readonly<{ kid: string; alg: 'RS256' }> & JsonWebKey;

export const newKey = (kid: string): SigningKey => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid,
  alg: 'RS256',
});

type Part = Readonly<Record<string, unknown>>;
const encoded = (part: Part): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const part = (token: string, index: number): Part =>
  JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString('utf8')) as Part;

export const claimsOf = (token: string): Part => part(token, 1);
export const headerOf = (token: string): Part => part(token, 0);

/** The same token with other claims, signed anew with a key. */
export const signedBy = (key: SigningKey, token: string, claims: Part = {}, header: Part = {}): string => {
  const content = `${encoded({ ...headerOf(token), ...header })}.${encoded({ ...claimsOf(token), ...claims })}`;
  const signature = sign('sha256', Buffer.from(content), createPrivateKey({ key, format: 'jwk' }));
  return `${content}.${signature.toString('base64url')}`;
};

/** `alg: none`. */
export const unsigned = (token: string): string =>
  `${encoded({ ...headerOf(token), alg: 'none' })}.${token.split('.')[1]!}.`;

/** `alg: HS256` with a text as the secret: what a verifier accepts that takes the algorithm from the token. */
export const signedWithText = (text: string, token: string): string => {
  const content = `${encoded({ ...headerOf(token), alg: 'HS256' })}.${token.split('.')[1]!}`;
  return `${content}.${createHmac('sha256', text).update(content).digest('base64url')}`;
};
