import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReportTypeUnknown } from '../../domain/report/report.errors.ts';
import { receivingRoles } from '../../domain/report/report.rules.ts';
import { initialReport } from '../../domain/report/report.state.ts';
import { openPeriod } from '../../domain/report/round.decide.ts';
import { reportTypeOf, ruledWindows } from '../../domain/rule-set/report-types.ts';
import type { Context } from '../../domain/shared/fact.ts';
import { TextField } from '../ports/fields.ts';
import { ActTrials } from '../ports/possible-acts/act-trials.ts';
import { PossibleActsQuestion } from '../ports/possible-acts/possible-act.view.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { WholeNumberField } from '../ports/reading/question-fields.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { OpenedPeriod } from './opened-period.ts';
import { PeriodSurroundings } from './period-surroundings.ts';
import type { PossibleOpeningsView } from './possible-report-acts.view.ts';

export class OpeningsQuestion extends PossibleActsQuestion {
  @TextField({ description: 'Code of the report type.', max: 40, example: 'CCHC' })
  reportType!: string;

  @WholeNumberField({ description: 'Year of the report.', min: 1900, max: 2200, example: 2026 })
  year!: number;
}

export class ListPossibleOpenings extends Query<PossibleOpeningsView> {
  constructor(
    readonly question: OpeningsQuestion,
    readonly acceptLanguage: string | undefined,
  ) {
    super();
  }
}

/** Of no round: what is tried is recorded nowhere. */
const noRound = '00000000-0000-0000-0000-000000000000';

@QueryHandler(ListPossibleOpenings)
export class ListPossibleOpeningsHandler implements IQueryHandler<ListPossibleOpenings> {
  constructor(
    private readonly corners: CornerReader,
    private readonly rules: RulesInForce,
    private readonly surroundings: PeriodSurroundings,
    private readonly periods: OpenedPeriod,
    private readonly trials: ActTrials,
  ) {}

  /** @throws ReportTypeUnknown */
  async execute({ question, acceptLanguage }: ListPossibleOpenings): Promise<PossibleOpeningsView> {
    const { corner, shown } = await this.corners.read(question, ['reports', 'units']);
    const type = reportTypeOf(question.reportType);
    if (type === null) throw new ReportTypeUnknown(question.reportType);
    const windows = ruledWindows(type, question.year, (day) => this.rules.inForceOn(day));
    const tried = await this.trials.tryEach(
      windows.map(({ window: { key } }) => ({
        ...{ act: key, roles: receivingRoles, units: [] },
        attempt: (context) => this.attempt(question, key, context),
      })),
    );
    return { knownAt: shown.knownAt, acts: await this.trials.told(tried, corner, acceptLanguage) };
  }

  private async attempt({ reportType, year }: OpeningsQuestion, period: string, context: Context) {
    const opening = { reportId: noRound, reportType, year, receiver: context.by.unit, planId: null };
    const whole = { ...opening, form: { cells: [], sums: [] } };
    const surroundings = await this.surroundings.of(whole, period, context.today, (name) => name);
    const openedAs = await this.periods.known(whole, period);
    return openPeriod(initialReport, whole, { ...surroundings, openedAs }, context);
  }
}
