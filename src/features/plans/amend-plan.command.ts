import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { amendPlan } from '../../domain/plan/plan.decide.ts';
import type { PlanContent } from '../../domain/plan/plan.events.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import { PlanStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class AmendPlan extends Command<Receipt> {
  constructor(
    readonly planId: PlanId,
    readonly content: PlanContent,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(AmendPlan)
export class AmendPlanHandler implements ICommandHandler<AmendPlan> {
  constructor(private readonly plans: PlanStreams) {}

  execute({ planId, content, ask }: AmendPlan): Promise<Receipt> {
    return this.plans.decide(planId, ask, (plan) => amendPlan(plan, { content }, ask.context));
  }
}
