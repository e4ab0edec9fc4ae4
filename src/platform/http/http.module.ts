import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { CurrentAsker } from '../../features/ports/asker.ts';
import { CommandDesk } from '../../features/ports/command-desk.ts';
import { CurrentActor } from '../../features/ports/current-actor.ts';
import { UnitTree } from '../../features/ports/unit-tree.ts';
import type { Config } from '../config/config.ts';
import { ActingByGrants } from './door/acting.ts';
import { AskerProof } from './door/asker-proof.ts';
import { Door, PublicUrl } from './door/door.guard.ts';
import { KnownAccounts } from './door/known-accounts.ts';
import { KnownUnitTree } from './door/known-unit-tree.ts';
import { Doorway, DoorwayWithProof } from './door/open-door.ts';
import { OperatorToken } from './door/operator-token.ts';
import { RefusedActs } from './door/refused-acts.ts';
import { RequestAsker } from './door/request-asker.ts';
import { Sights } from './door/sights.ts';
import { StoredProof } from './door/stored-proof.ts';
import { WhatChanged } from './door/what-changed.ts';
import { HiddenThings } from './hidden-things.ts';
import { HttpCommandDesk } from './http-command-desk.ts';
import { RememberedAnswers } from './remembered-answers.ts';

/** What requests pass on their way in. Needs the event store, the read store, streams, sessions and keys, and Clock. */
@Global()
@Module({})
export class HttpModule {
  static of({ publicUrl }: Pick<Config, 'publicUrl'>): DynamicModule {
    return {
      module: HttpModule,
      imports: [CqrsModule, DiscoveryModule],
      providers: [
        { provide: PublicUrl, useValue: new PublicUrl(publicUrl) },
        WhatChanged,
        KnownAccounts,
        Sights,
        OperatorToken,
        RefusedActs,
        Door,
        HiddenThings,
        RememberedAnswers,
        { provide: Doorway, useClass: DoorwayWithProof },
        { provide: APP_GUARD, useExisting: Door },
        { provide: UnitTree, useClass: KnownUnitTree },
        { provide: AskerProof, useClass: StoredProof },
        { provide: CurrentAsker, useClass: RequestAsker },
        { provide: CurrentActor, useClass: ActingByGrants },
        { provide: CommandDesk, useClass: HttpCommandDesk },
      ],
      exports: [AskerProof, Doorway, CurrentAsker, CurrentActor, CommandDesk, OperatorToken, RefusedActs, UnitTree],
    };
  }
}
