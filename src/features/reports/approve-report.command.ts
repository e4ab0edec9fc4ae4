import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { approveReport, type Judgement } from '../../domain/report/unit-report.decide.ts';
import type { ReportId } from '../../domain/shared/ids.ts';
import { ReportStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { RoundOfReport } from './round-of-report.ts';

export class ApproveReport extends Command<Receipt> {
  constructor(
    readonly reportId: ReportId,
    readonly judgement: Judgement,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ApproveReport)
export class ApproveReportHandler implements ICommandHandler<ApproveReport> {
  constructor(
    private readonly reports: ReportStreams,
    private readonly units: UnitStreams,
    private readonly rounds: RoundOfReport,
  ) {}

  async execute({ reportId, judgement, ask }: ApproveReport): Promise<Receipt> {
    const round = await this.rounds.expecting(reportId);
    const { state: receiver } = await this.units.load(round.receiver);
    return this.reports.decide(reportId, ask, (report) =>
      approveReport(report, judgement, { round, receiver }, ask.context),
    );
  }
}
