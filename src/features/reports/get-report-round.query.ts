import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ReportId } from '../../domain/shared/ids.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import type { CornerQuestion } from '../ports/reading/questions.ts';
import type { RoundView } from './report.view.ts';
import { RoundReader } from './round-reader.ts';

export class GetReportRound extends Query<RoundView> {
  constructor(
    readonly roundId: ReportId,
    readonly question: CornerQuestion,
  ) {
    super();
  }
}

@QueryHandler(GetReportRound)
export class GetReportRoundHandler implements IQueryHandler<GetReportRound> {
  constructor(
    private readonly corners: CornerReader,
    private readonly rounds: RoundReader,
  ) {}

  /** @throws NotRecorded */
  async execute({ roundId, question }: GetReportRound): Promise<RoundView> {
    const { corner, shown } = await this.corners.read(question, ['reports', 'units']);
    return this.rounds.view(await this.rounds.see(roundId, corner), shown);
  }
}
