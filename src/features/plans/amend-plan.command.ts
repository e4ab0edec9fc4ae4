import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { amendPlan } from '../../domain/plan/plan.decide.ts';
import type { PlanContent } from '../../domain/plan/plan.events.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import { PlanStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { ownerOfPlan } from './owner-of-plan.ts';

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
  constructor(
    private readonly plans: PlanStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ planId, content, ask }: AmendPlan): Promise<Receipt> {
    const surroundings = await ownerOfPlan(this.plans, this.units, planId);
    return this.plans.decide(planId, ask, (plan) => amendPlan(plan, { content }, surroundings, ask.context));
  }
}
