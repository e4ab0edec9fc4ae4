import type { MigrationClass } from '../../database/migrate.ts';
import { CreateAccess1795300000000 } from './1795300000000-create-access.ts';

export const accessMigrations: readonly MigrationClass[] = [CreateAccess1795300000000];
