import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { reportMeasure, type Report } from '../../domain/measure/measure.decide.ts';
import type { MeasureId } from '../../domain/shared/ids.ts';
import { MeasureStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class ReportMeasure extends Command<Receipt> {
  constructor(
    readonly measureId: MeasureId,
    readonly report: Report,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ReportMeasure)
export class ReportMeasureHandler implements ICommandHandler<ReportMeasure> {
  constructor(private readonly measures: MeasureStreams) {}

  execute({ measureId, report, ask }: ReportMeasure): Promise<Receipt> {
    return this.measures.decide(measureId, ask, (measure) => reportMeasure(measure, report, ask.context));
  }
}
