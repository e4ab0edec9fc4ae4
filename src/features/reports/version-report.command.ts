import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { versionReport } from '../../domain/report/freeze.decide.ts';
import type { ReportId } from '../../domain/shared/ids.ts';
import type { Ask, Receipt } from '../ports/streams.ts';
import { Freezing } from './freezing.ts';

export class VersionReport extends Command<Receipt> {
  constructor(
    readonly roundId: ReportId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(VersionReport)
export class VersionReportHandler implements ICommandHandler<VersionReport> {
  constructor(private readonly freezing: Freezing) {}

  execute({ roundId, ask }: VersionReport): Promise<Receipt> {
    return this.freezing.decide(roundId, ask, versionReport);
  }
}
