import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AmendPlanHandler } from './amend-plan.command.ts';
import { ClosePlanHandler } from './close-plan.command.ts';
import { IssuePlanHandler } from './issue-plan.command.ts';
import { PlansController } from './plans.controller.ts';
import { RegisteredSymbol } from './registered-symbol.ts';
import { RevokePlanHandler } from './revoke-plan.command.ts';
import { SupersedePlanHandler } from './supersede-plan.command.ts';

@Module({
  imports: [CqrsModule],
  controllers: [PlansController],
  providers: [
    RegisteredSymbol,
    AmendPlanHandler,
    ClosePlanHandler,
    IssuePlanHandler,
    RevokePlanHandler,
    SupersedePlanHandler,
  ],
})
export class PlansModule {}
