import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { closePlan } from '../../domain/plan/plan.decide.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import { PlanStreams, type Ask, type Receipt } from '../ports/streams.ts';

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
  constructor(private readonly plans: PlanStreams) {}

  execute({ planId, ask }: ClosePlan): Promise<Receipt> {
    return this.plans.decide(planId, ask, (plan) => closePlan(plan, {}, ask.context));
  }
}
