import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReportPeriodUnknown, ReportTypeUnknown } from '../../domain/report/report.errors.ts';
import { initialReport } from '../../domain/report/report.state.ts';
import { openPeriod, type Opening, type OpeningSurroundings, type Schedule } from '../../domain/report/round.decide.ts';
import { reportTypeOf, ruledWindows } from '../../domain/rule-set/report-types.ts';
import { fixedDate } from '../../domain/rule-set/report-windows.ts';
import { workingCalendar } from '../../domain/rule-set/working-calendar.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { UnitRegister } from '../ports/registers.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { PlanStreams, ReportStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { LatestKnowledge } from './latest-knowledge.ts';
import { OpenedPeriod } from './opened-period.ts';

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
    private readonly units: UnitStreams,
    private readonly plans: PlanStreams,
    private readonly tree: UnitRegister,
    private readonly rules: RulesInForce,
    private readonly latest: LatestKnowledge,
    private readonly periods: OpenedPeriod,
  ) {}

  /** The period is taken only once everything else is in order, so that a refused request blocks nobody. */
  async execute({ opening, period, ask }: OpenReportPeriod): Promise<Receipt> {
    const { reportId } = opening;
    const surroundings = await this.surroundingsOf(opening, period, ask);
    const begun = (await this.reports.load(reportId)).revision !== null;
    if (!begun) openPeriod(initialReport, opening, surroundings, ask.context);
    const openedAs = begun ? reportId : await this.periods.take(opening, period);
    return this.reports.decide(reportId, ask, (report) =>
      openPeriod(report, opening, { ...surroundings, openedAs }, ask.context),
    );
  }

  private async surroundingsOf(opening: Opening, period: string, ask: Ask): Promise<OpeningSurroundings> {
    const schedule = this.scheduleOf(opening, period, ask.context.today);
    const corner = await this.latest.at(schedule.window.to, ['units']);
    const [receiver, plan, under] = await Promise.all([
      this.units.load(opening.receiver),
      opening.planId === null ? null : this.plans.load(opening.planId),
      this.tree.subtree(opening.receiver, corner),
    ]);
    const expected = under
      .filter(({ unitId, living }) => living && unitId !== opening.receiver)
      .map(({ unitId }) => ({ unit: unitId, reportId: ask.identity.idFor(`report:${unitId}`) }));
    return { schedule, receiver: receiver.state, plan: plan?.state ?? null, expected, openedAs: null };
  }

  private scheduleOf({ reportType, year }: Opening, period: string, today: LocalDate): Schedule {
    const type = reportTypeOf(reportType);
    if (type === null) throw new ReportTypeUnknown(reportType);
    const windows = ruledWindows(type, year, (day) => this.rules.inForceOn(day));
    const found = windows.find(({ window }) => window.key === period);
    if (found === undefined) {
      const offered = windows.map(({ window }) => window.key);
      throw new ReportPeriodUnknown(reportType, year, period, offered);
    }
    const { window, rules } = found;
    const due = fixedDate(window.due, workingCalendar(today), rules.fixedDatesShiftOnHolidays.value);
    return { window, due: due.official, dueAdvice: due.advice, ruleSet: rules.version };
  }
}
