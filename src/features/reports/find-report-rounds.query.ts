import { ApiProperty } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { reportTypeOf } from '../../domain/rule-set/report-types.ts';
import { IdField, TextField } from '../ports/fields.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { PageView } from '../ports/reading/corner.view.ts';
import { WholeNumberField, YesNoField, type YesNo } from '../ports/reading/question-fields.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import { UnitLabel, UnitLabels, type LabelOf } from '../ports/reading/unit-labels.ts';
import { ReportRegister, type RoundFilter, type RoundHeading } from '../ports/report-register.ts';
import { DueDayView, dueDayView } from './due-day.ts';
import { roundLabels, roundStates, type RoundState } from './report-state.ts';
import { CoveredWindowView } from './report.view.ts';

export class RoundsQuestion extends PageQuestion {
  @IdField({ description: 'Rounds that this unit receives.', optional: true })
  receiver?: string;

  @TextField({ description: 'Code of the report type.', optional: true, max: 40, example: 'CCHC' })
  reportType?: string;

  @WholeNumberField({ description: 'Year of the report.', optional: true, min: 1900, max: 2200, example: 2026 })
  year?: number;

  @TextField({ description: 'Key of the period.', optional: true, max: 10, example: 'H1' })
  period?: string;

  @IdField({ description: 'Rounds on this plan.', optional: true })
  plan?: string;

  @YesNoField({ description: 'Frozen, or still open.' })
  frozen?: YesNo;
}

/** What the questions on rounds restrict them to. */
export const roundFilterOf = ({ receiver, reportType, year, period, plan, frozen }: RoundsQuestion): RoundFilter => ({
  ...(receiver !== undefined && { receiver }),
  ...(reportType !== undefined && { reportType }),
  ...(year !== undefined && { year }),
  ...(period !== undefined && { period }),
  ...(plan !== undefined && { planId: plan }),
  ...(frozen !== undefined && { frozen: frozen === 'true' }),
});

export class RoundHeadingView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'CCHC' })
  reportType!: string;

  @ApiProperty({ example: 'Báo cáo cải cách hành chính định kỳ' })
  name!: string;

  @ApiProperty({ example: 2026 })
  year!: number;

  @ApiProperty({ type: CoveredWindowView })
  window!: CoveredWindowView;

  @ApiProperty({ type: DueDayView })
  due!: DueDayView;

  @ApiProperty({ type: UnitLabel })
  receiver!: UnitLabel;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  planId!: string | null;

  @ApiProperty({ enum: roundStates, example: 'open' })
  state!: RoundState;

  @ApiProperty({ example: 'Đang tổng hợp' })
  stateLabel!: string;

  @ApiProperty({ description: 'Numbered versions.', example: 0 })
  versions!: number;

  @ApiProperty({
    description: 'Units that are due, without those excluded; as the counts beside it, of units in sight.',
    example: 14,
  })
  expected!: number;

  @ApiProperty({ description: 'Sent and not returned.', example: 12 })
  received!: number;

  @ApiProperty({ example: 11 })
  approved!: number;

  @ApiProperty({ description: 'Excluded units.', example: 1 })
  notApplicable!: number;
}

export class RoundPageView extends PageView {
  @ApiProperty({ type: [RoundHeadingView] })
  items!: RoundHeadingView[];
}

export class FindReportRounds extends Query<RoundPageView> {
  constructor(readonly question: RoundsQuestion) {
    super();
  }
}

@QueryHandler(FindReportRounds)
export class FindReportRoundsHandler implements IQueryHandler<FindReportRounds> {
  constructor(
    private readonly corners: CornerReader,
    private readonly register: ReportRegister,
    private readonly labels: UnitLabels,
  ) {}

  async execute({ question }: FindReportRounds): Promise<RoundPageView> {
    const { corner, shown, after, limit } = await this.corners.readPage(question, ['reports', 'units']);
    const page = await this.register.rounds(roundFilterOf(question), corner, after, limit);
    const receivers = page.items.map(({ receiver }) => receiver);
    const labelOf = await this.labels.at(receivers, corner);
    return { ...shown, items: page.items.map((round) => headingView(round, labelOf)), next: nextOf(page, corner) };
  }
}

const headingView = (round: RoundHeading, labelOf: LabelOf): RoundHeadingView => {
  const state = round.versions > 0 ? 'completed' : 'open';
  const { reportType, year, window, planId, versions, expected, received, approved, notApplicable } = round;
  return {
    ...{ id: round.reportId, reportType, name: reportTypeOf(reportType)?.name.value ?? reportType, year, window },
    ...{ due: dueDayView(round.due, round.dueAdvice), receiver: labelOf(round.receiver), planId },
    ...{ state, stateLabel: roundLabels[state], versions, expected, received, approved, notApplicable },
  };
};
