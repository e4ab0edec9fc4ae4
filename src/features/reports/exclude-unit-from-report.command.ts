import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { excludeUnit } from '../../domain/report/round.decide.ts';
import type { ReportId, UnitId } from '../../domain/shared/ids.ts';
import { ReportStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { RoundOfReport } from './round-of-report.ts';

export class ExcludeUnitFromReport extends Command<Receipt> {
  constructor(
    readonly roundId: ReportId,
    readonly unit: UnitId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ExcludeUnitFromReport)
export class ExcludeUnitFromReportHandler implements ICommandHandler<ExcludeUnitFromReport> {
  constructor(
    private readonly reports: ReportStreams,
    private readonly units: UnitStreams,
    private readonly rounds: RoundOfReport,
  ) {}

  async execute({ roundId, unit, ask }: ExcludeUnitFromReport): Promise<Receipt> {
    const round = await this.rounds.round(roundId);
    const { state: receiver } = await this.units.load(round.receiver);
    return this.reports.decide(roundId, ask, (report) => excludeUnit(report, unit, receiver, ask.context));
  }
}
