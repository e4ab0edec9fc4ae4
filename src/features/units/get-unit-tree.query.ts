import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { UnitId } from '../../domain/shared/ids.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import type { CornerQuestion } from '../ports/reading/questions.ts';
import { UnitRegister } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { unitView, type UnitTreeNode, type UnitTreeView } from './unit.view.ts';

export class GetUnitTree extends Query<UnitTreeView> {
  constructor(
    readonly unitId: UnitId,
    readonly question: CornerQuestion,
  ) {
    super();
  }
}

@QueryHandler(GetUnitTree)
export class GetUnitTreeHandler implements IQueryHandler<GetUnitTree> {
  constructor(
    private readonly corners: CornerReader,
    private readonly units: UnitRegister,
  ) {}

  /** @throws NotRecorded */
  async execute({ unitId, question }: GetUnitTree): Promise<UnitTreeView> {
    const { corner, shown } = await this.corners.read(question, ['units']);
    const units = await this.units.subtree(unitId, corner);
    const nodes = new Map<UnitId, UnitTreeNode>(
      units.map((unit) => [unit.unitId, { ...unitView(unit), children: [] }]),
    );
    const tree = nodes.get(unitId);
    if (tree === undefined) throw new NotRecorded('unit', unitId);
    for (const node of nodes.values()) {
      if (node !== tree && node.parentId !== null) nodes.get(node.parentId)?.children.push(node);
    }
    return { ...shown, tree };
  }
}
