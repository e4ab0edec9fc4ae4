import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ChoiceField, IdField } from '../ports/fields.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { WholeNumberField } from '../ports/reading/question-fields.ts';
import { CornerQuestion } from '../ports/reading/questions.ts';
import { breakdowns, type Breakdown } from './headings.ts';
import { ProgressReader } from './progress-reader.ts';
import type { ProgressView } from './progress.view.ts';

export class ProgressQuestion extends CornerQuestion {
  @IdField({ description: 'Plans issued by this unit.', optional: true })
  owner?: string;

  @IdField({ description: 'Tasks led by this unit or one under it.', optional: true })
  unit?: string;

  @WholeNumberField({ description: 'Plans of this year.', example: 2023, optional: true, min: 1900, max: 2200 })
  year?: number;

  @ChoiceField({ description: 'Breakdown.', optional: true, of: breakdowns })
  by?: Breakdown;

  @WholeNumberField({
    description:
      'Only so many rows of the breakdown: those with the most overdue tasks, then with the lowest compliance.',
    example: 10,
    optional: true,
    min: 1,
    max: 100,
  })
  worst?: number;

  @WholeNumberField({
    description: 'Decimals of percentages; as the rule set says when absent.',
    optional: true,
    min: 0,
    max: 2,
  })
  decimals?: number;
}

export class GetProgress extends Query<ProgressView> {
  constructor(readonly question: ProgressQuestion) {
    super();
  }
}

@QueryHandler(GetProgress)
export class GetProgressHandler implements IQueryHandler<GetProgress> {
  constructor(
    private readonly corners: CornerReader,
    private readonly progress: ProgressReader,
  ) {}

  async execute({ question }: GetProgress): Promise<ProgressView> {
    const { corner, shown } = await this.corners.read(question, ['tasks', 'plans', 'units']);
    const { owner, unit, year, by, worst, decimals } = question;
    const plans = { ...(owner !== undefined && { owner }), ...(year !== undefined && { year }) };
    const counted = await this.progress.count(
      { ...plans, ...(await this.progress.leadUnits({ unit }, corner)) },
      corner,
      { asked: by === 'plan' && unit === undefined ? await this.progress.plansOf(plans, corner) : [], by },
    );
    const labelOf = await this.progress.labelsOf(counted, { corner, by });
    const filter = {
      ...(owner !== undefined && { owner }),
      ...(unit !== undefined && { unit }),
      ...(year !== undefined && { year: String(year) }),
    };
    return { ...shown, ...this.progress.show(counted, labelOf, { corner, by, worst, decimals, filter }) };
  }
}
