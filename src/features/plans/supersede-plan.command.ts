import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { supersedePlan } from '../../domain/plan/plan.decide.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import { PlanStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { ownerOfPlan } from './owner-of-plan.ts';

export class SupersedePlan extends Command<Receipt> {
  constructor(
    readonly planId: PlanId,
    readonly successor: PlanId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(SupersedePlan)
export class SupersedePlanHandler implements ICommandHandler<SupersedePlan> {
  constructor(
    private readonly plans: PlanStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ planId, successor, ask }: SupersedePlan): Promise<Receipt> {
    const [{ owner }, { state: other }] = await Promise.all([
      ownerOfPlan(this.plans, this.units, planId),
      this.plans.load(successor),
    ]);
    return this.plans.decide(planId, ask, (plan) =>
      supersedePlan(plan, { successor }, { owner, successor: other }, ask.context),
    );
  }
}
