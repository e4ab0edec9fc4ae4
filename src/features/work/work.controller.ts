import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { Admits } from '../ports/access-rules.ts';
import { Read } from '../ports/reading/read-route.ts';
import { GetWork, WorkQuestion } from './get-work.query.ts';
import { BucketParam, ListWork, WorkPageQuestion } from './list-work.query.ts';
import { exampleOverview, exampleWorkPage, WaitingTaskView, WorkOverviewView, WorkPageView } from './work.view.ts';

@ApiTags('work')
@ApiExtraModels(WaitingTaskView)
@Admits('readers')
@Controller('work')
export class WorkController {
  constructor(private readonly queries: QueryBus) {}

  @Read({
    path: '',
    summary: 'Read what waits for the asker (việc của tôi)',
    description:
      'Tasks of all plans, by the units of the roles held: led by one as officer or leader, in a bucket by their deadline or ' +
      '`running` (a returned one in `returned` as well); results to confirm, by others than the asker; requests for more ' +
      'time to decide. Latest first, then by deadline and number.',
    answer: WorkOverviewView,
    example: exampleOverview,
    problems: [],
  })
  overview(@Query() question: WorkQuestion): Promise<WorkOverviewView> {
    return this.queries.execute(new GetWork(question));
  }

  @Read({
    path: ':bucket',
    summary: 'List one bucket of what waits for the asker',
    description: 'Each page shows the present: a task that was dealt with meanwhile is no longer on the next one.',
    answer: WorkPageView,
    example: exampleWorkPage,
    problems: [],
  })
  list(@Param() { bucket }: BucketParam, @Query() question: WorkPageQuestion): Promise<WorkPageView> {
    return this.queries.execute(new ListWork(bucket, question));
  }
}
