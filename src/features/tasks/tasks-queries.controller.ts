import type { Readable } from 'node:stream';
import { Controller, Header, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Admits } from '../ports/access-rules.ts';
import { csvAnswer, csvLine } from '../ports/csv.ts';
import { ExportBook } from '../ports/export-book.ts';
import { PossibleActsQuestion } from '../ports/possible-acts/possible-act.view.ts';
import { AuditPageView } from '../ports/reading/audit-entry.view.ts';
import { exampleAuditPage } from '../ports/reading/example-audit-page.ts';
import { exampleCorner } from '../ports/reading/example-corner.ts';
import { exampleTask } from '../ports/reading/example-task.ts';
import { CornerQuestion, IdParam } from '../ports/reading/questions.ts';
import { Read } from '../ports/reading/read-route.ts';
import { exampleTaskInPlan } from '../ports/reading/task-in-plan.view.ts';
import { TaskPageView } from '../ports/reading/task.view.ts';
import { ExportPlanTasks } from './export-plan-tasks.query.ts';
import { ExportTasks } from './export-tasks.query.ts';
import { FindTasks, FoundTasksView } from './find-tasks.query.ts';
import { TasksQuestion } from './found-tasks.question.ts';
import { GetTask, TaskAnswer } from './get-task.query.ts';
import { ListPlanTaskRows } from './list-plan-task-rows.query.ts';
import { ListPlanTasks } from './list-plan-tasks.query.ts';
import { ListPossibleActs } from './list-possible-acts.query.ts';
import { HistoryQuestion, ListTaskHistory } from './list-task-history.query.ts';
import { PlanTasksFilter, PlanTasksQuestion } from './plan-tasks.question.ts';
import { examplePossibleActs, PossibleActsView } from './possible-acts.view.ts';
import { taskListHead } from './task-list-csv.ts';
import { taskListOfPlansHead } from './task-list-lines.ts';
import { TaskRowPageView } from './task-row.view.ts';

const exampleRow = {
  ...{ id: exampleTask.id, number: exampleTask.number, title: exampleTask.title },
  ...{ field: exampleTask.field, group: exampleTask.group },
  leadUnit: { id: exampleTask.leadUnit.id, name: exampleTask.leadUnit.name },
  ...{ status: exampleTask.status, stage: exampleTask.stage, suspended: exampleTask.suspended },
  ...{ originalDeadline: exampleTask.originalDeadline, deadline: exampleTask.deadline },
  ...{ sentOn: exampleTask.sentOn, completedOn: exampleTask.completedOn, daysLate: exampleTask.daysLate },
};

@ApiTags('tasks')
@Admits('readers')
@Controller()
export class TasksQueriesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly exports: ExportBook,
  ) {}

  @Read({
    path: 'plans/:id/tasks',
    summary: 'List the tasks of a plan',
    description:
      'In the order of their numbers, each with its class at the cut-off day and the event that put it there. With ' +
      '`format=csv` the task list for auditors, whole; that leaves an access record.',
    answer: TaskPageView,
    example: { ...exampleCorner, items: [exampleTask], next: null },
    csv: csvLine(taskListHead),
  })
  async ofPlan(
    @Param() { id }: IdParam,
    @Query() question: PlanTasksQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskPageView | Readable> {
    if (question.format !== 'csv') return this.queries.execute(new ListPlanTasks(id, question));
    const file = await this.queries.execute(new ExportPlanTasks(id, question));
    await this.exports.keep({ objectType: 'plan', objectId: id, how: 'csv' }, request);
    return csvAnswer(file, reply);
  }

  @Read({
    path: 'plans/:id/task-rows',
    summary: 'List the tasks of a plan as rows of a long table',
    description: 'The same tasks in the same order as the list of the plan, each no more than a row shows.',
    answer: TaskRowPageView,
    example: { ...exampleCorner, items: [exampleRow], next: null },
  })
  rowsOfPlan(@Param() { id }: IdParam, @Query() question: PlanTasksFilter): Promise<TaskRowPageView> {
    return this.queries.execute(new ListPlanTaskRows(id, question));
  }

  @Read({
    path: 'tasks',
    summary: 'List and search tasks of all plans',
    description:
      'Plan by plan, within each in the order of their numbers. With `format=csv` the task list for auditors, whole; that ' +
      'leaves an access record.',
    answer: FoundTasksView,
    example: { ...exampleCorner, items: [exampleTaskInPlan], next: null },
    csv: taskListOfPlansHead,
  })
  async find(
    @Query() question: TasksQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FoundTasksView | Readable> {
    if (question.format !== 'csv') return this.queries.execute(new FindTasks(question));
    const file = await this.queries.execute(new ExportTasks(question));
    await this.exports.keep({ objectType: 'task', objectId: null, how: 'csv' }, request);
    return csvAnswer(file, reply);
  }

  @Read({
    path: 'tasks/:id',
    summary: 'Read a task',
    answer: TaskAnswer,
    example: { ...exampleCorner, task: exampleTask, revision: '3' },
  })
  get(@Param() { id }: IdParam, @Query() question: CornerQuestion): Promise<TaskAnswer> {
    return this.queries.execute(new GetTask(id, question));
  }

  @Read({
    path: 'tasks/:id/acts',
    summary: 'Read what the asker may do to a task now',
    description:
      'Each act is tried on the task as it is recorded, without recording it: in the role and for the unit in which it may be done, or with the refusal that it would meet.',
    answer: PossibleActsView,
    example: examplePossibleActs,
  })
  @Header('Vary', 'Authorization, Cookie, Accept-Language')
  acts(
    @Param() { id }: IdParam,
    @Query() question: PossibleActsQuestion,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<PossibleActsView> {
    return this.queries.execute(new ListPossibleActs(id, question, acceptLanguage));
  }

  @Read({
    path: 'tasks/:id/history',
    summary: 'Read all that happened to a task',
    description: 'Newest first, each event with the day it is true from and the instant it is known from.',
    answer: AuditPageView,
    example: exampleAuditPage,
  })
  history(@Param() { id }: IdParam, @Query() question: HistoryQuestion): Promise<AuditPageView> {
    return this.queries.execute(new ListTaskHistory(id, question));
  }
}
