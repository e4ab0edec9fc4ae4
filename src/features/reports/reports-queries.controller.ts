import { Controller, Header, Headers, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Admits } from '../ports/access-rules.ts';
import { PossibleActsQuestion } from '../ports/possible-acts/possible-act.view.ts';
import { CornerQuestion, IdParam } from '../ports/reading/questions.ts';
import { Read } from '../ports/reading/read-route.ts';
import { GetReportTimeliness, TimelinessQuestion, TimelinessView } from './get-report-timeliness.query.ts';
import { GetReport, ReportAnswer } from './get-report.query.ts';
import { ListPossibleReportActs } from './list-possible-report-acts.query.ts';
import { ListReportTypes, ReportTypesQuestion, ReportTypesView } from './list-report-types.query.ts';
import { possibleReportActsExample, PossibleReportActsView } from './possible-report-acts.view.ts';
import { reportExample, reportTypesExample, timelinessExample } from './reports.examples.ts';

@ApiTags('reports')
@Admits('readers')
@Controller()
export class ReportsQueriesController {
  constructor(private readonly queries: QueryBus) {}

  @Read({
    path: 'report-types',
    summary: 'List report types with their windows and last days in a year',
    description: 'Each of the ten things that a regime states has its source, and whether that was compared.',
    answer: ReportTypesView,
    example: reportTypesExample,
    problems: [],
  })
  types(@Query() question: ReportTypesQuestion): Promise<ReportTypesView> {
    return this.queries.execute(new ListReportTypes(question));
  }

  @Read({
    path: 'reports/timeliness',
    summary: 'Say unit by unit how many reports were due, received, on time and late',
    description: 'What was returned is not received; what a unit was excluded from was not expected of it.',
    answer: TimelinessView,
    example: timelinessExample,
    problems: [],
  })
  timeliness(@Query() question: TimelinessQuestion): Promise<TimelinessView> {
    return this.queries.execute(new GetReportTimeliness(question));
  }

  @Read({
    path: 'reports/:id',
    summary: 'Read the report of a unit, sent or not',
    description: '`computed` is what sending it now would pin.',
    answer: ReportAnswer,
    example: reportExample,
  })
  get(@Param() { id }: IdParam, @Query() question: CornerQuestion): Promise<ReportAnswer> {
    return this.queries.execute(new GetReport(id, question));
  }

  @Read({
    path: 'reports/:id/acts',
    summary: 'Read what the asker may do about the report of a unit now',
    description:
      'Each act is tried on what is recorded, without recording it: in the role and for the unit in which it may be done, or with the refusal that it would meet.',
    answer: PossibleReportActsView,
    example: possibleReportActsExample,
  })
  @Header('Vary', 'Authorization, Cookie, Accept-Language')
  acts(
    @Param() { id }: IdParam,
    @Query() question: PossibleActsQuestion,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<PossibleReportActsView> {
    return this.queries.execute(new ListPossibleReportActs(id, question, acceptLanguage));
  }
}
