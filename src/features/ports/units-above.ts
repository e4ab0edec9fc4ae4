import type { UnitId } from '../../domain/shared/ids.ts';
import type { UnitsAbove } from '../../domain/unit/unit.rules.ts';
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

/** The same of several; `null` stands for no unit. */
export const unitsAboveEach = async (
  units: Pick<UnitStreams, 'load'>,
  ids: readonly (UnitId | null)[],
): Promise<UnitsAbove> => {
  const wanted = [...new Set(ids)].flatMap((id) => id ?? []);
  return new Map(await Promise.all(wanted.map(async (id) => [id, await unitsAbove(units, id)] as const)));
};
