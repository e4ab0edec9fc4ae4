import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { revokePlan } from '../../domain/plan/plan.decide.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import { PlanStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { ownerOfPlan } from './owner-of-plan.ts';

export class RevokePlan extends Command<Receipt> {
  constructor(
    readonly planId: PlanId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(RevokePlan)
export class RevokePlanHandler implements ICommandHandler<RevokePlan> {
  constructor(
    private readonly plans: PlanStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ planId, ask }: RevokePlan): Promise<Receipt> {
    const surroundings = await ownerOfPlan(this.plans, this.units, planId);
    return this.plans.decide(planId, ask, (plan) => revokePlan(plan, {}, surroundings, ask.context));
  }
}
