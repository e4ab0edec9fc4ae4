import { ApiProperty } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { countText } from '../../domain/shared/numbers.ts';
import { addQuantities } from '../../domain/shared/units-of-measure.ts';
import { InputRefused } from '../ports/input-refused.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { CornerView } from '../ports/reading/corner.view.ts';
import { IdListField } from '../ports/reading/question-fields.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { MeasureRegister, type Corner, type MeasureFacts } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { MeasureView, PointView, measureView, pointView } from './measure.view.ts';
import { PeriodQuestion, pointOf, quantityOf, refuseHalfPeriod } from './point-of-period.ts';

const mostAddends = 200;

export class SumQuestion extends PeriodQuestion {
  @IdListField({ description: 'Ids of the measures, with commas between.', max: mostAddends })
  ids!: string;
}

export class AddendView {
  @ApiProperty({ type: MeasureView })
  measure!: MeasureView;

  @ApiProperty({ type: PointView })
  point!: PointView;
}

export class TotalView {
  @ApiProperty({ example: 236 })
  value!: number;

  @ApiProperty({ example: 'don' })
  unitOfMeasure!: string;

  @ApiProperty({ example: '236' })
  text!: string;
}

export class SumView extends CornerView {
  @ApiProperty({ type: TotalView })
  sum!: TotalView;

  @ApiProperty({ type: [AddendView] })
  addends!: AddendView[];
}

export class SumMeasures extends Query<SumView> {
  constructor(readonly question: SumQuestion) {
    super();
  }
}

@QueryHandler(SumMeasures)
export class SumMeasuresHandler implements IQueryHandler<SumMeasures> {
  constructor(
    private readonly corners: CornerReader,
    private readonly measures: MeasureRegister,
    private readonly labels: UnitLabels,
  ) {}

  /** @throws UnlikeUnitsOfMeasure, KindsDiffer; NotRecorded; InputRefused where a measure has no value for the period */
  async execute({ question }: SumMeasures): Promise<SumView> {
    refuseHalfPeriod(question);
    const { corner, shown } = await this.corners.read(question, ['measures', 'units']);
    const measures = await this.findAll([...new Set(question.ids.split(','))], corner);
    const addends = measures.map((measure) => {
      const point = pointOf(measure, question);
      if (point === undefined) {
        throw new InputRefused([{ field: '/ids', code: 'measure.no-value', data: { id: measure.measureId } }]);
      }
      return { measure, point };
    });
    const { value, unitOfMeasure } = addQuantities(
      addends.map(({ measure, point }) => quantityOf(measure, point, 'ids')),
    );
    const owners = measures.map(({ owner }) => owner);
    const labelOf = await this.labels.at(owners, corner);
    return {
      ...shown,
      sum: { value, unitOfMeasure, text: countText(value) },
      addends: addends.map(({ measure, point }) => ({
        measure: measureView(measure, labelOf),
        point: pointView(point),
      })),
    };
  }

  private findAll(ids: readonly string[], corner: Corner): Promise<readonly MeasureFacts[]> {
    return Promise.all(
      ids.map(async (id) => {
        const measure = await this.measures.find(id, corner);
        if (measure === null) throw new NotRecorded('measure', id);
        return measure;
      }),
    );
  }
}
