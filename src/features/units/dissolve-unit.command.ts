import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UnitId } from '../../domain/shared/ids.ts';
import { dissolveUnit } from '../../domain/unit/unit.decide.ts';
import { UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class DissolveUnit extends Command<Receipt> {
  constructor(
    readonly unitId: UnitId,
    readonly successors: readonly UnitId[],
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(DissolveUnit)
export class DissolveUnitHandler implements ICommandHandler<DissolveUnit> {
  constructor(private readonly units: UnitStreams) {}

  async execute({ unitId, successors, ask }: DissolveUnit): Promise<Receipt> {
    const heirs = (await this.units.loadMany(successors)).map(({ state }) => state);
    return this.units.decide(unitId, ask, (unit) =>
      dissolveUnit(unit, { successors }, { successors: heirs }, ask.context),
    );
  }
}
