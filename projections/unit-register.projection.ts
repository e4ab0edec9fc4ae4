import type { UnitId } from '../src/domain/shared/ids.ts';
import type { LocalDate } from '../src/domain/shared/local-date.ts';
import type { UnitEvent, UnitIdentity } from '../src/domain/unit/unit.events.ts';
import { ofKnown, type Register } from './projection.ts';

/** A unit as its own stream tells it. What a split made it come from stands in the stream of the unit that was split. */
export type UnitRow = Readonly<{
  unitId: UnitId;
  identity: UnitIdentity;
  parent: UnitId | null;
  establishedOn: LocalDate;
  dissolvedOn: LocalDate | null;
  /** Units that were merged into this one. */
  predecessors: readonly UnitId[];
  successors: readonly UnitId[];
}>;

const joined = (units: readonly UnitId[], further: readonly UnitId[]): readonly UnitId[] => [
  ...new Set([...units, ...further]),
];

/** Which units there are, what they are called and what became of them. A dissolved unit stays findable. */
export const unitRegister: Register<UnitRow, UnitEvent> = {
  name: 'unit-register',
  version: 1,
  category: 'unit',
  on: {
    UnitEstablished: (unit, { data: { unitId, identity, parent, effectiveOn } }) =>
      unit ?? {
        unitId,
        identity,
        parent,
        establishedOn: effectiveOn,
        dissolvedOn: null,
        predecessors: [],
        successors: [],
      },
    UnitRenamed: ofKnown((unit, { data: { identity } }) => ({ ...unit, identity })),
    UnitsMerged: ofKnown((unit, { data }) => ({
      ...unit,
      predecessors: joined(unit.predecessors, data.predecessors),
    })),
    UnitSplit: ofKnown((unit, { data: { into } }) => ({ ...unit, successors: joined(unit.successors, into) })),
    UnitDissolved: ofKnown((unit, { data: { successors, effectiveOn } }) => ({
      ...unit,
      dissolvedOn: effectiveOn,
      successors: joined(unit.successors, successors),
    })),
    UnitReparented: ofKnown((unit, { data: { parent } }) => ({ ...unit, parent })),
    TasksHandedOver: (unit) => unit,
  },
};
