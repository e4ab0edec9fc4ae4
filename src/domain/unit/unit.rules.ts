import type { Context, Role } from '../shared/fact.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { UnitId } from '../shared/ids.ts';
import { UnitNotLiving } from './unit.errors.ts';
import type { EstablishedUnit, Unit } from './unit.state.ts';

/** Source of who may arrange units: domain rules 1.3. */
export const arrangingRoles: readonly Role[] = ['administrator', 'planner', 'leader'];

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

/** A unit arranges itself and what stands directly under it; an administrator of the whole installation arranges any. */
export const arranges = ({ by, everywhere = false }: Context, unit: EstablishedUnit): boolean =>
  (everywhere && by.role === 'administrator') || by.unit === unit.id || by.unit === unit.parent;

/** Every unit above a unit, nearest first, by the unit, on the day of recording. */
export type UnitsAbove = ReadonlyMap<UnitId, readonly UnitId[]>;

/**
 * Who decides what stands under a unit: that unit itself, or one above it. What stands at the top (`null`) is for an
 * administrator of the whole installation.
 */
export const decidesUnder = ({ by, everywhere = false }: Context, parent: UnitId | null, above: UnitsAbove): boolean =>
  (everywhere && by.role === 'administrator') ||
  (parent !== null && (by.unit === parent || (above.get(parent) ?? []).includes(by.unit)));

/** Source: Decision 19/2025/QĐ-TTg: provinces 2 digits, communes 5; districts had 3 until 30/6/2025. */
export const isAdministrativeCode = (code: string): boolean => /^(\d{2}|\d{3}|\d{5})$/.test(code);

export const wasHandedOver = (unit: EstablishedUnit, to: UnitId, taskIds: readonly string[]): boolean =>
  taskIds.every((id) => unit.handedOver.some((handed) => handed.to === to && handed.taskIds.includes(id)));
