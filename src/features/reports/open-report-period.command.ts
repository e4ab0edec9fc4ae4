import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { initialReport } from '../../domain/report/report.state.ts';
import { openPeriod, type Opening } from '../../domain/report/round.decide.ts';
import { ReportStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { OpenedPeriod } from './opened-period.ts';
import { PeriodSurroundings } from './period-surroundings.ts';

export class OpenReportPeriod extends Command<Receipt> {
  constructor(
    readonly opening: Opening,
    readonly period: string,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(OpenReportPeriod)
export class OpenReportPeriodHandler implements ICommandHandler<OpenReportPeriod> {
  constructor(
    private readonly reports: ReportStreams,
    private readonly surroundings: PeriodSurroundings,
    private readonly periods: OpenedPeriod,
  ) {}

  /** The period is taken only once everything else is in order, so that a refused request blocks nobody. */
  async execute({ opening, period, ask }: OpenReportPeriod): Promise<Receipt> {
    const { reportId } = opening;
    const surroundings = await this.surroundings.of(opening, period, ask.context.today, (name) =>
      ask.identity.idFor(name),
    );
    const begun = (await this.reports.load(reportId)).revision !== null;
    if (!begun) openPeriod(initialReport, opening, surroundings, ask.context);
    const openedAs = begun ? reportId : await this.periods.take(opening, period);
    return this.reports.decide(reportId, ask, (report) =>
      openPeriod(report, opening, { ...surroundings, openedAs }, ask.context),
    );
  }
}
