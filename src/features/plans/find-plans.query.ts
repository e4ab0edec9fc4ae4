import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { planStandings, type PlanStanding } from '../../domain/shared/facts-at.ts';
import { ChoiceField, IdField, TextField } from '../ports/fields.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { WholeNumberField, YesNoField, type YesNo } from '../ports/reading/question-fields.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { PlanRegister, type Corner, type PlanFilter } from '../ports/registers.ts';
import { planSummary, unitsOfPlan, type PlanPageView } from './plan.view.ts';

export class PlansQuestion extends PageQuestion {
  @TextField({
    description: 'Words of name, symbol and owner, with or without accents.',
    example: 'dak nong',
    optional: true,
    max: 200,
  })
  q?: string;

  @IdField({ description: 'Issuing body.', optional: true })
  owner?: string;

  @YesNoField({
    description:
      'Whether plans that `owner` inherited from bodies merged into it are found as well; they are unless `false`.',
  })
  lineage?: YesNo;

  @WholeNumberField({ description: 'Year of the register.', example: 2023, optional: true, min: 1900, max: 2200 })
  year?: number;

  @ChoiceField({ description: 'Standing at the cut-off day.', optional: true, of: planStandings })
  standing?: PlanStanding;

  @TextField({ description: 'Number and symbol as printed.', example: '82/KH-UBND', optional: true, max: 100 })
  symbol?: string;

  @IdField({ description: 'Plans that carry out this one.', optional: true })
  parent?: string;
}

export class FindPlans extends Query<PlanPageView> {
  constructor(readonly question: PlansQuestion) {
    super();
  }
}

@QueryHandler(FindPlans)
export class FindPlansHandler implements IQueryHandler<FindPlans> {
  constructor(
    private readonly corners: CornerReader,
    private readonly plans: PlanRegister,
    private readonly labels: UnitLabels,
  ) {}

  async execute({ question }: FindPlans): Promise<PlanPageView> {
    const { corner, shown, after, limit } = await this.corners.readPage(question, ['plans', 'units']);
    const page = await this.plans.page(await this.filterOf(question, corner), corner, after, limit);
    const labelOf = await this.labels.at(page.items.flatMap(unitsOfPlan), corner);
    return { ...shown, items: page.items.map((plan) => planSummary(plan, labelOf)), next: nextOf(page, corner) };
  }

  private async filterOf(question: PlansQuestion, corner: Corner): Promise<PlanFilter> {
    const { q, owner, lineage, year, standing, symbol, parent } = question;
    return {
      ...(q !== undefined && { q }),
      ...(year !== undefined && { year }),
      ...(standing !== undefined && { standing }),
      ...(symbol !== undefined && { symbol }),
      ...(parent !== undefined && { parentPlanId: parent }),
      ...(owner !== undefined &&
        (lineage === 'false' ? { owner } : { owners: await this.labels.withPredecessors(owner, corner) })),
    };
  }
}
