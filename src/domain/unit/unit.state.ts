import type { TaskId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { UnitEvent, UnitIdentity } from './unit.events.ts';

export type NoUnit = Readonly<{ status: 'none' }>;

export type EstablishedUnit = Readonly<{
  status: 'living' | 'dissolved';
  id: UnitId;
  identity: UnitIdentity;
  parent: UnitId | null;
  establishedOn: LocalDate;
  /** First day on which it no longer exists. */
  dissolvedOn: LocalDate | null;
  predecessors: readonly UnitId[];
  successors: readonly UnitId[];
  /** Tasks that passed to successors by decision. */
  handedOver: readonly Readonly<{ to: UnitId; taskIds: readonly TaskId[] }>[];
  /** Effective day of the last act; the next one may not be earlier. */
  lastActOn: LocalDate;
}>;

/** A unit as a decision sees it: all its recorded facts. */
export type Unit = NoUnit | EstablishedUnit;

export const initialUnit: Unit = { status: 'none' };

const union = (known: readonly UnitId[], added: readonly UnitId[]): readonly UnitId[] => [
  ...new Set([...known, ...added]),
];

export const evolveUnit = (unit: Unit, event: UnitEvent): Unit => {
  if (event.type === 'UnitEstablished') {
    if (unit.status !== 'none') return unit;
    const { unitId: id, identity, parent, effectiveOn } = event.data;
    const none = { dissolvedOn: null, predecessors: [], successors: [], handedOver: [] };
    return { status: 'living', id, identity, parent, establishedOn: effectiveOn, ...none, lastActOn: effectiveOn };
  }
  if (unit.status === 'none') return unit;
  const { effectiveOn } = event.data;
  const acted = { ...unit, lastActOn: effectiveOn };
  switch (event.type) {
    case 'UnitRenamed':
      return { ...acted, identity: event.data.identity };
    case 'UnitsMerged':
      return { ...acted, predecessors: union(unit.predecessors, event.data.predecessors) };
    case 'UnitSplit':
      return { ...acted, successors: union(unit.successors, event.data.into) };
    case 'UnitDissolved': {
      const successors = union(unit.successors, event.data.successors);
      return { ...acted, status: 'dissolved', dissolvedOn: effectiveOn, successors };
    }
    case 'UnitReparented':
      return { ...acted, parent: event.data.parent };
    case 'TasksHandedOver': {
      const { to, taskIds } = event.data;
      return { ...acted, handedOver: [...unit.handedOver, { to, taskIds }] };
    }
  }
};
