import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UnitId } from '../../domain/shared/ids.ts';
import { renameUnit } from '../../domain/unit/unit.decide.ts';
import type { UnitIdentity } from '../../domain/unit/unit.events.ts';
import { UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class RenameUnit extends Command<Receipt> {
  constructor(
    readonly unitId: UnitId,
    readonly identity: UnitIdentity,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(RenameUnit)
export class RenameUnitHandler implements ICommandHandler<RenameUnit> {
  constructor(private readonly units: UnitStreams) {}

  execute({ unitId, identity, ask }: RenameUnit): Promise<Receipt> {
    return this.units.decide(unitId, ask, (unit) => renameUnit(unit, { identity }, ask.context));
  }
}
