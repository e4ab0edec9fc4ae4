import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UnitId } from '../../domain/shared/ids.ts';
import { establishUnit, splitUnit, type Establishment } from '../../domain/unit/unit.decide.ts';
import { initialUnit, type Unit } from '../../domain/unit/unit.state.ts';
import { followUp, lastOf, namedIn } from '../ports/follow-up.ts';
import { statesOf } from '../ports/states-of.ts';
import { UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { unitsAboveEach } from '../ports/units-above.ts';

/** Divides a unit into new ones: first in its own stream, then each part comes into being in its own. */
export class SplitUnit extends Command<Receipt> {
  constructor(
    readonly unitId: UnitId,
    readonly parts: readonly Establishment[],
    /** The unit goes on beside its parts. */
    readonly survives: boolean,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(SplitUnit)
export class SplitUnitHandler implements ICommandHandler<SplitUnit> {
  constructor(private readonly units: UnitStreams) {}

  /** The parts are decided in the mind before anything is recorded, so that none is refused half-way. */
  async execute({ unitId, parts, survives, ask }: SplitUnit): Promise<Receipt> {
    const { context } = ask;
    const parents = parts.flatMap(({ parent }) => parent ?? []);
    const [parentOf, above] = await Promise.all([statesOf(this.units, parents), unitsAboveEach(this.units, parents)]);
    const establish = (unit: Unit, part: Establishment) =>
      establishUnit(unit, part, { parent: part.parent === null ? null : parentOf(part.parent), above }, context);

    parts.forEach((part, index) => namedIn(`into[${index}]`, () => establish(initialUnit, part)));

    const into = parts.map((part) => part.unitId);
    const leading = await this.units.decide(unitId, ask, (unit) => splitUnit(unit, { into, survives }, context));
    const followed: Receipt[] = [];
    for (const part of parts) {
      followed.push(await this.units.decide(part.unitId, followUp(ask, leading), (unit) => establish(unit, part)));
    }
    return lastOf(leading, followed);
  }
}
