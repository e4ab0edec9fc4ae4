import type { UnitId } from '../../domain/shared/ids.ts';

/** Who stands above whom today. */
export abstract class UnitTree {
  /** The unit itself and every unit above it, nearest first; all that is recorded counts. */
  abstract withAbove(unit: UnitId): Promise<readonly UnitId[]>;

  /** The units themselves, all above and all under them, and the predecessors and successors of all these. */
  abstract concerning(units: readonly UnitId[]): Promise<readonly UnitId[]>;

  /** The same without those above: what a key for these units reads. */
  abstract within(units: readonly UnitId[]): Promise<readonly UnitId[]>;
}
