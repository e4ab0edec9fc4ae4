import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { versionReport } from '../../domain/report/freeze.decide.ts';
import type { ReportId } from '../../domain/shared/ids.ts';
import { ReportStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { Freezing } from './freezing.ts';
import { RoundOfReport } from './round-of-report.ts';

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
  constructor(
    private readonly reports: ReportStreams,
    private readonly rounds: RoundOfReport,
    private readonly freezing: Freezing,
  ) {}

  async execute({ roundId, ask }: VersionReport): Promise<Receipt> {
    const surroundings = await this.freezing.surroundingsOf(await this.rounds.round(roundId));
    return this.reports.decide(roundId, ask, (report) => versionReport(report, surroundings, ask.context));
  }
}
