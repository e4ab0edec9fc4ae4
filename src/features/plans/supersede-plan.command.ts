import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { supersedePlan } from '../../domain/plan/plan.decide.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import { PlanStreams, type Ask, type Receipt } from '../ports/streams.ts';

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
  constructor(private readonly plans: PlanStreams) {}

  async execute({ planId, successor, ask }: SupersedePlan): Promise<Receipt> {
    const other = (await this.plans.load(successor)).state;
    return this.plans.decide(planId, ask, (plan) =>
      supersedePlan(plan, { successor }, { successor: other }, ask.context),
    );
  }
}
