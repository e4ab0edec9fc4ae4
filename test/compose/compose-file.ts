import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

/** A service as these files write it; see `composeSchema` for what may stand where. */
export type ComposeService = Readonly<{
  image?: string;
  build?: string;
  environment?: Readonly<Record<string, string>>;
  ports?: readonly string[];
  volumes?: readonly string[];
  networks?: readonly string[] | Readonly<Record<string, Readonly<{ ipv4_address?: string }>>>;
  depends_on?: Readonly<Record<string, Readonly<{ condition: string; required?: boolean }>>>;
  healthcheck?: Readonly<{ test: readonly string[] }>;
  command?: readonly string[];
  profiles?: readonly string[];
  restart?: string;
}>;

export type ComposeFile = Readonly<{
  name: string;
  services: Readonly<Record<string, ComposeService>>;
  volumes?: Readonly<Record<string, null>>;
  networks?: Readonly<Record<string, unknown>>;
}>;

export const composeFiles = ['docker-compose.yml', 'docker-compose.cluster.yml'] as const;

/** With merge keys carried out, variables as they are written. */
export const readCompose = (path: string): ComposeFile =>
  parse(readFileSync(path, 'utf8'), { merge: true }) as ComposeFile;

/** As Docker Compose fills variables in when only those are set that must be, each to 32 bytes in base64. */
export const withDefaults = (text: string): string =>
  text
    .replaceAll('$$', '$')
    .replace(/\$\{[A-Z_]+:-([^}]*)\}/g, (_, value: string) => value)
    .replace(/\$\{[A-Z_]+:\?[^}]*\}/g, Buffer.alloc(32).toString('base64'));
