import { Injectable } from '@nestjs/common';
import type { UnitId } from '../../../domain/shared/ids.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import type { Unit } from '../../../domain/unit/unit.state.ts';
import { Clock } from '../../../features/ports/clock.ts';
import { NotYetShown } from '../../../features/ports/reading/reading.errors.ts';
import { Ledger } from '../../../features/ports/registers.ts';
import { UnitStreams } from '../../../features/ports/streams.ts';
import { UnitTree } from '../../../features/ports/unit-tree.ts';
import { UnitKin } from '../../read-store/registers/unit-kin.ts';
import { KnownForAWhile } from './known-for-a-while.ts';
import { WhatChanged } from './what-changed.ts';

const mostUnits = 5_000;
/** Sets of units may be as large as the whole tree. */
const mostSights = 200;
/** Milliseconds that a question may wait until the register shows the last change of a unit. */
const longestWait = 5_000;

/** The tree of today, from memory until a unit changes. */
@Injectable()
export class KnownUnitTree extends UnitTree {
  private readonly units = new KnownForAWhile<Unit>(mostUnits);
  private readonly above = new KnownForAWhile<readonly UnitId[]>(mostUnits);
  private readonly sights = new KnownForAWhile<readonly UnitId[]>(mostSights);
  private lastChange = 0n;

  constructor(
    private readonly streams: UnitStreams,
    private readonly kin: UnitKin,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    changes: WhatChanged,
  ) {
    super();
    changes.listen((stream, position) => {
      if (!stream.startsWith('unit-')) return;
      if (position > this.lastChange) this.lastChange = position;
      this.units.forgetAll();
      this.above.forgetAll();
      this.sights.forgetAll();
    });
  }

  override async lives(id: UnitId, on: LocalDate): Promise<boolean> {
    const unit = await this.unit(id);
    if (unit.status === 'none' || unit.establishedOn > on) return false;
    return unit.dissolvedOn === null || unit.dissolvedOn > on;
  }

  override withAbove(unit: UnitId): Promise<readonly UnitId[]> {
    return this.above.get(unit, async () => {
      const found = new Set<UnitId>();
      for (let id: UnitId | null = unit; id !== null && !found.has(id);) {
        found.add(id);
        const known: Unit = await this.unit(id);
        id = known.status === 'none' ? null : known.parent;
      }
      return [...found];
    });
  }

  override concerning(units: readonly UnitId[]): Promise<readonly UnitId[]> {
    return this.sight(units, true);
  }

  override within(units: readonly UnitId[]): Promise<readonly UnitId[]> {
    return this.sight(units, false);
  }

  private unit(id: UnitId): Promise<Unit> {
    return this.units.get(id, async () => (await this.streams.load(id)).state);
  }

  /** @throws NotYetShown when the register does not show the last change of a unit in time */
  private sight(units: readonly UnitId[], withAbove: boolean): Promise<readonly UnitId[]> {
    const roots = [...new Set(units)].sort();
    const at = this.clock.today();
    if (roots.length === 0) return Promise.resolve(roots);
    return this.sights.get(JSON.stringify([at, withAbove, roots]), async () => {
      const changed = this.lastChange;
      if (changed > 0n && !(await this.ledger.waitFor(changed, longestWait, ['units']))) {
        throw new NotYetShown(changed.toString());
      }
      const { position } = await this.ledger.resolve(undefined, ['units']);
      return this.kin.of({ roots, withAbove, at, position });
    });
  }
}
