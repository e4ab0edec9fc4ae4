import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessRecords } from '../../features/ports/access-records.ts';
import { ApiKeys } from '../../features/ports/api-keys.ts';
import { LocalCredentials } from '../../features/ports/credentials.ts';
import { People } from '../../features/ports/people.ts';
import { Sessions } from '../../features/ports/sessions.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { InstallationSecret } from './installation-secret.ts';
import { LookupKeys } from './lookup-keys.ts';
import { matchingSecret } from './matching-secret.ts';
import { PersonKeys } from './person-keys.ts';
import { PostgresAccessRecords } from './postgres-access-records.ts';
import { PostgresApiKeys } from './postgres-api-keys.ts';
import { PostgresCredentials } from './postgres-credentials.ts';
import { PostgresPeople } from './postgres-people.ts';
import { PostgresSessions } from './postgres-sessions.ts';
import { TalliedAccessRecords } from './tallied-access-records.ts';

/** Who signs in, with what, and what was done at the door. Needs the application role's DataSource. */
@Global()
@Module({})
export class AccessModule {
  static of({ secret, accessRecordMonths }: Config, { folder }: Database): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        {
          provide: InstallationSecret,
          inject: [DataSource],
          useFactory: async (source: DataSource) =>
            matchingSecret(await InstallationSecret.open(secret, folder), source),
        },
        {
          provide: PersonKeys,
          inject: [InstallationSecret],
          useFactory: (keys: InstallationSecret) => new PersonKeys(keys.key('keys of persons')),
        },
        {
          provide: People,
          inject: [DataSource, PersonKeys],
          useFactory: (source: DataSource, keys: PersonKeys) => new PostgresPeople(source, keys),
        },
        {
          provide: LocalCredentials,
          inject: [DataSource, PersonKeys, InstallationSecret],
          useFactory: (source: DataSource, persons: PersonKeys, keys: InstallationSecret) =>
            new PostgresCredentials(source, persons, new LookupKeys(keys.key('names to look up'))),
        },
        {
          provide: AccessRecords,
          inject: [DataSource],
          useFactory: (source: DataSource) =>
            new TalliedAccessRecords(new PostgresAccessRecords(source, accessRecordMonths)),
        },
        {
          provide: ApiKeys,
          inject: [DataSource],
          useFactory: (source: DataSource) => new PostgresApiKeys(source),
        },
        {
          provide: Sessions,
          inject: [DataSource, InstallationSecret],
          useFactory: (source: DataSource, keys: InstallationSecret) =>
            new PostgresSessions(source, keys.key('id tokens of sessions')),
        },
      ],
      exports: [AccessRecords, ApiKeys, InstallationSecret, LocalCredentials, People, Sessions],
    };
  }
}
