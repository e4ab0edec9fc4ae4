import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { closePlan } from '../../domain/plan/plan.decide.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import { PlanStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { ownerOfPlan } from './owner-of-plan.ts';

export class ClosePlan extends Command<Receipt> {
  constructor(
    readonly planId: PlanId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ClosePlan)
export class ClosePlanHandler implements ICommandHandler<ClosePlan> {
  constructor(
    private readonly plans: PlanStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ planId, ask }: ClosePlan): Promise<Receipt> {
    const surroundings = await ownerOfPlan(this.plans, this.units, planId);
    return this.plans.decide(planId, ask, (plan) => closePlan(plan, {}, surroundings, ask.context));
  }
}
