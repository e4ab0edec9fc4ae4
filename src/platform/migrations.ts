import { accessMigrations } from './access/migrations/access-migrations.ts';
import type { MigrationClass } from './database/migrate.ts';
import { eventStoreMigrations } from './event-store/postgres/migrations/event-store-migrations.ts';
import { readStoreMigrations } from './read-store/read-store.migrations.ts';
import { CommandJournal1795200000000 } from './streams/migrations/1795200000000-command-journal.ts';
import { CommandJournalReceipts1795200100000 } from './streams/migrations/1795200100000-command-journal-receipts.ts';

/** Every schema change; TypeORM orders them by the time in their names. Run by the owner's role at start. */
export const allMigrations: readonly MigrationClass[] = [
  ...eventStoreMigrations,
  ...readStoreMigrations,
  CommandJournal1795200000000,
  CommandJournalReceipts1795200100000,
  ...accessMigrations,
];
