import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { UnitId } from '../../domain/shared/ids.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { WholeNumberField } from '../ports/reading/question-fields.ts';
import { CornerQuestion } from '../ports/reading/questions.ts';
import { InputRefused } from '../ports/input-refused.ts';
import { UnitRegister } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { unitView, type UnitTreeNode, type UnitTreeView } from './unit.view.ts';

/** Units of one answer: every commune of the largest province with room to spare. */
export const largestTree = 5_000;
const deepest = 20;

export class TreeQuestion extends CornerQuestion {
  @WholeNumberField({
    description: `Most levels below the unit; ${deepest} when absent. An answer holds at most ${largestTree} units.`,
    optional: true,
    min: 0,
    max: deepest,
  })
  depth?: number;
}

export class GetUnitTree extends Query<UnitTreeView> {
  constructor(
    readonly unitId: UnitId,
    readonly question: TreeQuestion,
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

  /** @throws NotRecorded; InputRefused when there are too many units for one answer */
  async execute({ unitId, question }: GetUnitTree): Promise<UnitTreeView> {
    const { corner, shown } = await this.corners.read(question, ['units']);
    const units = await this.units.subtree(unitId, corner, { depth: question.depth ?? deepest, most: largestTree });
    if (units.length > largestTree) {
      throw new InputRefused([{ field: '/depth', code: 'tree.too-large', data: { most: largestTree } }]);
    }
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
