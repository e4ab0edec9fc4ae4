import { ApiProperty } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { MeasureId } from '../../domain/shared/ids.ts';
import { addQuantities } from '../../domain/shared/units-of-measure.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { CornerView } from '../ports/reading/corner.view.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { MeasureRegister, type Corner, type MeasureFacts } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { MeasureView, PointView, measureView, pointView } from './measure.view.ts';
import { PeriodQuestion, pointOf, quantityOf, refuseHalfPeriod } from './point-of-period.ts';

export class PartView {
  @ApiProperty({ type: MeasureView })
  measure!: MeasureView;

  @ApiProperty({ description: 'null where none was reported for the period.', type: PointView, nullable: true })
  point!: PointView | null;
}

export class PartsCheckView extends CornerView {
  @ApiProperty({ type: MeasureView })
  whole!: MeasureView;

  @ApiProperty({ description: 'Value of the whole; null where none was reported.', type: PointView, nullable: true })
  point!: PointView | null;

  @ApiProperty({ type: [PartView] })
  parts!: PartView[];

  @ApiProperty({
    description: 'Sum of the parts reported for the period of the whole.',
    type: Number,
    nullable: true,
    example: 236,
  })
  sum!: number | null;

  @ApiProperty({ description: 'Whole less sum.', type: Number, nullable: true, example: 0 })
  difference!: number | null;

  @ApiProperty({
    description: 'null while the whole or a part has no value.',
    type: Boolean,
    nullable: true,
    example: true,
  })
  agrees!: boolean | null;
}

export class CheckMeasureParts extends Query<PartsCheckView> {
  constructor(
    readonly measureId: MeasureId,
    readonly question: PeriodQuestion,
  ) {
    super();
  }
}

/** Measures of a page while the parts are gathered. */
const run = 1000;

@QueryHandler(CheckMeasureParts)
export class CheckMeasurePartsHandler implements IQueryHandler<CheckMeasureParts> {
  constructor(
    private readonly corners: CornerReader,
    private readonly measures: MeasureRegister,
    private readonly labels: UnitLabels,
  ) {}

  /** @throws NotRecorded; KindsDiffer for ratios */
  async execute({ measureId, question }: CheckMeasureParts): Promise<PartsCheckView> {
    refuseHalfPeriod(question);
    const { corner, shown } = await this.corners.read(question, ['measures', 'units']);
    const whole = await this.measures.find(measureId, corner);
    if (whole === null) throw new NotRecorded('measure', measureId);
    const parts = await this.partsOf(measureId, corner);
    const labelOf = await this.labels.at(
      [whole, ...parts].map(({ owner }) => owner),
      corner,
    );
    const point = pointOf(whole, question);
    const values = parts.map((part) => ({ part, point: point && pointOf(part, point.period) }));
    const reported = values.flatMap((each) => (each.point ? [quantityOf(each.part, each.point, 'id')] : []));
    const sum = reported.length === 0 ? null : addQuantities(reported).value;
    const difference = point === undefined || sum === null ? null : quantityOf(whole, point, 'id').value - sum;
    return {
      ...shown,
      whole: measureView(whole, labelOf),
      point: point === undefined ? null : pointView(point),
      parts: values.map((each) => ({
        measure: measureView(each.part, labelOf),
        point: each.point === undefined ? null : pointView(each.point),
      })),
      sum,
      difference,
      agrees: difference === null || reported.length < parts.length ? null : difference === 0,
    };
  }

  private async partsOf(whole: MeasureId, corner: Corner): Promise<readonly MeasureFacts[]> {
    const parts: MeasureFacts[] = [];
    for (let after: string | null = null; ;) {
      const page = await this.measures.page({}, corner, after, run);
      parts.push(...page.items.filter(({ partOf }) => partOf === whole));
      if (page.next === null) return parts;
      after = page.next;
    }
  }
}
