import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Admits } from '../ports/access-rules.ts';
import { CornerQuestion, IdParam } from '../ports/reading/questions.ts';
import { Read } from '../ports/reading/read-route.ts';
import { CheckMeasureParts, PartsCheckView } from './check-measure-parts.query.ts';
import { FindMeasures, MeasuresQuestion } from './find-measures.query.ts';
import { GetMeasureSeries, SeriesQuestion, SeriesView } from './get-measure-series.query.ts';
import { GetMeasure, MeasureAnswer } from './get-measure.query.ts';
import { MeasurePageView } from './measure.view.ts';
import { measureExample, measurePageExample, partsExample, seriesExample, sumExample } from './measures.examples.ts';
import { PeriodQuestion } from './point-of-period.ts';
import { SumMeasures, SumQuestion, SumView } from './sum-measures.query.ts';

@ApiTags('measures')
@Admits('readers')
@Controller('measures')
export class MeasuresQueriesController {
  constructor(private readonly queries: QueryBus) {}

  @Read({ path: '', summary: 'Find measures', answer: MeasurePageView, example: measurePageExample, problems: [] })
  find(@Query() question: MeasuresQuestion): Promise<MeasurePageView> {
    return this.queries.execute(new FindMeasures(question));
  }

  @Read({
    path: 'sum',
    summary: 'Add measures of one unit of measure',
    description: 'Quantities of different units are never added: visits are not people.',
    answer: SumView,
    example: sumExample,
    problems: [404, 422],
  })
  sum(@Query() question: SumQuestion): Promise<SumView> {
    return this.queries.execute(new SumMeasures(question));
  }

  @Read({ path: ':id', summary: 'Read a measure', answer: MeasureAnswer, example: measureExample })
  get(@Param() { id }: IdParam, @Query() question: CornerQuestion): Promise<MeasureAnswer> {
    return this.queries.execute(new GetMeasure(id, question));
  }

  @Read({
    path: ':id/series',
    summary: 'Read the values of a measure, period by period',
    description:
      'With `compare`, each beside an earlier one: counts by difference and per cent, ratios in percentage points ' +
      '(điểm phần trăm); `unit` and `label` say which.',
    answer: SeriesView,
    example: seriesExample,
  })
  series(@Param() { id }: IdParam, @Query() question: SeriesQuestion): Promise<SeriesView> {
    return this.queries.execute(new GetMeasureSeries(id, question));
  }

  @Read({
    path: ':id/parts',
    summary: 'Check that the parts of a measure add up to it',
    answer: PartsCheckView,
    example: partsExample,
    problems: [404, 422],
  })
  parts(@Param() { id }: IdParam, @Query() question: PeriodQuestion): Promise<PartsCheckView> {
    return this.queries.execute(new CheckMeasureParts(id, question));
  }
}
