import { Controller, Header, Headers, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Admits } from '../ports/access-rules.ts';
import { PossibleActsQuestion } from '../ports/possible-acts/possible-act.view.ts';
import { CornerQuestion, IdParam } from '../ports/reading/questions.ts';
import { Read } from '../ports/reading/read-route.ts';
import { FindPlans, PlansQuestion } from './find-plans.query.ts';
import { GetPlan } from './get-plan.query.ts';
import { ListPossiblePlanActs } from './list-possible-plan-acts.query.ts';
import { PlanAnswer, PlanPageView } from './plan.view.ts';
import { planExample, planPageExample } from './plans.examples.ts';
import { possiblePlanActsExample, PossiblePlanActsView } from './possible-plan-acts.view.ts';

@ApiTags('plans')
@Admits('readers')
@Controller('plans')
export class PlansQueriesController {
  constructor(private readonly queries: QueryBus) {}

  @Read({
    path: '',
    summary: 'List and search plans',
    description: 'Latest year first. A plan is found under its owner as it was and under the successor of that owner.',
    answer: PlanPageView,
    example: planPageExample,
    problems: [],
  })
  find(@Query() question: PlansQuestion): Promise<PlanPageView> {
    return this.queries.execute(new FindPlans(question));
  }

  @Read({ path: ':id', summary: 'Read a plan', answer: PlanAnswer, example: planExample })
  get(@Param() { id }: IdParam, @Query() question: CornerQuestion): Promise<PlanAnswer> {
    return this.queries.execute(new GetPlan(id, question));
  }

  @Read({
    path: ':id/acts',
    summary: 'Read what the asker may do to a plan now',
    description:
      'Each act is tried on what is recorded, without recording it: in the role and for the unit in which it may be done, or with the refusal that it would meet.',
    answer: PossiblePlanActsView,
    example: possiblePlanActsExample,
  })
  @Header('Vary', 'Authorization, Cookie, Accept-Language')
  acts(
    @Param() { id }: IdParam,
    @Query() question: PossibleActsQuestion,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<PossiblePlanActsView> {
    return this.queries.execute(new ListPossiblePlanActs(id, question, acceptLanguage));
  }
}
