import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateBy,
  validateSync,
} from 'class-validator';
import { faultOf } from '../event-store/eventstoredb/connection-string.ts';

const postgresUrl = /^postgres(ql)?:\/\//;

/** What is wrong with where the events are to be kept; empty when nothing is. */
const eventStoreFault = (value: string): string => (value === 'postgres' ? '' : (faultOf(value) ?? ''));
const isEventStore = (value: unknown): boolean => typeof value === 'string' && eventStoreFault(value) === '';

/** Settings of the service, read once from the environment. Every variable begins with `TIENDO_`. */
export class Config {
  /** Address to listen on. */
  @IsString()
  @IsNotEmpty()
  host = '127.0.0.1';

  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 3000;

  /** Folder of the embedded database; relative to the working directory. */
  @IsString()
  @IsNotEmpty()
  dataDir = '.data';

  /** An outside PostgreSQL 15 or later, instead of the embedded one. */
  @IsOptional()
  @Matches(postgresUrl, { message: 'must be a postgres:// address' })
  databaseUrl?: string;

  /** Who runs the migrations and owns the tables, when that is another login than `databaseUrl`. */
  @IsOptional()
  @Matches(postgresUrl, { message: 'must be a postgres:// address' })
  migrationDatabaseUrl?: string;

  /** Whether an empty store is filled with the five source documents. */
  @IsIn(['on', 'off'])
  demo: 'on' | 'off' = 'on';

  /** Which half of the service this process is. */
  @IsIn(['all', 'api', 'projector'])
  role: 'all' | 'api' | 'projector' = 'all';

  @IsIn(['text', 'json'])
  log: 'text' | 'json' = 'text';

  /** Where the events are kept: `postgres`, the service's own database, or the `esdb://` address of an EventStoreDB. */
  @ValidateBy({
    name: 'isEventStore',
    validator: { validate: isEventStore, defaultMessage: (problem) => eventStoreFault(problem?.value as string) },
  })
  eventStore = 'postgres';

  /** `production` refuses to start with what is only good for trying out: demonstration data, missing secrets, plain HTTP. */
  @IsIn(['standard', 'production'])
  mode: 'standard' | 'production' = 'standard';

  /** Master secret of the installation, 32 bytes in base64. Absent, the embedded database's folder keeps one of its own. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9+/]{43}=$/, { message: 'must be 32 bytes in base64' })
  secret?: string;

  /** Address at which people reach the service, behind a proxy: cookies are then marked secure, single sign-on returns here. */
  @IsOptional()
  @Matches(/^https?:\/\/[^/?#]+$/, { message: 'must be http(s)://host[:port] without a path' })
  publicUrl?: string;

  /** Origins of other web pages that may call the API, with commas between; none when absent. */
  @IsOptional()
  @Matches(/^https?:\/\/[^/?#,]+(,https?:\/\/[^/?#,]+)*$/, { message: 'must be origins with commas between' })
  corsOrigins?: string;

  /** Addresses of proxies whose word for where a request comes from is taken, with commas between: `10.0.0.5,10.1.0.0/16`. */
  @IsOptional()
  @Matches(/^[\da-fA-F.:]+(\/\d{1,3})?(,[\da-fA-F.:]+(\/\d{1,3})?)*$/, {
    message: 'must be addresses or networks with commas between',
  })
  trustedProxies?: string;

  /** How long access records are kept. Months. */
  @IsInt()
  @Min(3)
  @Max(120)
  accessRecordMonths = 12;

  /** Address of an OpenID Connect provider; absent, only local accounts sign in. */
  @IsOptional()
  @Matches(/^https?:\/\//, { message: 'must be an http(s):// address' })
  oidcIssuer?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  oidcClientId?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  oidcClientSecret?: string;

  /** JSON file that says which claim names the account, the unit and the roles. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  oidcMapping?: string;
}

const variables = {
  host: 'TIENDO_HOST',
  port: 'TIENDO_PORT',
  dataDir: 'TIENDO_DATA_DIR',
  databaseUrl: 'TIENDO_DATABASE_URL',
  migrationDatabaseUrl: 'TIENDO_MIGRATION_DATABASE_URL',
  demo: 'TIENDO_DEMO',
  role: 'TIENDO_ROLE',
  log: 'TIENDO_LOG',
  eventStore: 'TIENDO_EVENT_STORE',
  mode: 'TIENDO_MODE',
  secret: 'TIENDO_SECRET',
  publicUrl: 'TIENDO_PUBLIC_URL',
  corsOrigins: 'TIENDO_CORS_ORIGINS',
  trustedProxies: 'TIENDO_TRUSTED_PROXIES',
  accessRecordMonths: 'TIENDO_ACCESS_RECORD_MONTHS',
  oidcIssuer: 'TIENDO_OIDC_ISSUER',
  oidcClientId: 'TIENDO_OIDC_CLIENT_ID',
  oidcClientSecret: 'TIENDO_OIDC_CLIENT_SECRET',
  oidcMapping: 'TIENDO_OIDC_MAPPING',
} as const satisfies Record<keyof Config, string>;

/** Settings that may stand in a file of their own instead, as secrets are handed to containers. */
const files = {
  secret: 'TIENDO_SECRET_FILE',
  oidcClientSecret: 'TIENDO_OIDC_CLIENT_SECRET_FILE',
  databaseUrl: 'TIENDO_DATABASE_URL_FILE',
  eventStore: 'TIENDO_EVENT_STORE_FILE',
  migrationDatabaseUrl: 'TIENDO_MIGRATION_DATABASE_URL_FILE',
} as const satisfies Partial<Record<keyof Config, string>>;

/** Setting of the command line alone. */
const tokenVariable = 'TIENDO_TOKEN';

/** Session token or API key with which the command line asks; `null` without one. */
export const readToken = (environment: NodeJS.ProcessEnv = process.env): string | null => {
  const token = environment[tokenVariable];
  return token === undefined || token === '' ? null : token;
};

const numeric = new Set(['port', 'accessRecordMonths']);

/** Settings that cannot be used; the message lists all of them. */
export class ConfigRefused extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['The settings cannot be used:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.name = 'ConfigRefused';
  }
}

/** @throws ConfigRefused with every problem, also for `TIENDO_` variables that do not exist; no value is ever part of it */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const { contents, problems: fileProblems } = contentsOfFiles(environment);
  const given = Object.entries(variables).flatMap(([key, name]) => {
    const text = environment[name];
    if (text === undefined || text === '') return [];
    return [[key, numeric.has(key) ? Number(text) : text]];
  });
  const config = plainToInstance(Config, { ...contents, ...Object.fromEntries(given) });
  const known = new Set<string>([...Object.values(variables), ...Object.values(files), tokenVariable]);
  const unknown = Object.keys(environment).filter((name) => name.startsWith('TIENDO_') && !known.has(name));
  const problems = [
    ...fileProblems,
    ...validateSync(config).flatMap(({ property, constraints }) =>
      Object.values(constraints ?? {}).map((text) => `${variables[property as keyof Config]}: ${text}`),
    ),
    ...unknown.filter((name) => !name.startsWith('TIENDO_TEST_')).map((name) => `${name}: no such setting`),
    ...(config.migrationDatabaseUrl && !config.databaseUrl
      ? ['TIENDO_MIGRATION_DATABASE_URL: needs TIENDO_DATABASE_URL beside it']
      : []),
  ];
  if (problems.length > 0) throw new ConfigRefused(problems);
  return config;
};

/** What the files hold that the environment names, without the line end that editors put last. */
const contentsOfFiles = (environment: NodeJS.ProcessEnv) => {
  const contents: Record<string, string> = {};
  const problems: string[] = [];
  for (const [key, name] of Object.entries(files)) {
    const path = environment[name];
    if (path === undefined || path === '') continue;
    const direct = variables[key as keyof typeof files];
    if (environment[direct]) problems.push(`${name}: stands beside ${direct}; give one of them`);
    try {
      contents[key] = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
      if (contents[key] === '') problems.push(`${name}: the file is empty`);
    } catch (error) {
      problems.push(`${name}: the file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
    }
  }
  return { contents, problems };
};
