import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { MeasureId } from '../../domain/shared/ids.ts';
import { reportingRoles } from '../../domain/measure/measure.rules.ts';
import { Admits } from '../ports/access-rules.ts';
import { ActsCommand, MakesCommand } from '../ports/answers.ts';
import { CommandDesk, type IncomingRequest } from '../ports/command-desk.ts';
import { ReadId } from '../ports/read-id.pipe.ts';
import type { Receipt } from '../ports/streams.ts';
import { DefineMeasure } from './define-measure.command.ts';
import { DefineMeasureBody, ReportMeasureBody, reportOf, valueOf } from './dto/measure.dto.ts';
import { ReportMeasure } from './report-measure.command.ts';
import { RestateMeasure } from './restate-measure.command.ts';

@ApiTags('measures')
@Admits({ roles: reportingRoles })
@Controller('measures')
export class MeasuresController {
  constructor(private readonly desk: CommandDesk) {}

  @Post()
  @MakesCommand('measures', 'Define a measure (chỉ tiêu, số liệu)', 'What is counted, in which unit of measure.')
  define(@Req() request: IncomingRequest, @Body() body: DefineMeasureBody): Promise<Receipt> {
    const { code, name, unitOfMeasure, kind, owner } = body;
    const definition = {
      ...{ code, name, unitOfMeasure, kind, owner },
      planId: body.planId ?? null,
      partOf: body.partOf ?? null,
      target: body.target ? valueOf(body.target, '/target') : null,
    };
    return this.desk.carryOut(
      request,
      body,
      (ask) => new DefineMeasure({ ...definition, measureId: ask.identity.idFor('measure') }, ask),
    );
  }

  @Post(':id/reports')
  @ActsCommand('Report a value for a period', 'Numbers may be given as text, as documents write them: "1.901".')
  report(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: MeasureId,
    @Body() body: ReportMeasureBody,
  ): Promise<Receipt> {
    const report = reportOf(body);
    return this.desk.carryOut(request, body, (ask) => new ReportMeasure(id, report, ask));
  }

  @Post(':id/restatements')
  @ActsCommand('Put a reported value right', 'With a reason; what it was stays visible.')
  restate(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: MeasureId,
    @Body() body: ReportMeasureBody,
  ): Promise<Receipt> {
    const report = reportOf(body);
    return this.desk.carryOut(request, body, (ask) => new RestateMeasure(id, report, ask));
  }
}
