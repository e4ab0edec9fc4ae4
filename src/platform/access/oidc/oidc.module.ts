import { Global, Module, type DynamicModule } from '@nestjs/common';
import { IdentityProvider, SignOnAttempts } from '../../../features/ports/identity-provider.ts';
import { ProblemTeller } from '../../../features/ports/problem-teller.ts';
import { Seals } from '../../../features/ports/seals.ts';
import type { Config } from '../../config/config.ts';
import { CatalogueTeller } from '../../http/catalogue-teller.ts';
import { NoProvider } from './no-provider.ts';
import { oidcSettings } from './oidc-settings.ts';
import { OpenIdProvider } from './openid-provider.ts';
import { SealedAttempts } from './sealed-attempts.ts';

/** Single sign-on through an outside provider, where the settings name one. Needs Seals. */
@Global()
@Module({})
export class OidcModule {
  /** @throws ConfigRefused; the provider itself is asked only when somebody signs in */
  static of(config: Config): DynamicModule {
    const settings = oidcSettings(config);
    return {
      module: OidcModule,
      providers: [
        { provide: ProblemTeller, useClass: CatalogueTeller },
        {
          provide: IdentityProvider,
          useFactory: () => (settings === null ? new NoProvider() : new OpenIdProvider(settings)),
        },
        {
          provide: SignOnAttempts,
          inject: [Seals],
          useFactory: (seals: Seals) => new SealedAttempts(seals, config.publicUrl),
        },
      ],
      exports: [IdentityProvider, SignOnAttempts, ProblemTeller],
    };
  }
}
