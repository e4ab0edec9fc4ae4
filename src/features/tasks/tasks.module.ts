import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AssignTaskHandler } from './assign-task.command.ts';
import { AssignTasksHandler } from './assign-tasks.command.ts';
import { AssignmentSurroundingsReader } from './assignment-surroundings.ts';
import { AssignmentsController } from './assignments.controller.ts';
import { AttachTaskEvidenceHandler } from './attach-task-evidence.command.ts';
import { ConfirmObjectiveCauseHandler } from './confirm-objective-cause.command.ts';
import { ConfirmTaskCompletionHandler } from './confirm-task-completion.command.ts';
import { CorrectTaskEntryHandler } from './correct-task-entry.command.ts';
import { ExtensionsController } from './extensions.controller.ts';
import { GrantTaskExtensionHandler } from './grant-task-extension.command.ts';
import { ReassignTaskHandler } from './reassign-task.command.ts';
import { RefuseTaskExtensionHandler } from './refuse-task-extension.command.ts';
import { ReopenTaskHandler } from './reopen-task.command.ts';
import { ReportTaskProgressHandler } from './report-task-progress.command.ts';
import { RequestTaskExtensionHandler } from './request-task-extension.command.ts';
import { ResumeTaskHandler } from './resume-task.command.ts';
import { ReturnTaskResultHandler } from './return-task-result.command.ts';
import { StartTaskHandler } from './start-task.command.ts';
import { SubmitTaskResultHandler } from './submit-task-result.command.ts';
import { SuspendTaskHandler } from './suspend-task.command.ts';
import { TasksController } from './tasks.controller.ts';
import { TaskListLines } from './task-list-lines.ts';
import { WithdrawTaskHandler } from './withdraw-task.command.ts';
import { ExportPlanTasksHandler } from './export-plan-tasks.query.ts';
import { ExportTasksHandler } from './export-tasks.query.ts';
import { FindTasksHandler } from './find-tasks.query.ts';
import { GetTaskHandler } from './get-task.query.ts';
import { ListPlanTaskRowsHandler } from './list-plan-task-rows.query.ts';
import { ListPlanTasksHandler } from './list-plan-tasks.query.ts';
import { ListPossibleActsHandler } from './list-possible-acts.query.ts';
import { ListTaskHistoryHandler } from './list-task-history.query.ts';
import { TasksQueriesController } from './tasks-queries.controller.ts';
import { ExportBook } from '../ports/export-book.ts';
import { ActTrials } from '../ports/possible-acts/act-trials.ts';
import { readingProviders } from '../ports/reading/reading-providers.ts';
import { TasksInPlans } from '../ports/reading/task-in-plan.view.ts';

@Module({
  imports: [CqrsModule],
  controllers: [TasksQueriesController, AssignmentsController, ExtensionsController, TasksController],
  providers: [
    ...readingProviders,
    ExportBook,
    TasksInPlans,
    ActTrials,
    TaskListLines,
    ExportPlanTasksHandler,
    ExportTasksHandler,
    FindTasksHandler,
    GetTaskHandler,
    ListPlanTaskRowsHandler,
    ListPlanTasksHandler,
    ListPossibleActsHandler,
    ListTaskHistoryHandler,
    AssignmentSurroundingsReader,
    AssignTaskHandler,
    AssignTasksHandler,
    AttachTaskEvidenceHandler,
    ConfirmObjectiveCauseHandler,
    ConfirmTaskCompletionHandler,
    CorrectTaskEntryHandler,
    GrantTaskExtensionHandler,
    ReassignTaskHandler,
    RefuseTaskExtensionHandler,
    ReopenTaskHandler,
    ReportTaskProgressHandler,
    RequestTaskExtensionHandler,
    ResumeTaskHandler,
    ReturnTaskResultHandler,
    StartTaskHandler,
    SubmitTaskResultHandler,
    SuspendTaskHandler,
    WithdrawTaskHandler,
  ],
})
export class TasksModule {}
