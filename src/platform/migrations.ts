import type { MigrationClass } from './database/migrate.ts';

/** Every schema change, oldest first within its part; run by the owner's role at start. */
export const allMigrations: readonly MigrationClass[] = [];
