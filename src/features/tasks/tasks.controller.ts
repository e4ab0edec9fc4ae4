import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TaskId } from '../../domain/shared/ids.ts';
import {
  assigningRoles,
  correctingRoles,
  evidenceRoles,
  judgingRoles,
  workingRoles,
} from '../../domain/task/task.rules.ts';
import { Admits } from '../ports/access-rules.ts';
import { ActBody, documentOf } from '../ports/act.dto.ts';
import { ActsCommand } from '../ports/answers.ts';
import { CommandDesk, type IncomingRequest } from '../ports/command-desk.ts';
import { ReadId } from '../ports/read-id.pipe.ts';
import type { Receipt } from '../ports/streams.ts';
import { AttachTaskEvidence } from './attach-task-evidence.command.ts';
import { ConfirmObjectiveCause } from './confirm-objective-cause.command.ts';
import { ConfirmTaskCompletion } from './confirm-task-completion.command.ts';
import { CorrectTaskEntry } from './correct-task-entry.command.ts';
import { correctionOf, CorrectTaskBody } from './dto/correct-task.dto.ts';
import * as dto from './dto/task-acts.dto.ts';
import { ReassignTask } from './reassign-task.command.ts';
import { ReopenTask } from './reopen-task.command.ts';
import { ReportTaskProgress } from './report-task-progress.command.ts';
import { ResumeTask } from './resume-task.command.ts';
import { ReturnTaskResult } from './return-task-result.command.ts';
import { StartTask } from './start-task.command.ts';
import { SubmitTaskResult } from './submit-task-result.command.ts';
import { SuspendTask } from './suspend-task.command.ts';
import { WithdrawTask } from './withdraw-task.command.ts';

/** What happens to a task, one noun an act. Extensions have a controller of their own. */
@ApiTags('tasks')
@Controller('tasks/:id')
export class TasksController {
  constructor(private readonly desk: CommandDesk) {}

  @Post('start')
  @Admits({ roles: workingRoles })
  @ActsCommand('Start work (triển khai)', 'For the lead unit. Started is not completed.')
  start(@Req() request: IncomingRequest, @Param('id', ReadId) id: TaskId, @Body() body: ActBody): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new StartTask(id, ask));
  }

  @Post('progress')
  @Admits({ roles: workingRoles })
  @ActsCommand('Report progress (báo cáo tiến độ)', 'For the lead unit; may be entered late, back to the assignment.')
  report(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: TaskId,
    @Body() body: dto.ReportProgressBody,
  ): Promise<Receipt> {
    const { percent, note } = body;
    return this.desk.carryOut(request, body, (ask) => new ReportTaskProgress(id, { percent, note }, ask));
  }

  @Post('results')
  @Admits({ roles: workingRoles })
  @ActsCommand('Submit a result (trình kết quả)', 'For the lead unit; it waits for confirmation.')
  submit(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: TaskId,
    @Body() body: dto.SubmitResultBody,
  ): Promise<Receipt> {
    const result = { summary: body.summary, product: body.product ? documentOf(body.product) : null };
    return this.desk.carryOut(request, body, (ask) => new SubmitTaskResult(id, result, ask));
  }

  @Post('confirmation')
  @Admits({ roles: judgingRoles })
  @ActsCommand('Confirm completion (xác nhận hoàn thành)', 'For the focal point, never for whoever did the work.')
  confirm(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: TaskId,
    @Body() body: dto.JudgeResultBody,
  ): Promise<Receipt> {
    const judgement = { submission: body.submission ?? null };
    return this.desk.carryOut(request, body, (ask) => new ConfirmTaskCompletion(id, judgement, ask));
  }

  @Post('return')
  @Admits({ roles: judgingRoles })
  @ActsCommand('Return the result (trả lại)', 'With a reason; the task counts as not completed.')
  returnResult(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: TaskId,
    @Body() body: dto.JudgeResultBody,
  ): Promise<Receipt> {
    const judgement = { submission: body.submission ?? null };
    return this.desk.carryOut(request, body, (ask) => new ReturnTaskResult(id, judgement, ask));
  }

  @Post('reopening')
  @Admits({ roles: judgingRoles })
  @ActsCommand('Open a completed task again (mở lại)', 'With a reason.')
  reopen(@Req() request: IncomingRequest, @Param('id', ReadId) id: TaskId, @Body() body: ActBody): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new ReopenTask(id, ask));
  }

  @Post('suspension')
  @Admits({ roles: assigningRoles })
  @ActsCommand('Let work rest (tạm hoãn)', 'For the assigner, with a reason; deadlines stand.')
  suspend(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: TaskId,
    @Body() body: dto.SuspendTaskBody,
  ): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new SuspendTask(id, { until: body.until ?? null }, ask));
  }

  @Post('resumption')
  @Admits({ roles: assigningRoles })
  @ActsCommand('Take work up again', 'For the assigner.')
  resume(@Req() request: IncomingRequest, @Param('id', ReadId) id: TaskId, @Body() body: ActBody): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new ResumeTask(id, ask));
  }

  @Post('withdrawal')
  @Admits({ roles: assigningRoles })
  @ActsCommand('Take the task back (thu hồi)', 'For the assigner, with a reason; outside the statistics from then on.')
  withdraw(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: TaskId,
    @Body() body: dto.WithdrawTaskBody,
  ): Promise<Receipt> {
    const withdrawal = { mergedInto: body.mergedInto ?? null };
    return this.desk.carryOut(request, body, (ask) => new WithdrawTask(id, withdrawal, ask));
  }

  @Post('reassignment')
  @Admits({ roles: assigningRoles })
  @ActsCommand('Give to another lead unit (chuyển đơn vị)', 'For the assigner.')
  reassign(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: TaskId,
    @Body() body: dto.ReassignTaskBody,
  ): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new ReassignTask(id, body.to, ask));
  }

  @Post('evidence')
  @Admits({ roles: evidenceRoles })
  @ActsCommand('Attach evidence (tài liệu kiểm chứng)', 'Number, date, issuer and hash of a document, never the file.')
  attach(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: TaskId,
    @Body() body: dto.AttachEvidenceBody,
  ): Promise<Receipt> {
    const evidence = { document: documentOf(body.document), title: body.title, sha256: body.sha256 ?? null };
    return this.desk.carryOut(request, body, (ask) => new AttachTaskEvidence(id, evidence, ask));
  }

  @Post('objective-cause')
  @Admits({ roles: judgingRoles })
  @ActsCommand('Confirm an objective cause of delay (nguyên nhân khách quan)', 'The class of the task does not change.')
  cause(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: TaskId,
    @Body() body: dto.ObjectiveCauseBody,
  ): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new ConfirmObjectiveCause(id, body.cause, ask));
  }

  @Post('corrections')
  @Admits({ roles: correctingRoles })
  @ActsCommand('Put a wrong entry right (đính chính)', 'With a reason; what it was stays visible.')
  correct(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: TaskId,
    @Body() body: CorrectTaskBody,
  ): Promise<Receipt> {
    const correction = { is: correctionOf(body) };
    return this.desk.carryOut(request, body, (ask) => new CorrectTaskEntry(id, correction, ask));
  }
}
