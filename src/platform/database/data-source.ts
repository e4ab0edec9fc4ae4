import type { DataSourceOptions } from 'typeorm';
import type { Access } from './database.ts';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** No statement of the service may run longer; a stuck one must not hold a connection for good. */
const statementTimeoutMs = 30_000;

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
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
  },
});
