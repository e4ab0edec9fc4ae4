import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { IdField, TextField } from '../ports/fields.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { MeasureRegister } from '../ports/registers.ts';
import { measureView, type MeasurePageView } from './measure.view.ts';

export class MeasuresQuestion extends PageQuestion {
  @TextField({
    description: 'Words of the name, with or without accents.',
    example: 'cong dan',
    optional: true,
    max: 200,
  })
  q?: string;

  @TextField({ description: 'Code within its owner.', example: 'tiep-cong-dan.luot', optional: true, max: 80 })
  code?: string;

  @IdField({ description: 'Measures of this unit.', optional: true })
  owner?: string;

  @IdField({ description: 'Measures of this plan.', optional: true })
  plan?: string;
}

export class FindMeasures extends Query<MeasurePageView> {
  constructor(readonly question: MeasuresQuestion) {
    super();
  }
}

@QueryHandler(FindMeasures)
export class FindMeasuresHandler implements IQueryHandler<FindMeasures> {
  constructor(
    private readonly corners: CornerReader,
    private readonly measures: MeasureRegister,
    private readonly labels: UnitLabels,
  ) {}

  async execute({ question }: FindMeasures): Promise<MeasurePageView> {
    const { corner, shown, after, limit } = await this.corners.readPage(question, ['measures', 'units']);
    const { q, code, owner, plan } = question;
    const filter = {
      ...(q !== undefined && { q }),
      ...(code !== undefined && { code }),
      ...(owner !== undefined && { owner }),
      ...(plan !== undefined && { planId: plan }),
    };
    const page = await this.measures.page(filter, corner, after, limit);
    const owners = page.items.map((measure) => measure.owner);
    const labelOf = await this.labels.at(owners, corner);
    return { ...shown, items: page.items.map((measure) => measureView(measure, labelOf)), next: nextOf(page, corner) };
  }
}
