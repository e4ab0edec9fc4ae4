import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReportUnknown } from '../../domain/report/report.errors.ts';
import { reportingUnit } from '../../domain/report/report.rules.ts';
import type { Round } from '../../domain/report/report.state.ts';
import { submitReport, type ComputedFigures, type Submission } from '../../domain/report/unit-report.decide.ts';
import type { ReportId, UnitId } from '../../domain/shared/ids.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { ReportStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { LatestKnowledge } from './latest-knowledge.ts';
import { RoundOfReport } from './round-of-report.ts';
import { UnitFigures } from './unit-figures.ts';

export class SubmitReport extends Command<Receipt> {
  constructor(
    readonly reportId: ReportId,
    readonly submission: Submission,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(SubmitReport)
export class SubmitReportHandler implements ICommandHandler<SubmitReport> {
  constructor(
    private readonly reports: ReportStreams,
    private readonly units: UnitStreams,
    private readonly rounds: RoundOfReport,
    private readonly figures: UnitFigures,
    private readonly latest: LatestKnowledge,
    private readonly rules: RulesInForce,
  ) {}

  async execute({ reportId, submission, ask }: SubmitReport): Promise<Receipt> {
    const round = await this.rounds.expecting(reportId);
    const reporting = reportingUnit(round, reportId);
    if (reporting === null) throw new ReportUnknown();
    const [unit, computed] = await Promise.all([this.units.load(reporting), this.compute(round, reporting)]);
    return this.reports.decide(reportId, ask, (report) =>
      submitReport(report, reportId, submission, { round, unit: unit.state, computed }, ask.context),
    );
  }

  /** As true at the end of the window, and as known now. */
  private async compute(round: Round, unit: UnitId): Promise<ComputedFigures> {
    const corner = await this.latest.at(round.window.to, ['tasks', 'plans']);
    const figuresOf = await this.figures.of([unit], round, corner);
    return {
      at: corner.at,
      knownAt: corner.position.toString(),
      ruleSet: this.rules.inForceOn(corner.at).version,
      figures: figuresOf(unit),
    };
  }
}
