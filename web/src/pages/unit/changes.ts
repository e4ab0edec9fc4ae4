import type { components } from '../../api/schema.ts';
import { byVietnamese } from '../../format/folding.ts';

type Lineage = components['schemas']['UnitLineageView'];
export type Lived = Lineage['unit'];
/** One unit became another on a day; `null` where only the successor tells. */
export type Change = Readonly<{ from: Lived; to: Lived; on: string | null }>;

const byDay = (one: Change, other: Change): number =>
  (one.on ?? '').localeCompare(other.on ?? '') || byVietnamese(one.from.name, other.from.name);

/** Who became whom, oldest first. */
export const changesOf = ({ unit, predecessors, successors }: Lineage): readonly Change[] => {
  const units = new Map([unit, ...predecessors, ...successors].map((one) => [one.id, one]));
  const before = predecessors.map((from) => ({ from, to: units.get(from.viaId)!, on: from.on }));
  const after = successors.map((to) => ({ from: units.get(to.viaId)!, to, on: to.on }));
  return [...before, ...after].toSorted(byDay);
};

/** The units nearest to the one asked about, as they are drawn below each other: what came before it, itself, what followed. */
export const drawnUnits = ({ unit, predecessors, successors }: Lineage, most: number): readonly Lived[] => {
  const nearest = [...predecessors, ...successors]
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, most - 1);
  const before = predecessors.filter((one) => nearest.includes(one)).toReversed();
  const after = successors.filter((one) => nearest.includes(one));
  return [...before, unit, ...after];
};

/** Where a day stands between the first and the last, in per cent. */
export const placeOf = (day: string, first: string, last: string): number => {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  return to === from ? 0 : Math.min(100, Math.max(0, (100 * (Date.parse(day) - from)) / (to - from)));
};
