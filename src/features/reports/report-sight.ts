import { Injectable } from '@nestjs/common';
import type { UnitId } from '../../domain/shared/ids.ts';
import { CurrentAsker, type Asker } from '../ports/asker.ts';
import { UnitTree } from '../ports/unit-tree.ts';

/** Units whose reports may be read in a round; `null` when not even the round may. */
export type ReportSight = 'all' | readonly UnitId[] | null;

/**
 * Whoever reads for the receiver, or for a unit above it, reads all reports of its rounds, wherever the units stand since.
 * Others who see the receiver read those of the units they see.
 */
@Injectable()
export class ReportSights {
  constructor(
    private readonly asker: CurrentAsker,
    private readonly tree: UnitTree,
  ) {}

  async of(receiver: UnitId): Promise<ReportSight> {
    const { units } = await this.asker.sight();
    if (units === 'all') return 'all';
    const roots = rootsOf(this.asker.asker());
    const above = await this.tree.withAbove(receiver);
    if (roots.some((root) => root === receiver || above.includes(root))) return 'all';
    return units.includes(receiver) ? units : null;
  }
}

const rootsOf = (asker: Asker): readonly UnitId[] => {
  if (asker.kind === 'account') return asker.grants.flatMap(({ unit }) => unit ?? []);
  return asker.kind === 'apiKey' ? (asker.units ?? []) : [];
};

export const mayRead = (sight: ReportSight, unit: UnitId): boolean =>
  sight === 'all' || (sight?.includes(unit) ?? false);
