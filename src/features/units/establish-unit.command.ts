import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { establishUnit, type Establishment } from '../../domain/unit/unit.decide.ts';
import { UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { unitsAboveEach } from '../ports/units-above.ts';

export class EstablishUnit extends Command<Receipt> {
  constructor(
    readonly establishment: Establishment,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(EstablishUnit)
export class EstablishUnitHandler implements ICommandHandler<EstablishUnit> {
  constructor(private readonly units: UnitStreams) {}

  async execute({ establishment, ask }: EstablishUnit): Promise<Receipt> {
    const { parent: id } = establishment;
    const parent = id === null ? null : (await this.units.load(id)).state;
    const surroundings = { parent, above: await unitsAboveEach(this.units, [id]) };
    return this.units.decide(establishment.unitId, ask, (unit) =>
      establishUnit(unit, establishment, surroundings, ask.context),
    );
  }
}
