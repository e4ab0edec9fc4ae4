import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Sessions } from '../../features/ports/sessions.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { InstallationSecret } from './installation-secret.ts';
import { matchingSecret } from './matching-secret.ts';
import { PostgresSessions } from './postgres-sessions.ts';

/** Who signs in, with what, and what was done at the door. Needs the application role's DataSource. */
@Global()
@Module({})
export class AccessModule {
  static of({ secret }: Config, { folder }: Database): DynamicModule {
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
          provide: Sessions,
          inject: [DataSource, InstallationSecret],
          useFactory: (source: DataSource, keys: InstallationSecret) =>
            new PostgresSessions(source, keys.key('id tokens of sessions')),
        },
      ],
      exports: [InstallationSecret, Sessions],
    };
  }
}
