import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { readingProviders } from '../ports/reading/reading-providers.ts';
import { GetRecountHandler } from './get-recount.query.ts';
import { RecountDesk } from './recount-desk.ts';
import { RecountsController } from './recounts.controller.ts';
import { RecountsInReach } from './recounts-in-reach.ts';
import { StartRecountHandler } from './start-recount.command.ts';

@Module({
  imports: [CqrsModule],
  controllers: [RecountsController],
  providers: [...readingProviders, RecountDesk, RecountsInReach, StartRecountHandler, GetRecountHandler],
})
export class RecountsModule {}
