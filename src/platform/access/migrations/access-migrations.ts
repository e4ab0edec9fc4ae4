import type { MigrationClass } from '../../database/migrate.ts';
import { CreateAccess1795300000000 } from './1795300000000-create-access.ts';
import { AccessRecords1795300100000 } from './1795300100000-access-records.ts';
import { RoundsOfSessions1795300600000 } from './1795300600000-rounds-of-sessions.ts';
import { CodesOfRecovery1795300700000 } from './1795300700000-codes-of-recovery.ts';
import { SignInTries1795300500000 } from './1795300500000-sign-in-tries.ts';

export const accessMigrations: readonly MigrationClass[] = [
  CreateAccess1795300000000,
  AccessRecords1795300100000,
  SignInTries1795300500000,
  RoundsOfSessions1795300600000,
  CodesOfRecovery1795300700000,
];
