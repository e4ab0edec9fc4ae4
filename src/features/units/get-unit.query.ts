import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { streamOf, type UnitId } from '../../domain/shared/ids.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import type { CornerQuestion } from '../ports/reading/questions.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { UnitRegister } from '../ports/registers.ts';
import { Revisions } from '../ports/revisions.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { unitView, type UnitAnswer } from './unit.view.ts';

export class GetUnit extends Query<UnitAnswer> {
  constructor(
    readonly unitId: UnitId,
    readonly question: CornerQuestion,
  ) {
    super();
  }
}

@QueryHandler(GetUnit)
export class GetUnitHandler implements IQueryHandler<GetUnit> {
  constructor(
    private readonly corners: CornerReader,
    private readonly units: UnitRegister,
    private readonly labels: UnitLabels,
    private readonly revisions: Revisions,
  ) {}

  /** @throws NotRecorded when it was not established yet, or not known yet, at the corner */
  async execute({ unitId, question }: GetUnit): Promise<UnitAnswer> {
    const { corner, shown } = await this.corners.read(question, ['units']);
    const unit = await this.units.find(unitId, corner);
    if (unit === null) throw new NotRecorded('unit', unitId);
    const labelOf = await this.labels.at([unitId], corner);
    const revision = await this.revisions.at(streamOf('unit', unitId), corner.position);
    return { ...shown, unit: unitView(unit), revision: String(revision ?? 0n), now: labelOf(unitId).now };
  }
}
