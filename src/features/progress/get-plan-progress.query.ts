import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PlanId } from '../../domain/shared/ids.ts';
import { ChoiceField } from '../ports/fields.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { planLabel } from '../ports/reading/plan-label.ts';
import { WholeNumberField } from '../ports/reading/question-fields.ts';
import { CornerQuestion } from '../ports/reading/questions.ts';
import { PlanRegister } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { ProgressReader } from './progress-reader.ts';
import type { PlanProgressView } from './progress.view.ts';

export class PlanProgressQuestion extends CornerQuestion {
  @ChoiceField({ description: 'Breakdown.', optional: true, of: ['field', 'unit', 'group'] })
  by?: 'field' | 'unit' | 'group';

  @WholeNumberField({
    description: 'Decimals of percentages; as the rule set says when absent.',
    optional: true,
    min: 0,
    max: 2,
  })
  decimals?: number;
}

export class GetPlanProgress extends Query<PlanProgressView> {
  constructor(
    readonly planId: PlanId,
    readonly question: PlanProgressQuestion,
  ) {
    super();
  }
}

@QueryHandler(GetPlanProgress)
export class GetPlanProgressHandler implements IQueryHandler<GetPlanProgress> {
  constructor(
    private readonly corners: CornerReader,
    private readonly plans: PlanRegister,
    private readonly progress: ProgressReader,
  ) {}

  /** @throws NotRecorded for a plan that is not known at the corner */
  async execute({ planId, question }: GetPlanProgress): Promise<PlanProgressView> {
    const { corner, shown } = await this.corners.read(question, ['tasks', 'plans', 'units']);
    const plan = await this.plans.find(planId, corner);
    if (plan === null) throw new NotRecorded('plan', planId);
    const { by, decimals } = question;
    const counted = await this.progress.count({ planId }, corner, { asked: [plan], by });
    const labelOf = await this.progress.labelsOf(counted, { corner, by }, [plan.owner]);
    const figures = this.progress.show(counted, labelOf, { corner, by, decimals, filter: { plan: planId } });
    return { plan: planLabel(plan, labelOf), ...shown, ...figures };
  }
}
