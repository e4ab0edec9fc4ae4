import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { freezeReport, versionReport } from '../../domain/report/freeze.decide.ts';
import { receivingRoles } from '../../domain/report/report.rules.ts';
import type { ReportId } from '../../domain/shared/ids.ts';
import { ActTrials } from '../ports/possible-acts/act-trials.ts';
import type { PossibleActsQuestion } from '../ports/possible-acts/possible-act.view.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { ReportStreams } from '../ports/streams.ts';
import { Freezing } from './freezing.ts';
import { roundActs, type PossibleRoundActsView } from './possible-report-acts.view.ts';
import { RoundOfReport } from './round-of-report.ts';
import { withSuccessors } from './with-successors.ts';

export class ListPossibleRoundActs extends Query<PossibleRoundActsView> {
  constructor(
    readonly roundId: ReportId,
    readonly question: PossibleActsQuestion,
    readonly acceptLanguage: string | undefined,
  ) {
    super();
  }
}

const decisions = { freeze: freezeReport, version: versionReport };

@QueryHandler(ListPossibleRoundActs)
export class ListPossibleRoundActsHandler implements IQueryHandler<ListPossibleRoundActs> {
  constructor(
    private readonly corners: CornerReader,
    private readonly reports: ReportStreams,
    private readonly rounds: RoundOfReport,
    private readonly freezing: Freezing,
    private readonly trials: ActTrials,
  ) {}

  /** @throws NotRecorded for a round that is not known, or out of sight */
  async execute({ roundId, question, acceptLanguage }: ListPossibleRoundActs): Promise<PossibleRoundActsView> {
    const { corner, shown } = await this.corners.read(question, ['reports', 'units']);
    const round = await this.rounds.round(roundId);
    const [{ revision }, surroundings] = await Promise.all([
      this.reports.load(roundId),
      this.freezing.surroundingsOf(round),
    ]);
    const units = withSuccessors(round.receiver, surroundings.receiver);
    const tried = await this.trials.tryEach(
      roundActs.map((act) => ({
        ...{ act, roles: receivingRoles, units },
        attempt: (context) => decisions[act](round, surroundings, context),
      })),
    );
    return {
      knownAt: shown.knownAt,
      revision: String(revision ?? 0n),
      acts: await this.trials.told(tried, corner, acceptLanguage),
    };
  }
}
