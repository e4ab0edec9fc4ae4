import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Admits } from '../ports/access-rules.ts';
import { IdParam } from '../ports/reading/questions.ts';
import { Read } from '../ports/reading/read-route.ts';
import { ExplainFigure, ExplainQuestion } from './explain-figure.query.ts';
import { ExplanationView } from './explanation.view.ts';
import { GetPlanProgress, PlanProgressQuestion } from './get-plan-progress.query.ts';
import { GetProgress, ProgressQuestion } from './get-progress.query.ts';
import { explanationExample, planProgressExample, progressExample } from './progress.examples.ts';
import { PlanProgressView, ProgressView } from './progress.view.ts';

@ApiTags('progress')
@Admits('readers')
@Controller()
export class ProgressController {
  constructor(private readonly queries: QueryBus) {}

  @Read({
    path: 'plans/:id/progress',
    summary: 'Say how far a plan is',
    description: 'Counts of each class and the named rates as exact fractions, at a cut-off day, as known at a moment.',
    answer: PlanProgressView,
    example: planProgressExample,
    remembered: true,
  })
  ofPlan(@Param() { id }: IdParam, @Query() question: PlanProgressQuestion): Promise<PlanProgressView> {
    return this.queries.execute(new GetPlanProgress(id, question));
  }

  @Read({
    path: 'progress',
    summary: 'Say how far plans are together',
    description: 'Units as they were at the cut-off day. Each plan keeps its own rule on tasks without a deadline.',
    answer: ProgressView,
    example: progressExample,
    remembered: true,
    problems: [],
  })
  across(@Query() question: ProgressQuestion): Promise<ProgressView> {
    return this.queries.execute(new GetProgress(question));
  }

  @Read({
    path: 'progress/explain',
    summary: 'List exactly the tasks behind a count or a rate',
    description: 'Each with the event that put it there. `length` is the figure at the same corner.',
    answer: ExplanationView,
    example: explanationExample,
    remembered: true,
  })
  explain(@Query() question: ExplainQuestion): Promise<ExplanationView> {
    return this.queries.execute(new ExplainFigure(question));
  }
}
