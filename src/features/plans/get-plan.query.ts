import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { streamOf, type PlanId } from '../../domain/shared/ids.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import type { CornerQuestion } from '../ports/reading/questions.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { PlanRegister } from '../ports/registers.ts';
import { Revisions } from '../ports/revisions.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { planDetail, unitsOfPlan, type PlanAnswer } from './plan.view.ts';

export class GetPlan extends Query<PlanAnswer> {
  constructor(
    readonly planId: PlanId,
    readonly question: CornerQuestion,
  ) {
    super();
  }
}

@QueryHandler(GetPlan)
export class GetPlanHandler implements IQueryHandler<GetPlan> {
  constructor(
    private readonly corners: CornerReader,
    private readonly plans: PlanRegister,
    private readonly labels: UnitLabels,
    private readonly revisions: Revisions,
  ) {}

  /** @throws NotRecorded when it was not issued yet, or not known yet, at the corner */
  async execute({ planId, question }: GetPlan): Promise<PlanAnswer> {
    const { corner, shown } = await this.corners.read(question, ['plans', 'units']);
    const plan = await this.plans.find(planId, corner);
    if (plan === null) throw new NotRecorded('plan', planId);
    const labelOf = await this.labels.at(unitsOfPlan(plan), corner);
    const revision = await this.revisions.at(streamOf('plan', planId), corner.position);
    return { ...shown, plan: planDetail(plan, labelOf), revision: String(revision ?? 0n) };
  }
}
