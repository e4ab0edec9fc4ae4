import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { readmitUnit } from '../../domain/report/round.decide.ts';
import type { ReportId, UnitId } from '../../domain/shared/ids.ts';
import { ReportStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { RoundOfReport } from './round-of-report.ts';

export class ReadmitUnitToReport extends Command<Receipt> {
  constructor(
    readonly roundId: ReportId,
    readonly unit: UnitId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ReadmitUnitToReport)
export class ReadmitUnitToReportHandler implements ICommandHandler<ReadmitUnitToReport> {
  constructor(
    private readonly reports: ReportStreams,
    private readonly units: UnitStreams,
    private readonly rounds: RoundOfReport,
  ) {}

  async execute({ roundId, unit, ask }: ReadmitUnitToReport): Promise<Receipt> {
    const round = await this.rounds.round(roundId);
    const { state: receiver } = await this.units.load(round.receiver);
    return this.reports.decide(roundId, ask, (report) => readmitUnit(report, unit, receiver, ask.context));
  }
}
