import type { UnitId } from '../../domain/shared/ids.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';

/** Who stands above whom today. */
export abstract class UnitTree {
  /** Whether the unit is established by that day and has not ended; of one that was never recorded: no. */
  abstract lives(unit: UnitId, on: LocalDate): Promise<boolean>;

  /** The unit itself and every unit above it, nearest first; all that is recorded counts. */
  abstract withAbove(unit: UnitId): Promise<readonly UnitId[]>;

  /** The units themselves, all above and all under them, and the predecessors and successors of all these. */
  abstract concerning(units: readonly UnitId[]): Promise<readonly UnitId[]>;

  /** The same without those above: what a key for these units reads. */
  abstract within(units: readonly UnitId[]): Promise<readonly UnitId[]>;
}
