import pg from 'pg';
import { sessionLimits } from './session-limits.ts';

/** The role of the running application. */
export const appRole = 'tiendo_app';
/** The role that owns schemas and tables in the embedded server; outside it is whoever runs the migrations. */
export const ownerRole = 'tiendo_owner';

const oldestServer = 150_000;

/**
 * Whoever exchanges tables need not wait for a VACUUM that the server began by itself: see `short-lock.ts`. One start at a time,
 * and only once: a server refuses to grant the same twice at the same moment.
 */
const mayHurry = `BEGIN;
  SELECT pg_advisory_xact_lock(7421004);
  DO $$ BEGIN
    IF NOT has_parameter_privilege('${appRole}', 'deadlock_timeout', 'SET') THEN
      GRANT SET ON PARAMETER deadlock_timeout TO ${appRole};
    END IF;
  END $$;
  COMMIT`;

const withClient = async <T>(access: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ ...access, ...sessionLimits });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Makes both roles and the database of an embedded server; repeating it changes nothing. */
export const prepareEmbedded = (superuser: pg.ClientConfig, database: string): Promise<void> =>
  withClient(superuser, async (client) => {
    for (const role of [ownerRole, appRole]) {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      if (rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN`);
    }
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${ownerRole}`);
    await client.query(mayHurry);
  });

/** @throws Error with a sentence when the server is older than 15 or the login may not make the application's role */
export const prepareOutside = (owner: pg.ClientConfig): Promise<void> =>
  withClient(owner, async (client) => {
    const { rows } = await client.query<{ version: number; present: boolean; super: boolean }>(
      `SELECT current_setting('server_version_num')::int AS version, rolsuper AS super,
              EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS present
       FROM pg_roles WHERE rolname = current_user`,
      [appRole],
    );
    const { version, present, super: mayGrant } = rows[0]!;
    if (version < oldestServer) throw new Error(`PostgreSQL 15 or later is needed; the server is ${version / 10_000}.`);
    if (!present) {
      await client.query(`CREATE ROLE ${appRole} NOLOGIN`).catch((cause: unknown) => {
        throw new Error(`The login of TIENDO_DATABASE_URL may not make the role ${appRole}; make it beforehand.`, {
          cause,
        });
      });
    }
    await client.query(`GRANT ${appRole} TO CURRENT_USER`);
    if (mayGrant) await client.query(mayHurry);
  });
