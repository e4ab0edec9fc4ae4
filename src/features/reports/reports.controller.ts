import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { receivingRoles, sendingRoles } from '../../domain/report/report.rules.ts';
import type { ReportId } from '../../domain/shared/ids.ts';
import { Admits } from '../ports/access-rules.ts';
import { ActsCommand } from '../ports/answers.ts';
import { CommandDesk, type IncomingRequest } from '../ports/command-desk.ts';
import { ReadId } from '../ports/read-id.pipe.ts';
import type { Receipt } from '../ports/streams.ts';
import { ApproveReport } from './approve-report.command.ts';
import { JudgeReportBody, submissionOf, SubmitReportBody } from './dto/report.dto.ts';
import { ReturnReport } from './return-report.command.ts';
import { SubmitReport } from './submit-report.command.ts';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly desk: CommandDesk) {}

  @Post(':id/submissions')
  @Admits({ roles: sendingRoles })
  @ActsCommand(
    'Send a report (gửi báo cáo)',
    'Figures of tasks are computed as known now and pinned; typed cells must add up. It is locked until it is returned.',
  )
  submit(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: ReportId,
    @Body() body: SubmitReportBody,
  ): Promise<Receipt> {
    const submission = submissionOf(body);
    return this.desk.carryOut(request, body, (ask) => new SubmitReport(id, submission, ask));
  }

  @Post(':id/return')
  @Admits({ roles: receivingRoles })
  @ActsCommand(
    'Send a report back (yêu cầu chỉnh lý)',
    'With a reason; it leaves the total until it is approved again.',
  )
  return(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: ReportId,
    @Body() body: JudgeReportBody,
  ): Promise<Receipt> {
    const judgement = { submission: body.submission ?? null };
    return this.desk.carryOut(request, body, (ask) => new ReturnReport(id, judgement, ask));
  }

  @Post(':id/approval')
  @Admits({ roles: receivingRoles })
  @ActsCommand('Approve a report (duyệt)', 'By somebody who did not send it; it counts in the total.')
  approve(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: ReportId,
    @Body() body: JudgeReportBody,
  ): Promise<Receipt> {
    const judgement = { submission: body.submission ?? null };
    return this.desk.carryOut(request, body, (ask) => new ApproveReport(id, judgement, ask));
  }
}
