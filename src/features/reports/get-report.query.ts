import { ApiProperty } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { streamOf, type ReportId } from '../../domain/shared/ids.ts';
import { everything } from '../ports/asker.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { CornerView } from '../ports/reading/corner.view.ts';
import type { CornerQuestion } from '../ports/reading/questions.ts';
import { UnitLabel } from '../ports/reading/unit-labels.ts';
import { Revisions } from '../ports/revisions.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { DueDayView, dueDayView } from './due-day.ts';
import { CoveredWindowView, FormView, ReportFiguresView, reportFiguresView, UnitReportView } from './report.view.ts';
import { RoundReader, unitReportView } from './round-reader.ts';
import { UnitFigures } from './unit-figures.ts';

export class ReportAnswer extends CornerView {
  @ApiProperty({ format: 'uuid' })
  roundId!: string;

  @ApiProperty({ example: 'CCHC' })
  reportType!: string;

  @ApiProperty({ example: 2026 })
  year!: number;

  @ApiProperty({ type: CoveredWindowView })
  window!: CoveredWindowView;

  @ApiProperty({ type: DueDayView })
  due!: DueDayView;

  @ApiProperty({ type: UnitLabel })
  receiver!: UnitLabel;

  @ApiProperty({ type: FormView })
  form!: FormView;

  @ApiProperty({ type: UnitReportView })
  report!: UnitReportView;

  @ApiProperty({
    description: 'What the system computes for the cut-off day now, which sending would pin.',
    type: ReportFiguresView,
  })
  computed!: ReportFiguresView;

  @ApiProperty({ description: 'For If-Match; null until it is sent.', type: String, nullable: true, example: '1' })
  revision!: string | null;
}

export class GetReport extends Query<ReportAnswer> {
  constructor(
    readonly reportId: ReportId,
    readonly question: CornerQuestion,
  ) {
    super();
  }
}

@QueryHandler(GetReport)
export class GetReportHandler implements IQueryHandler<GetReport> {
  constructor(
    private readonly corners: CornerReader,
    private readonly rounds: RoundReader,
    private readonly figures: UnitFigures,
    private readonly revisions: Revisions,
  ) {}

  /** @throws NotRecorded for a report that nobody expects, or out of sight */
  async execute({ reportId, question }: GetReport): Promise<ReportAnswer> {
    const { corner, shown } = await this.corners.read(question, ['reports', 'units', 'tasks', 'plans']);
    const seen = await this.rounds.seeExpecting(reportId, corner);
    const { round, labelOf, decimals } = seen;
    const own = seen.units.find((one) => one.reportId === reportId);
    if (own === undefined) throw new NotRecorded('report', reportId);
    const figuresOf = await this.figures.of([own.unit], round, {
      ...{ at: round.window.to, position: corner.position, sight: everything },
    });
    const revision = await this.revisions.at(streamOf('report', reportId), corner.position);
    return {
      ...shown,
      ...{ roundId: round.reportId, reportType: round.reportType, year: round.year, window: round.window },
      ...{ due: dueDayView(round.due, round.dueAdvice), receiver: labelOf(round.receiver), form: round.form },
      report: unitReportView(own, seen),
      computed: reportFiguresView(figuresOf(own.unit), decimals),
      revision: revision === null ? null : String(revision),
    };
  }
}
