import type { DataSourceOptions } from 'typeorm';
import type { Access } from './database.ts';
import { sessionLimits } from './session-limits.ts';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** Many ask at once, so that a question which takes helpers for itself only makes the others wait. */
const serial = '-c max_parallel_workers_per_gather=0';

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
    options: access.options === undefined ? serial : `${access.options} ${serial}`,
  },
});
