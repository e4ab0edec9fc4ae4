import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../../src/platform/config/config.ts';

export const publicUrl = 'http://tiendo.test';

export const client = {
  id: 'tiendo',
  secret: 'a secret of this test and of nothing else',
  callback: `${publicUrl}/api/v1/session/oidc/callback`,
  signedOut: `${publicUrl}/`,
};

export const authority = { symbol: '12/QĐ-UBND', issuedOn: '2026-01-05', issuer: 'UBND tỉnh' };

/** A mapping file in a folder of its own, and the settings that name it. */
export const mapped = (
  issuer: string,
  mapping: object,
): Readonly<{ settings: Partial<Config>; remove: () => void }> => {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-mapping-'));
  const file = join(folder, 'mapping.json');
  writeFileSync(file, JSON.stringify(mapping));
  return {
    settings: {
      publicUrl,
      oidcIssuer: issuer,
      oidcClientId: client.id,
      oidcClientSecret: client.secret,
      oidcMapping: file,
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
};
