import type { DataSource } from 'typeorm';
import { ConfigRefused } from '../config/config.ts';
import type { InstallationSecret } from './installation-secret.ts';

/**
 * The secret, when it is the one that the database was first opened with. With another one every sign-in name would be unknown
 * and every person lost from sight, and new ones would be kept beside them.
 *
 * @throws ConfigRefused for another secret
 */
export const matchingSecret = async (secret: InstallationSecret, source: DataSource): Promise<InstallationSecret> => {
  const fingerprint = secret.key('fingerprint');
  await source.query(`INSERT INTO access.installation (fingerprint) VALUES ($1) ON CONFLICT DO NOTHING`, [fingerprint]);
  const rows = await source.query<{ fingerprint: Buffer }[]>(`SELECT fingerprint FROM access.installation`);
  if (rows[0]?.fingerprint.equals(fingerprint)) return secret;
  throw new ConfigRefused([
    'TIENDO_SECRET: is not the secret that this database was set up with; names and sign-in names cannot be read with it',
  ]);
};
