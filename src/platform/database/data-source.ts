import type { DataSourceOptions } from 'typeorm';
import type { Access } from './database.ts';
import { sessionLimits } from './session-limits.ts';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** TypeORM settings for one role. `poolSize` is the most connections it opens. */
export const dataSourceOptions = (access: Access, poolSize: number): PostgresOptions => ({
  type: 'postgres',
  synchronize: false,
  migrationsRun: false,
  poolSize,
  migrationsTableName: 'schema_migrations',
  applicationName: 'tiendo',
  extra: {
    ...access,
    ...sessionLimits,
  },
});
