import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { freezeReport } from '../../domain/report/freeze.decide.ts';
import type { ReportId } from '../../domain/shared/ids.ts';
import type { Ask, Receipt } from '../ports/streams.ts';
import { Freezing } from './freezing.ts';

export class FreezeReport extends Command<Receipt> {
  constructor(
    readonly roundId: ReportId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(FreezeReport)
export class FreezeReportHandler implements ICommandHandler<FreezeReport> {
  constructor(private readonly freezing: Freezing) {}

  execute({ roundId, ask }: FreezeReport): Promise<Receipt> {
    return this.freezing.decide(roundId, ask, freezeReport);
  }
}
