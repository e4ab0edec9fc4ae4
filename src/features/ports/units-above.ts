import type { UnitId } from '../../domain/shared/ids.ts';
import type { UnitStreams } from './streams.ts';

/** Every unit above, nearest first, as recorded now; a circle ends where it began. */
export const unitsAbove = async (units: Pick<UnitStreams, 'load'>, unitId: UnitId): Promise<readonly UnitId[]> => {
  const found = new Set<UnitId>();
  for (let id: UnitId | null = unitId; id !== null && !found.has(id);) {
    const { state } = await units.load(id);
    const parent: UnitId | null = state.status === 'none' ? null : state.parent;
    if (parent !== null) found.add(parent);
    id = parent;
  }
  return [...found];
};
