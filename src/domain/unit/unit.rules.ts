import type { Context } from '../shared/fact.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { UnitId } from '../shared/ids.ts';
import { UnitNotLiving } from './unit.errors.ts';
import type { EstablishedUnit, Unit } from './unit.state.ts';

/** Why a unit can be given nothing on a day; `null` when it can. It exists from its first day until the day it ends. */
export const absence = (unit: Unit, on: LocalDate): 'unknown' | 'notYetEstablished' | 'dissolved' | null => {
  if (unit.status === 'none') return 'unknown';
  if (on < unit.establishedOn) return 'notYetEstablished';
  return unit.dissolvedOn !== null && on >= unit.dissolvedOn ? 'dissolved' : null;
};

export const livesOn = (unit: Unit, on: LocalDate): boolean => absence(unit, on) === null;

export const requireLiving = (field: string, id: UnitId, unit: Unit, on: LocalDate): void => {
  const why = absence(unit, on);
  if (why !== null) throw new UnitNotLiving(field, id, why, on);
};

/** A unit that has ended is followed by the successors that a decision named. */
export const actsInPlaceOf = (ended: Unit, unit: UnitId, on: LocalDate): boolean =>
  ended.status !== 'none' && !livesOn(ended, on) && ended.successors.includes(unit);

/** A unit and what stands above it; also one about to be established. */
export type Placed = Readonly<{ parent: UnitId | null } & ({ id: UnitId } | { unitId: UnitId })>;

/** A unit arranges itself and what stands directly under it; an administrator of the whole installation arranges any. */
export const arranges = ({ by, everywhere = false }: Context, unit: Placed): boolean =>
  (everywhere && by.role === 'administrator') ||
  by.unit === ('id' in unit ? unit.id : unit.unitId) ||
  by.unit === unit.parent;

/** Source: Decision 19/2025/QĐ-TTg: provinces 2 digits, communes 5; districts had 3 until 30/6/2025. */
export const isAdministrativeCode = (code: string): boolean => /^(\d{2}|\d{3}|\d{5})$/.test(code);

export const wasHandedOver = (unit: EstablishedUnit, to: UnitId, taskIds: readonly string[]): boolean =>
  taskIds.every((id) => unit.handedOver.some((handed) => handed.to === to && handed.taskIds.includes(id)));
