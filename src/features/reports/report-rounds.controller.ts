import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportId } from '../../domain/shared/ids.ts';
import { receivingRoles } from '../../domain/report/report.rules.ts';
import { Admits } from '../ports/access-rules.ts';
import { ActBody } from '../ports/act.dto.ts';
import { ActsCommand, MakesCommand } from '../ports/answers.ts';
import { CommandDesk, type IncomingRequest } from '../ports/command-desk.ts';
import { ReadId } from '../ports/read-id.pipe.ts';
import type { Receipt } from '../ports/streams.ts';
import { formOf, OpenPeriodBody, UnitOfRoundBody } from './dto/report.dto.ts';
import { ExcludeUnitFromReport } from './exclude-unit-from-report.command.ts';
import { FreezeReport } from './freeze-report.command.ts';
import { OpenReportPeriod } from './open-report-period.command.ts';
import { ReadmitUnitToReport } from './readmit-unit-to-report.command.ts';
import { VersionReport } from './version-report.command.ts';

@ApiTags('reports')
@Admits({ roles: receivingRoles })
@Controller('report-rounds')
export class ReportRoundsController {
  constructor(private readonly desk: CommandDesk) {}

  @Post()
  @MakesCommand(
    'report-rounds',
    'Open a report period (mở kỳ báo cáo)',
    'For all units that lived under the receiver on the cut-off day, once that day is over. Window and last day follow from the rules in force.',
  )
  open(@Req() request: IncomingRequest, @Body() body: OpenPeriodBody): Promise<Receipt> {
    const { reportType, year, period, receiver } = body;
    const opening = { reportType, year, receiver, planId: body.planId ?? null, form: formOf(body.form) };
    return this.desk.carryOut(
      request,
      body,
      (ask) => new OpenReportPeriod({ ...opening, reportId: ask.identity.idFor('round') }, period, ask),
    );
  }

  @Post(':id/exclusions')
  @ActsCommand('Exclude a unit from a report period', 'With a reason, while the period is open.')
  exclude(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: ReportId,
    @Body() body: UnitOfRoundBody,
  ): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new ExcludeUnitFromReport(id, body.unit, ask));
  }

  @Post(':id/readmissions')
  @ActsCommand('Take an excluded unit back in', 'With a reason, while the period is open.')
  readmit(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: ReportId,
    @Body() body: UnitOfRoundBody,
  ): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new ReadmitUnitToReport(id, body.unit, ask));
  }

  @Post(':id/freeze')
  @ActsCommand(
    'Freeze a report (chốt số liệu)',
    'Version 1: approved reports added up, the rest listed. It never changes.',
  )
  freeze(@Req() request: IncomingRequest, @Param('id', ReadId) id: ReportId, @Body() body: ActBody): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new FreezeReport(id, ask));
  }

  @Post(':id/versions')
  @ActsCommand(
    'Make a new numbered version of a frozen report',
    'With a reason and the document that allows it; earlier versions stay as they are.',
  )
  version(@Req() request: IncomingRequest, @Param('id', ReadId) id: ReportId, @Body() body: ActBody): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new VersionReport(id, ask));
  }
}
