import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { UnitId } from '../../domain/shared/ids.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import type { CornerQuestion } from '../ports/reading/questions.ts';
import { UnitRegister, type Corner, type UnitFacts } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { unitView, type LineageStep, type UnitLineageView } from './unit.view.ts';

export class GetUnitLineage extends Query<UnitLineageView> {
  constructor(
    readonly unitId: UnitId,
    readonly question: CornerQuestion,
  ) {
    super();
  }
}

type Direction = 'predecessors' | 'successors';

@QueryHandler(GetUnitLineage)
export class GetUnitLineageHandler implements IQueryHandler<GetUnitLineage> {
  constructor(
    private readonly corners: CornerReader,
    private readonly units: UnitRegister,
  ) {}

  /** @throws NotRecorded */
  async execute({ unitId, question }: GetUnitLineage): Promise<UnitLineageView> {
    const { corner, shown } = await this.corners.read(question, ['units']);
    const unit = await this.units.find(unitId, corner);
    if (unit === null) throw new NotRecorded('unit', unitId);
    return {
      ...shown,
      unit: unitView(unit),
      predecessors: await this.follow(unit, 'predecessors', corner),
      successors: await this.follow(unit, 'successors', corner),
    };
  }

  /** Nearest first, each unit once even where units split and merged again. */
  private async follow(from: UnitFacts, direction: Direction, corner: Corner): Promise<LineageStep[]> {
    const seen = new Set<UnitId>([from.unitId]);
    const steps: LineageStep[] = [];
    for (let ring: readonly UnitFacts[] = [from], distance = 1; ring.length > 0; distance += 1) {
      const via = new Map<UnitId, UnitFacts>();
      for (const unit of ring) {
        for (const id of unit[direction]) if (!seen.has(id) && !via.has(id)) via.set(id, unit);
      }
      ring = via.size === 0 ? [] : await this.units.findMany([...via.keys()], corner);
      for (const unit of ring) {
        const before = via.get(unit.unitId) ?? from;
        const [ended, formed] = direction === 'predecessors' ? [unit, before] : [before, unit];
        seen.add(unit.unitId);
        const on = ended.dissolvedOn ?? formed.establishedOn;
        steps.push({ ...unitView(unit), distance, viaId: before.unitId, on });
      }
    }
    return steps;
  }
}
