import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { returnReport, type Judgement } from '../../domain/report/unit-report.decide.ts';
import type { ReportId } from '../../domain/shared/ids.ts';
import { ReportStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { RoundOfReport } from './round-of-report.ts';

export class ReturnReport extends Command<Receipt> {
  constructor(
    readonly reportId: ReportId,
    readonly judgement: Judgement,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ReturnReport)
export class ReturnReportHandler implements ICommandHandler<ReturnReport> {
  constructor(
    private readonly reports: ReportStreams,
    private readonly units: UnitStreams,
    private readonly rounds: RoundOfReport,
  ) {}

  async execute({ reportId, judgement, ask }: ReturnReport): Promise<Receipt> {
    const round = await this.rounds.expecting(reportId);
    const { state: receiver } = await this.units.load(round.receiver);
    return this.reports.decide(reportId, ask, (report) =>
      returnReport(report, judgement, { round, receiver }, ask.context),
    );
  }
}
