import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { MeasureId } from '../../domain/shared/ids.ts';
import { meetsTarget } from '../../domain/measure/target.ts';
import { compareCounts, compareRatios } from '../../domain/shared/comparison.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { ChoiceField, DateField } from '../ports/fields.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { CornerView } from '../ports/reading/corner.view.ts';
import { CornerQuestion } from '../ports/reading/questions.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { MeasureRegister } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { comparisonLabels, comparisons, earlierPoint, type Comparison } from './earlier-point.ts';
import {
  MeasureView,
  PeriodView,
  PointView,
  measureView,
  pointView,
  ratioDecimals,
  type Point,
} from './measure.view.ts';

export class SeriesQuestion extends CornerQuestion {
  @DateField({ description: 'Periods that begin on this day or later.', example: '2021-01-01', optional: true })
  from?: LocalDate;

  @DateField({ description: 'Periods that end on this day or earlier.', example: '2023-12-31', optional: true })
  to?: LocalDate;

  @ChoiceField({ description: 'What each value is compared with.', optional: true, of: comparisons })
  compare?: Comparison;
}

export class AbsoluteView {
  @ApiProperty({ example: 1150 })
  value!: number;

  @ApiProperty({ example: '+1.150' })
  text!: string;
}

export class GrowthView {
  @ApiProperty({ description: 'Change; over the earlier value it is the growth.', example: 1150 })
  numerator!: number;

  @ApiProperty({ example: 751 })
  denominator!: number;

  @ApiProperty({ example: '+153,1%' })
  text!: string;
}

export class PointsView {
  @ApiProperty({ description: 'Exact, decimal text.', example: '-144' })
  numerator!: string;

  @ApiProperty({ example: '100' })
  denominator!: string;
}

export class ComparisonView {
  @ApiProperty({ enum: comparisons, example: 'previous' })
  with!: Comparison;

  @ApiProperty({ example: 'so với kỳ trước' })
  label!: string;

  @ApiProperty({ type: PeriodView })
  period!: PeriodView;

  @ApiProperty({
    description: 'Whether the change is in per cent or in percentage points.',
    enum: ['count', 'percentagePoints'],
  })
  unit!: 'count' | 'percentagePoints';

  @ApiPropertyOptional({ description: 'Of counts.', type: AbsoluteView })
  absolute?: AbsoluteView;

  @ApiPropertyOptional({ description: 'Of counts: change over the earlier value.', type: GrowthView })
  growth?: GrowthView;

  @ApiPropertyOptional({ description: 'Of ratios, in điểm phần trăm.', type: PointsView, nullable: true })
  points?: PointsView | null;

  @ApiProperty({ example: '+1.150 (+153,1%) so với kỳ trước' })
  text!: string;
}

export class ComparedPointView extends PointView {
  @ApiPropertyOptional({
    description: 'With `compare`; null where nothing comparable was reported, or a value is only a bound.',
    type: ComparisonView,
    nullable: true,
  })
  comparison?: ComparisonView | null;

  @ApiProperty({
    description: 'Whether the value fulfils the target; null without one, or where a limit does not tell.',
    type: Boolean,
    nullable: true,
    example: null,
  })
  meetsTarget!: boolean | null;
}

export class SeriesView extends CornerView {
  @ApiProperty({ type: MeasureView })
  measure!: MeasureView;

  @ApiProperty({ type: [ComparedPointView] })
  points!: ComparedPointView[];
}

export class GetMeasureSeries extends Query<SeriesView> {
  constructor(
    readonly measureId: MeasureId,
    readonly question: SeriesQuestion,
  ) {
    super();
  }
}

@QueryHandler(GetMeasureSeries)
export class GetMeasureSeriesHandler implements IQueryHandler<GetMeasureSeries> {
  constructor(
    private readonly corners: CornerReader,
    private readonly measures: MeasureRegister,
    private readonly labels: UnitLabels,
  ) {}

  /** The comparison may reach back before `from`. @throws NotRecorded */
  async execute({ measureId, question }: GetMeasureSeries): Promise<SeriesView> {
    const { corner, shown } = await this.corners.read(question, ['measures', 'units']);
    const measure = await this.measures.find(measureId, corner);
    if (measure === null) throw new NotRecorded('measure', measureId);
    const labelOf = await this.labels.at([measure.owner], corner);
    const { from, to, compare } = question;
    const points = measure.series.filter(
      ({ period }) => (from === undefined || period.from >= from) && (to === undefined || period.to <= to),
    );
    return {
      ...shown,
      measure: measureView(measure, labelOf),
      points: points.map((point) => ({
        ...pointView(point),
        meetsTarget: measure.target && meetsTarget(point.value, measure.target, measure.unitOfMeasure),
        ...(compare !== undefined && {
          comparison: comparisonOf(point, earlierPoint(measure.series, point, compare), compare),
        }),
      })),
    };
  }
}

const comparisonOf = (later: Point, earlier: Point | undefined, compare: Comparison): ComparisonView | null => {
  if (earlier === undefined) return null;
  const { label, from, to } = earlier.period;
  const told = { with: compare, label: comparisonLabels[compare], period: { label, from, to } };
  if (later.value.kind === 'count' && earlier.value.kind === 'count') {
    const { absolute, growth } = compareCounts(earlier.value.value, later.value.value, ratioDecimals);
    return { ...told, unit: 'count', absolute, growth, text: `${absolute.text} (${growth.text}) ${told.label}` };
  }
  if (later.value.kind === 'ratio' && earlier.value.kind === 'ratio') {
    const { points, text } = compareRatios(earlier.value, later.value, pointDecimals);
    return { ...told, unit: 'percentagePoints', points, text: `${text} ${told.label}` };
  }
  return null;
};

/** Decimals of percentage points: changes are small. */
const pointDecimals = 2;
