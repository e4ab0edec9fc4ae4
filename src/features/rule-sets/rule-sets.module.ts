import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { GetCalendarHandler } from './get-calendar.query.ts';
import { ListRuleSetsHandler } from './list-rule-sets.query.ts';
import { RuleSetsController } from './rule-sets.controller.ts';

@Module({
  imports: [CqrsModule],
  controllers: [RuleSetsController],
  providers: [GetCalendarHandler, ListRuleSetsHandler],
})
export class RuleSetsModule {}
