import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UnitId } from '../../domain/shared/ids.ts';
import { dissolveUnit, mergeUnits, type Merger } from '../../domain/unit/unit.decide.ts';
import { evolveUnit, type Unit } from '../../domain/unit/unit.state.ts';
import { followUp, lastOf, namedIn } from '../ports/follow-up.ts';
import { UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { unitsAboveEach } from '../ports/units-above.ts';

/** Merges units into one: first in the successor's stream, then each predecessor ends in its own. */
export class MergeUnits extends Command<Receipt> {
  constructor(
    readonly successorId: UnitId,
    readonly merger: Merger,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(MergeUnits)
export class MergeUnitsHandler implements ICommandHandler<MergeUnits> {
  constructor(private readonly units: UnitStreams) {}

  /** The predecessors' ends are decided in the mind before anything is recorded, so that none is refused half-way. */
  async execute({ successorId, merger, ask }: MergeUnits): Promise<Receipt> {
    const { context } = ask;
    const parentId = merger.establish?.parent ?? null;
    const parent = parentId === null ? null : (await this.units.load(parentId)).state;
    const above = await unitsAboveEach(this.units, [parentId]);
    const predecessors = (await this.units.loadMany(merger.predecessors)).map(({ state }) => state);
    const merge = (unit: Unit) => mergeUnits(unit, merger, { predecessors, parent, above }, context);
    const end = (unit: Unit, successor: Unit) =>
      dissolveUnit(unit, { successors: [successorId] }, { successors: [successor] }, context);

    const before = (await this.units.load(successorId)).state;
    const merged = merge(before).reduce<Unit>(evolveUnit, before);
    predecessors.forEach((unit, index) => namedIn(`predecessors[${index}]`, () => end(unit, merged)));

    const leading = await this.units.decide(successorId, ask, merge);
    const followed: Receipt[] = [];
    for (const id of new Set(merger.predecessors)) {
      followed.push(await this.units.decide(id, followUp(ask, leading), (unit) => end(unit, merged)));
    }
    return lastOf(leading, followed);
  }
}
