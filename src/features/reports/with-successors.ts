import type { UnitId } from '../../domain/shared/ids.ts';
import type { Unit } from '../../domain/unit/unit.state.ts';

/** A unit and those that act in its place once it has ended. */
export const withSuccessors = (id: UnitId, unit: Unit): readonly UnitId[] => [
  id,
  ...(unit.status === 'none' ? [] : unit.successors),
];
