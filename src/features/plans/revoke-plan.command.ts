import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { revokePlan } from '../../domain/plan/plan.decide.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import { PlanStreams, type Ask, type Receipt } from '../ports/streams.ts';

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
  constructor(private readonly plans: PlanStreams) {}

  execute({ planId, ask }: RevokePlan): Promise<Receipt> {
    return this.plans.decide(planId, ask, (plan) => revokePlan(plan, {}, ask.context));
  }
}
