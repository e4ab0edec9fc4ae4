import { Injectable } from '@nestjs/common';
import { ReportPeriodUnknown, ReportTypeUnknown } from '../../domain/report/report.errors.ts';
import type { Opening, OpeningSurroundings, Schedule } from '../../domain/report/round.decide.ts';
import { reportTypeOf, ruledWindows } from '../../domain/rule-set/report-types.ts';
import { fixedDate } from '../../domain/rule-set/report-windows.ts';
import { workingCalendar } from '../../domain/rule-set/working-calendar.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { UnitRegister } from '../ports/registers.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { PlanStreams, UnitStreams } from '../ports/streams.ts';
import { LatestKnowledge } from './latest-knowledge.ts';

/** Looks up what the opening of a period refers to. */
@Injectable()
export class PeriodSurroundings {
  constructor(
    private readonly units: UnitStreams,
    private readonly plans: PlanStreams,
    private readonly tree: UnitRegister,
    private readonly rules: RulesInForce,
    private readonly latest: LatestKnowledge,
  ) {}

  /** @throws ReportTypeUnknown, ReportPeriodUnknown */
  async of(
    opening: Opening,
    period: string,
    today: LocalDate,
    idFor: (name: string) => string,
  ): Promise<OpeningSurroundings> {
    const schedule = this.scheduleOf(opening, period, today);
    const corner = await this.latest.at(schedule.window.to, ['units']);
    const [receiver, plan, under] = await Promise.all([
      this.units.load(opening.receiver),
      opening.planId === null ? null : this.plans.load(opening.planId),
      this.tree.subtree(opening.receiver, corner),
    ]);
    const expected = under
      .filter(({ unitId, living }) => living && unitId !== opening.receiver)
      .map(({ unitId }) => ({ unit: unitId, reportId: idFor(`report:${unitId}`) }));
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
