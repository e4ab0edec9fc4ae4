import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CommandDesk } from '../../features/ports/command-desk.ts';
import { CurrentActor } from '../../features/ports/current-actor.ts';
import { DemonstrationActor } from './demonstration-actor.ts';
import { HttpCommandDesk } from './http-command-desk.ts';

/** What requests pass on their way in. Needs CommandJournal and Clock. */
@Global()
@Module({
  imports: [CqrsModule],
  providers: [
    { provide: CurrentActor, useClass: DemonstrationActor },
    { provide: CommandDesk, useClass: HttpCommandDesk },
  ],
  exports: [CurrentActor, CommandDesk],
})
export class HttpModule {}
