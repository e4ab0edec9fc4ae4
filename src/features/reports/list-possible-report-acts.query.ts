import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { noFigures } from '../../domain/report/report-figures.ts';
import { ReportUnknown } from '../../domain/report/report.errors.ts';
import { receivingRoles, reportingUnit, sendingRoles } from '../../domain/report/report.rules.ts';
import type { Report, Round } from '../../domain/report/report.state.ts';
import { excludeUnit, readmitUnit } from '../../domain/report/round.decide.ts';
import { approveReport, returnReport, submitReport } from '../../domain/report/unit-report.decide.ts';
import type { ReportId, UnitId } from '../../domain/shared/ids.ts';
import type { Unit } from '../../domain/unit/unit.state.ts';
import { ActTrials, type Trial } from '../ports/possible-acts/act-trials.ts';
import type { PossibleActsQuestion } from '../ports/possible-acts/possible-act.view.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { ReportStreams, UnitStreams } from '../ports/streams.ts';
import type { PossibleReportActsView, ReportAct } from './possible-report-acts.view.ts';
import { RoundOfReport } from './round-of-report.ts';
import { withSuccessors } from './with-successors.ts';

export class ListPossibleReportActs extends Query<PossibleReportActsView> {
  constructor(
    readonly reportId: ReportId,
    readonly question: PossibleActsQuestion,
    readonly acceptLanguage: string | undefined,
  ) {
    super();
  }
}

type Stage = Readonly<{
  reportId: ReportId;
  report: Report;
  round: Round;
  unitId: UnitId;
  unit: Unit;
  receiver: Unit;
}>;

@QueryHandler(ListPossibleReportActs)
export class ListPossibleReportActsHandler implements IQueryHandler<ListPossibleReportActs> {
  constructor(
    private readonly corners: CornerReader,
    private readonly reports: ReportStreams,
    private readonly units: UnitStreams,
    private readonly rounds: RoundOfReport,
    private readonly trials: ActTrials,
  ) {}

  /** @throws NotRecorded for a report that nobody expects, or out of sight */
  async execute({ reportId, question, acceptLanguage }: ListPossibleReportActs): Promise<PossibleReportActsView> {
    const { corner, shown } = await this.corners.read(question, ['reports', 'units']);
    const round = await this.rounds.expecting(reportId);
    const unitId = reportingUnit(round, reportId);
    if (unitId === null) throw new ReportUnknown();
    const [{ state: report, revision }, { state: unit }, { state: receiver }] = await Promise.all([
      this.reports.load(reportId),
      this.units.load(unitId),
      this.units.load(round.receiver),
    ]);
    const tried = await this.trials.tryEach(trialsOf({ reportId, report, round, unitId, unit, receiver }));
    return {
      knownAt: shown.knownAt,
      revision: revision === null ? null : String(revision),
      acts: await this.trials.told(tried, corner, acceptLanguage),
    };
  }
}

const trialsOf = ({ reportId, report, round, unitId, unit, receiver }: Stage): readonly Trial<ReportAct>[] => {
  const sending = { roles: sendingRoles, units: withSuccessors(unitId, unit) };
  const receiving = { roles: receivingRoles, units: withSuccessors(round.receiver, receiver) };
  const judgement = { submission: null };
  return [
    {
      ...{ act: 'submit', ...sending },
      attempt: (context) =>
        submitReport(report, reportId, emptyForm(round), { round, unit, computed: nothing(round) }, context),
    },
    {
      ...{ act: 'approve', ...receiving },
      attempt: (context) => approveReport(report, judgement, { round, receiver }, context),
    },
    {
      ...{ act: 'return', ...receiving },
      attempt: (context) => returnReport(report, judgement, { round, receiver }, context),
    },
    { act: 'exclude', ...receiving, attempt: (context) => excludeUnit(round, unitId, receiver, context) },
    { act: 'readmit', ...receiving, attempt: (context) => readmitUnit(round, unitId, receiver, context) },
  ];
};

/** Every cell 0: each sum is kept. */
const emptyForm = ({ form }: Round) => ({ cells: form.cells.map(({ code }) => ({ code, value: 0 })), empty: false });

/** What the system would compute never stands in the way. */
const nothing = ({ window: { to }, ruleSet }: Round) => ({ at: to, knownAt: '0', ruleSet, figures: noFigures });
