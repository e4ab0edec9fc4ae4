import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PasswordHasher } from '../../features/ports/password-hasher.ts';
import { Seals } from '../../features/ports/seals.ts';
import { SessionCookies } from '../../features/ports/session-cookies.ts';
import { SetUpCode } from '../../features/ports/set-up-code.ts';
import { SignInThrottle } from '../../features/ports/sign-in-throttle.ts';
import type { Config } from '../config/config.ts';
import { HttpSessionCookies } from '../http/session-cookies.ts';
import { InstallationSeals } from './installation-seals.ts';
import { InstallationSecret } from './installation-secret.ts';
import { Argon2PasswordHasher } from './password-hasher.ts';
import { PostgresSetUpCode } from './postgres-set-up-code.ts';
import { PostgresSignInThrottle } from './sign-in-throttle.ts';

/** What signing in needs beside what is kept. Needs the application role's DataSource and the installation's secret. */
@Global()
@Module({})
export class SignInModule {
  static of({ publicUrl }: Config): DynamicModule {
    return {
      module: SignInModule,
      providers: [
        { provide: PasswordHasher, useClass: Argon2PasswordHasher },
        { provide: SessionCookies, useFactory: () => new HttpSessionCookies(publicUrl) },
        {
          provide: Seals,
          inject: [InstallationSecret],
          useFactory: (secret: InstallationSecret) => new InstallationSeals(secret),
        },
        {
          provide: SetUpCode,
          inject: [DataSource],
          useFactory: (source: DataSource) => new PostgresSetUpCode(source),
        },
        {
          provide: SignInThrottle,
          inject: [DataSource, InstallationSecret],
          useFactory: (source: DataSource, secret: InstallationSecret) =>
            new PostgresSignInThrottle(source, secret.key('sign-in tries')),
        },
      ],
      exports: [PasswordHasher, SessionCookies, Seals, SetUpCode, SignInThrottle],
    };
  }
}
