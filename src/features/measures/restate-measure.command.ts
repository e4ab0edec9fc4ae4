import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { restateMeasure, type Report } from '../../domain/measure/measure.decide.ts';
import type { MeasureId } from '../../domain/shared/ids.ts';
import { MeasureStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class RestateMeasure extends Command<Receipt> {
  constructor(
    readonly measureId: MeasureId,
    readonly report: Report,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(RestateMeasure)
export class RestateMeasureHandler implements ICommandHandler<RestateMeasure> {
  constructor(private readonly measures: MeasureStreams) {}

  execute({ measureId, report, ask }: RestateMeasure): Promise<Receipt> {
    return this.measures.decide(measureId, ask, (measure) => restateMeasure(measure, report, ask.context));
  }
}
