import { ApiProperty } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { IdField } from '../ports/fields.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { PageView } from '../ports/reading/corner.view.ts';
import { FractionView, fractionView } from '../ports/reading/fraction.view.ts';
import { UnitLabel, UnitLabels } from '../ports/reading/unit-labels.ts';
import { ReportRegister, type UnitTimeliness } from '../ports/report-register.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { roundFilterOf, RoundsQuestion } from './find-report-rounds.query.ts';

export class TimelinessQuestion extends RoundsQuestion {
  @IdField({ description: 'Reports of this unit.', optional: true })
  unit?: string;
}

export class UnitTimelinessView implements Omit<UnitTimeliness, 'unit'> {
  @ApiProperty({ type: UnitLabel })
  unit!: UnitLabel;

  @ApiProperty({ description: 'Reports due: received, missing and not yet due.', example: 4 })
  expected!: number;

  @ApiProperty({ description: 'Sent and not returned: on time and late.', example: 3 })
  received!: number;

  @ApiProperty({ description: 'Sent by the official day.', example: 2 })
  onTime!: number;

  @ApiProperty({ example: 1 })
  late!: number;

  @ApiProperty({ description: 'Of those received: nothing to report.', example: 0 })
  empty!: number;

  @ApiProperty({ description: 'Not received though the last day is over.', example: 1 })
  missing!: number;

  @ApiProperty({ example: 0 })
  notYetDue!: number;

  @ApiProperty({ description: 'Excluded.', example: 0 })
  notApplicable!: number;

  @ApiProperty({ description: 'Received of expected; never over 100%.', type: FractionView })
  reportingRate!: FractionView;

  @ApiProperty({ description: 'On time of expected.', type: FractionView })
  onTimeRate!: FractionView;
}

export class TimelinessView extends PageView {
  @ApiProperty({ type: [UnitTimelinessView] })
  items!: UnitTimelinessView[];
}

export class GetReportTimeliness extends Query<TimelinessView> {
  constructor(readonly question: TimelinessQuestion) {
    super();
  }
}

@QueryHandler(GetReportTimeliness)
export class GetReportTimelinessHandler implements IQueryHandler<GetReportTimeliness> {
  constructor(
    private readonly corners: CornerReader,
    private readonly register: ReportRegister,
    private readonly labels: UnitLabels,
    private readonly rules: RulesInForce,
  ) {}

  async execute({ question }: GetReportTimeliness): Promise<TimelinessView> {
    const { corner, shown, after, limit } = await this.corners.readPage(question, ['reports', 'units']);
    const filter = { ...roundFilterOf(question), ...(question.unit !== undefined && { unit: question.unit }) };
    const page = await this.register.timeliness(filter, corner, after, limit);
    const units = page.items.map(({ unit }) => unit);
    const labelOf = await this.labels.at(units, corner);
    const decimals = this.rules.inForceOn(corner.at).percentDecimals.value;
    const items = page.items.map((one) => ({
      ...one,
      unit: labelOf(one.unit),
      reportingRate: fractionView({ numerator: one.received, denominator: one.expected }, decimals),
      onTimeRate: fractionView({ numerator: one.onTime, denominator: one.expected }, decimals),
    }));
    return { ...shown, items, next: nextOf(page, corner) };
  }
}
