import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UnitId } from '../../domain/shared/ids.ts';
import { reparentUnit } from '../../domain/unit/unit.decide.ts';
import { UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { unitsAbove } from '../ports/units-above.ts';

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
    const above = parent === null ? null : (await this.units.load(parent)).state;
    const ancestors = parent === null ? [] : await unitsAbove(this.units, parent);
    return this.units.decide(unitId, ask, (unit) =>
      reparentUnit(unit, { parent }, { parent: above, ancestors }, ask.context),
    );
  }
}
