import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PlanId } from '../../domain/shared/ids.ts';
import { ActTrials } from '../ports/possible-acts/act-trials.ts';
import type { PossibleActsQuestion } from '../ports/possible-acts/possible-act.view.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { PlanRegister } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { PlanStreams, UnitStreams } from '../ports/streams.ts';
import { trialsOn } from './acts-on-plan.ts';
import type { PossiblePlanActsView } from './possible-plan-acts.view.ts';

export class ListPossiblePlanActs extends Query<PossiblePlanActsView> {
  constructor(
    readonly planId: PlanId,
    readonly question: PossibleActsQuestion,
    readonly acceptLanguage: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(ListPossiblePlanActs)
export class ListPossiblePlanActsHandler implements IQueryHandler<ListPossiblePlanActs> {
  constructor(
    private readonly corners: CornerReader,
    private readonly register: PlanRegister,
    private readonly plans: PlanStreams,
    private readonly units: UnitStreams,
    private readonly trials: ActTrials,
  ) {}

  /** @throws NotRecorded for a plan that is not known, or out of sight */
  async execute({ planId, question, acceptLanguage }: ListPossiblePlanActs): Promise<PossiblePlanActsView> {
    const { corner, shown } = await this.corners.read(question, ['plans', 'units']);
    const { state: plan, revision } = await this.plans.load(planId);
    if ((await this.register.find(planId, corner)) === null || plan.status === 'none') {
      throw new NotRecorded('plan', planId);
    }
    const { state: owner } = await this.units.load(plan.owner);
    const tried = await this.trials.tryEach(trialsOn(plan, owner));
    return {
      knownAt: shown.knownAt,
      revision: String(revision ?? 0n),
      acts: await this.trials.told(tried, corner, acceptLanguage),
    };
  }
}
