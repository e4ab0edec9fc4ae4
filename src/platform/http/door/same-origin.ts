import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a change that a browser asks for with its cookie was asked for by a page of this service: browsers of today say so
 * (`Sec-Fetch-Site`); of older ones the origin is compared with the address asked for, or the one that people know.
 */
export const isSameOrigin = (headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  if (origin === undefined) return false;
  return origin === publicUrl || hostIn(origin) === host;
};

const hostIn = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
