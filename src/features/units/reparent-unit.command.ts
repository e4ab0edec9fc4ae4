import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UnitId } from '../../domain/shared/ids.ts';
import { reparentUnit } from '../../domain/unit/unit.decide.ts';
import { UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { unitsAboveEach } from '../ports/units-above.ts';

export class ReparentUnit extends Command<Receipt> {
  constructor(
    readonly unitId: UnitId,
    readonly parent: UnitId | null,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ReparentUnit)
export class ReparentUnitHandler implements ICommandHandler<ReparentUnit> {
  constructor(private readonly units: UnitStreams) {}

  async execute({ unitId, parent, ask }: ReparentUnit): Promise<Receipt> {
    const [{ state: moved }, to] = await Promise.all([
      this.units.load(unitId),
      parent === null ? null : this.units.load(parent),
    ]);
    const from = moved.status === 'none' ? null : moved.parent;
    const surroundings = { parent: to?.state ?? null, above: await unitsAboveEach(this.units, [from, parent]) };
    return this.units.decide(unitId, ask, (unit) => reparentUnit(unit, { parent }, surroundings, ask.context));
  }
}
