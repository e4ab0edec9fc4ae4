import { readFileSync } from 'node:fs';
import { ConfigRefused, type Config } from '../../config/config.ts';
import type { ClaimsMapping } from './claims-mapping.ts';
import { readMapping } from './read-mapping.ts';

/** What is known of the provider before it was asked anything. */
export type OidcSettings = Readonly<{
  issuer: URL;
  clientId: string;
  /** `null` for a public client, which PKCE alone protects. */
  clientSecret: string | null;
  /** Address at which people reach this service, without a path. */
  publicUrl: string;
  mapping: ClaimsMapping;
}>;

type Given = Pick<Config, 'oidcIssuer' | 'oidcClientId' | 'oidcClientSecret' | 'oidcMapping' | 'publicUrl'>;

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Where tokens travel in clear, only this machine may listen. */
export const isConfidential = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || loopback.has(hostname);

/**
 * The settings of single sign-on; `null` where no provider is named.
 *
 * @throws ConfigRefused with every problem of the settings and of the mapping file
 */
export const oidcSettings = (
  config: Given,
  read = (path: string) => readFileSync(path, 'utf8'),
): OidcSettings | null => {
  const { oidcIssuer, oidcClientId, oidcClientSecret, oidcMapping, publicUrl } = config;
  const others = { TIENDO_OIDC_CLIENT_ID: oidcClientId, TIENDO_OIDC_MAPPING: oidcMapping };
  if (oidcIssuer === undefined) {
    const alone = Object.entries({ ...others, TIENDO_OIDC_CLIENT_SECRET: oidcClientSecret });
    const problems = alone
      .filter(([, value]) => value !== undefined)
      .map(([name]) => `${name}: needs TIENDO_OIDC_ISSUER`);
    if (problems.length > 0) throw new ConfigRefused(problems);
    return null;
  }
  const issuer = URL.canParse(oidcIssuer) ? new URL(oidcIssuer) : null;
  const file = oidcMapping === undefined ? null : mappingIn(oidcMapping, read);
  const needed = { ...others, TIENDO_PUBLIC_URL: publicUrl };
  const problems = [
    ...issuerProblems(issuer),
    ...Object.entries(needed)
      .filter(([, value]) => value === undefined)
      .map(([name]) => `${name}: needed with TIENDO_OIDC_ISSUER`),
    ...(file?.problems ?? []).map((problem) => `TIENDO_OIDC_MAPPING: ${oidcMapping!} ${problem}`),
  ];
  if (problems.length > 0) throw new ConfigRefused(problems);
  return {
    issuer: issuer!,
    clientId: oidcClientId!,
    clientSecret: oidcClientSecret ?? null,
    publicUrl: publicUrl!,
    mapping: file!.mapping,
  };
};

const issuerProblems = (issuer: URL | null): readonly string[] => {
  if (issuer === null) return ['TIENDO_OIDC_ISSUER: must be an https:// address'];
  return isConfidential(issuer) ? [] : ['TIENDO_OIDC_ISSUER: must be https://, except on this machine'];
};

const mappingIn = (path: string, read: (path: string) => string): ReturnType<typeof readMapping> => {
  try {
    return readMapping(read(path));
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    return { ...readMapping('{}'), problems: [`cannot be read: ${why}`] };
  }
};
