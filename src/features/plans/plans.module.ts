import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AmendPlanHandler } from './amend-plan.command.ts';
import { ClosePlanHandler } from './close-plan.command.ts';
import { IssuePlanHandler } from './issue-plan.command.ts';
import { PlansController } from './plans.controller.ts';
import { RegisteredSymbol } from './registered-symbol.ts';
import { RevokePlanHandler } from './revoke-plan.command.ts';
import { SupersedePlanHandler } from './supersede-plan.command.ts';
import { FindPlansHandler } from './find-plans.query.ts';
import { GetPlanHandler } from './get-plan.query.ts';
import { ListPossiblePlanActsHandler } from './list-possible-plan-acts.query.ts';
import { PlansQueriesController } from './plans-queries.controller.ts';
import { ActTrials } from '../ports/possible-acts/act-trials.ts';
import { readingProviders } from '../ports/reading/reading-providers.ts';

@Module({
  imports: [CqrsModule],
  controllers: [PlansQueriesController, PlansController],
  providers: [
    ...readingProviders,
    FindPlansHandler,
    GetPlanHandler,
    ListPossiblePlanActsHandler,
    ActTrials,
    RegisteredSymbol,
    AmendPlanHandler,
    ClosePlanHandler,
    IssuePlanHandler,
    RevokePlanHandler,
    SupersedePlanHandler,
  ],
})
export class PlansModule {}
