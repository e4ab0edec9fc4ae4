import { ApiProperty } from '@nestjs/swagger';
import { Injectable } from '@nestjs/common';
import type { UnitId } from '../../../domain/shared/ids.ts';
import { Clock } from '../clock.ts';
import { UnitRegister, type Corner, type NamedUnit } from '../registers.ts';

export class UnitName {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000010' })
  id!: string;

  @ApiProperty({ example: 'UBND tỉnh Lâm Đồng' })
  name!: string;
}

/** A unit as it was, and who stands in its place now. */
export class UnitLabel {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000001' })
  id!: string;

  @ApiProperty({ description: 'Name at the cut-off day.', example: 'UBND tỉnh Đắk Nông' })
  name!: string;

  @ApiProperty({ description: 'Living successors today; empty while the unit itself lives.', type: [UnitName] })
  now!: readonly UnitName[];
}

export type LabelOf = (unit: UnitId) => UnitLabel;

@Injectable()
export class UnitLabels {
  constructor(
    private readonly units: UnitRegister,
    private readonly clock: Clock,
  ) {}

  /** Labels for the units of one answer, in a few look-ups however many there are. */
  async at(ids: readonly UnitId[], corner: Corner): Promise<LabelOf> {
    const wanted = [...new Set(ids)];
    const latest = this.latest(corner);
    const knownAt = async (place: Corner) => (wanted.length === 0 ? [] : this.units.named(wanted, place));
    const atCorner = knownAt(corner);
    const [found, today] = await Promise.all([atCorner, latest.at === corner.at ? atCorner : knownAt(latest)]);
    const then = byId(found);
    const now = await this.withSuccessors(today, latest);
    const nameOf = (id: UnitId) => (then.get(id) ?? now.get(id))?.identity.name ?? id;
    return (id) => ({
      id,
      name: nameOf(id),
      now: livingHeirs(id, now).map((heir) => ({ id: heir.unitId, name: heir.identity.name })),
    });
  }

  /** The unit and all that became it, however far back, as seen today: what it has inherited. */
  async withPredecessors(unit: UnitId, corner: Corner): Promise<readonly UnitId[]> {
    const family = new Set([unit]);
    for (let ring: readonly UnitId[] = [unit]; ring.length > 0;) {
      const found = await this.units.findMany(ring, this.latest(corner));
      ring = [...new Set(found.flatMap(({ predecessors }) => predecessors))].filter((id) => !family.has(id));
      for (const id of ring) family.add(id);
    }
    return [...family];
  }

  private latest({ at, position, sight }: Corner): Corner {
    const today = this.clock.today();
    return { at: at > today ? at : today, position, sight };
  }

  /** Units with all that became of those among them that ended. */
  private async withSuccessors(units: readonly NamedUnit[], corner: Corner): Promise<Map<UnitId, NamedUnit>> {
    const known = new Map<UnitId, NamedUnit>();
    for (let found = units; found.length > 0;) {
      for (const unit of found) known.set(unit.unitId, unit);
      const missing = found
        .flatMap(({ living, successors }) => (living ? [] : successors))
        .filter((id) => !known.has(id));
      found = missing.length === 0 ? [] : await this.units.named([...new Set(missing)], corner);
    }
    return known;
  }
}

const byId = (units: readonly NamedUnit[]) => new Map(units.map((unit) => [unit.unitId, unit]));

const livingHeirs = (id: UnitId, units: ReadonlyMap<UnitId, NamedUnit>): NamedUnit[] => {
  const seen = new Set([id]);
  const heirs: NamedUnit[] = [];
  const follow = (unit: NamedUnit | undefined): void => {
    if (unit === undefined || unit.living) return;
    for (const successor of unit.successors) {
      if (seen.has(successor)) continue;
      seen.add(successor);
      const next = units.get(successor);
      if (next?.living) heirs.push(next);
      follow(next);
    }
  };
  follow(units.get(id));
  return heirs;
};
