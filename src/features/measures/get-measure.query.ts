import { ApiProperty } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { streamOf, type MeasureId } from '../../domain/shared/ids.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { CornerView } from '../ports/reading/corner.view.ts';
import type { CornerQuestion } from '../ports/reading/questions.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { MeasureRegister } from '../ports/registers.ts';
import { Revisions } from '../ports/revisions.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { MeasureView, measureView } from './measure.view.ts';

export class MeasureAnswer extends CornerView {
  @ApiProperty({ type: MeasureView })
  measure!: MeasureView;

  @ApiProperty({ description: 'Revision of the measure, for If-Match.', example: '1' })
  revision!: string;
}

export class GetMeasure extends Query<MeasureAnswer> {
  constructor(
    readonly measureId: MeasureId,
    readonly question: CornerQuestion,
  ) {
    super();
  }
}

@QueryHandler(GetMeasure)
export class GetMeasureHandler implements IQueryHandler<GetMeasure> {
  constructor(
    private readonly corners: CornerReader,
    private readonly measures: MeasureRegister,
    private readonly labels: UnitLabels,
    private readonly revisions: Revisions,
  ) {}

  /** @throws NotRecorded */
  async execute({ measureId, question }: GetMeasure): Promise<MeasureAnswer> {
    const { corner, shown } = await this.corners.read(question, ['measures', 'units']);
    const measure = await this.measures.find(measureId, corner);
    if (measure === null) throw new NotRecorded('measure', measureId);
    const labelOf = await this.labels.at([measure.owner], corner);
    const revision = await this.revisions.at(streamOf('measure', measureId), corner.position);
    return { ...shown, measure: measureView(measure, labelOf), revision: String(revision ?? 0n) };
  }
}
