import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { issuePlan, type Issue, type IssueSurroundings } from '../../domain/plan/plan.decide.ts';
import { initialPlan } from '../../domain/plan/plan.state.ts';
import { statesOf } from '../ports/states-of.ts';
import { PlanStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { RegisteredSymbol } from './registered-symbol.ts';

export class IssuePlan extends Command<Receipt> {
  constructor(
    readonly issue: Issue,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(IssuePlan)
export class IssuePlanHandler implements ICommandHandler<IssuePlan> {
  constructor(
    private readonly plans: PlanStreams,
    private readonly units: UnitStreams,
    private readonly symbols: RegisteredSymbol,
  ) {}

  async execute({ issue, ask }: IssuePlan): Promise<Receipt> {
    const surroundings = await this.surroundingsOf(issue);
    const registered = await this.registered(issue, surroundings, ask);
    return this.plans.decide(issue.planId, ask, (plan) =>
      issuePlan(plan, issue, { ...surroundings, registered }, ask.context),
    );
  }

  private async surroundingsOf({
    owner,
    coSigners,
    parentPlanId,
  }: Issue): Promise<Omit<IssueSurroundings, 'registered'>> {
    const [unitOf, parent] = await Promise.all([
      statesOf(this.units, [owner, ...coSigners]),
      parentPlanId === null ? null : this.plans.load(parentPlanId),
    ]);
    return { owner: unitOf(owner), coSigners: coSigners.map(unitOf), parent: parent?.state ?? null };
  }

  /** The symbol is taken only once everything else about the plan is in order, so that a refused request blocks nobody. */
  private async registered(
    issue: Issue,
    surroundings: Omit<IssueSurroundings, 'registered'>,
    ask: Ask,
  ): Promise<Issue['planId'] | null> {
    const { symbol } = issue;
    if (symbol === null || (await this.plans.load(issue.planId)).revision !== null) return null;
    issuePlan(initialPlan, issue, { ...surroundings, registered: null }, ask.context);
    return this.symbols.take({ ...issue, symbol });
  }
}
