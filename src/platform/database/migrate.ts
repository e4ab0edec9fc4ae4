import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import type { Access } from './database.ts';
import { dataSourceOptions } from './data-source.ts';
import { sessionLimits } from './session-limits.ts';

export type MigrationClass = new () => MigrationInterface;

/** Any number that nothing else in the database locks on. */
const migrationLock = 7_421_001;

/** How long a starter waits for the one before it, milliseconds. */
const longestTurn = 600_000;

/**
 * Brings the schemas up to date. Several services starting at once take turns: unguarded, they collide on the same DDL.
 *
 * @returns how many migrations ran now
 */
export const migrate = async (owner: Access, migrations: readonly MigrationClass[]): Promise<number> => {
  const guard = new pg.Client({
    ...owner,
    ...sessionLimits,
    statement_timeout: longestTurn,
    lock_timeout: longestTurn,
  });
  await guard.connect();
  const source = new DataSource({ ...dataSourceOptions(owner, 2), migrations: [...migrations] });
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await source.initialize();
    const applied = await source.runMigrations({ transaction: 'each' });
    return applied.length;
  } finally {
    if (source.isInitialized) await source.destroy();
    await guard.end();
  }
};
