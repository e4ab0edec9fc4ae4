import { requireAuthority, requireRole, requireText, requireTimely } from '../shared/act.rules.ts';
import { fact, type Context } from '../shared/fact.ts';
import type { TaskId, UnitId } from '../shared/ids.ts';
import { same } from '../shared/same.ts';
import * as refusal from './unit.errors.ts';
import type { UnitEvent, UnitIdentity } from './unit.events.ts';
import * as rule from './unit.rules.ts';
import type { EstablishedUnit, Unit } from './unit.state.ts';

export type Decision = readonly UnitEvent[];

export type Establishment = Readonly<{ unitId: UnitId; identity: UnitIdentity; parent: UnitId | null }>;

/** `parent` as of the request's `parent`; `above` tells every unit above the parents concerned, none where absent. */
export type Placing = Readonly<{ parent: Unit | null; above?: rule.UnitsAbove }>;

/** Bring a unit into being (thành lập), also as a part of a unit that is split. */
export const establishUnit = (
  unit: Unit,
  { unitId, identity, parent }: Establishment,
  surroundings: Placing,
  context: Context,
): Decision => {
  requirePlacer('establish', parent, surroundings, context);
  if (unit.status !== 'none') {
    if (same(unit.identity, identityOf(identity)) && unit.parent === parent) return [];
    throw new refusal.UnitAlreadyEstablished(unit.id);
  }
  requireTimely(context);
  requireIdentity(identity);
  requireParent(unitId, parent, surroundings.parent, [], context);
  return [fact('UnitEstablished', { unitId, identity: identityOf(identity), parent }, context)];
};

/** The acts on a unit are for itself, the one above it, or an administrator of the whole installation. */

/** Give another name, code or kind (đổi tên). */
export const renameUnit = (
  unit: Unit,
  { identity }: Readonly<{ identity: UnitIdentity }>,
  context: Context,
): Decision => {
  requireArranger('rename', establishedUnit(unit), context);
  const living = livingUnit(unit);
  if (same(living.identity, identityOf(identity))) return [];
  requireInSequence(living, context);
  requireIdentity(identity);
  return [fact('UnitRenamed', { unitId: living.id, identity: identityOf(identity) }, context)];
};

/** `establish` where the merger brings the successor into being; `null` where a living unit takes the others in. */
export type Merger = Readonly<{ predecessors: readonly UnitId[]; establish: Establishment | null }>;

/**
 * Merge units (hợp nhất), in the successor's stream; each predecessor is dissolved in its own. `predecessors` in the order
 * of the request.
 */
export const mergeUnits = (
  successor: Unit,
  request: Merger,
  surroundings: Placing & Readonly<{ predecessors: readonly Unit[] }>,
  context: Context,
): Decision => {
  const predecessors = [...new Set(request.predecessors)];
  const { establish } = request;
  if (successor.status !== 'none') requireArranger('merge', successor, context);
  else if (establish !== null) requirePlacer('merge', establish.parent, surroundings, context);
  else requireRole('merge', rule.arrangingRoles, context);
  if (successor.status !== 'none' && predecessors.every((id) => successor.predecessors.includes(id))) return [];
  const establishing = successor.status === 'none';
  const least = establishing ? 2 : 1;
  if (predecessors.length < least) throw new refusal.TooFewUnits('predecessors', predecessors.length, least);
  requireTimely(context);
  requireAuthority('merge', context);
  if (establishing && establish === null) throw new refusal.UnitUnknown();
  const established = establish === null ? [] : establishUnit(successor, establish, surroundings, context);
  const unitId = successor.status === 'none' ? (establish?.unitId ?? '') : successor.id;
  if (successor.status !== 'none') requireInSequence(livingUnit(successor), context);
  if (predecessors.includes(unitId)) throw new refusal.UnitNamesItself('predecessors', unitId);
  request.predecessors.forEach((id, index) => {
    rule.requireLiving(`predecessors[${index}]`, id, surroundings.predecessors[index] ?? noUnit, context.effectiveOn);
  });
  return [...established, fact('UnitsMerged', { unitId, predecessors }, context)];
};

/** End a unit (giải thể). `successors` in the order of the request; they exist from that day at the latest. */
export const dissolveUnit = (
  unit: Unit,
  request: Readonly<{ successors: readonly UnitId[] }>,
  surroundings: Readonly<{ successors: readonly Unit[] }>,
  context: Context,
): Decision => {
  const successors = [...new Set(request.successors)];
  requireArranger('dissolve', establishedUnit(unit), context);
  if (unit.status === 'dissolved' && successors.every((id) => unit.successors.includes(id))) return [];
  const living = livingUnit(unit);
  requireInSequence(living, context);
  if (successors.includes(living.id)) throw new refusal.UnitNamesItself('successors', living.id);
  request.successors.forEach((id, index) =>
    rule.requireLiving(`successors[${index}]`, id, surroundings.successors[index] ?? noUnit, context.effectiveOn),
  );
  return [fact('UnitDissolved', { unitId: living.id, successors }, context)];
};

export type Split = Readonly<{ into: readonly UnitId[]; survives: boolean }>;

/** Divide a unit (chia tách), in its own stream; the parts are established in theirs, before or after. */
export const splitUnit = (unit: Unit, { into, survives }: Split, context: Context): Decision => {
  const parts = [...new Set(into)];
  requireArranger('split', establishedUnit(unit), context);
  if (unit.status !== 'none' && parts.length > 0 && parts.every((id) => unit.successors.includes(id))) return [];
  const living = livingUnit(unit);
  requireInSequence(living, context);
  requireAuthority('split', context);
  const least = survives ? 1 : 2;
  if (parts.length < least) throw new refusal.TooFewUnits('into', parts.length, least);
  if (parts.includes(living.id)) throw new refusal.UnitNamesItself('into', living.id);
  const split = fact('UnitSplit', { unitId: living.id, into: parts, survives }, context);
  return survives ? [split] : [split, fact('UnitDissolved', { unitId: living.id, successors: parts }, context)];
};

/** Put the unit under another one (chuyển cấp trên): both the side that gives it and the side that takes it decide. */
export const reparentUnit = (
  unit: Unit,
  { parent }: Readonly<{ parent: UnitId | null }>,
  surroundings: Placing,
  context: Context,
): Decision => {
  requirePlacer('reparent', establishedUnit(unit).parent, surroundings, context);
  requirePlacer('reparent', parent, surroundings, context);
  const living = livingUnit(unit);
  if (living.parent === parent) return [];
  requireInSequence(living, context);
  requireAuthority('reparent', context);
  const ancestors = parent === null ? [] : (surroundings.above?.get(parent) ?? []);
  requireParent(living.id, parent, surroundings.parent, ancestors, context);
  return [fact('UnitReparented', { unitId: living.id, parent }, context)];
};

export type HandOver = Readonly<{ to: UnitId; taskIds: readonly TaskId[] }>;

/** Pass open tasks to a successor by decision; each task is reassigned in its own stream. The unit may have ended. */
export const handOverTasks = (
  unit: Unit,
  { to, taskIds }: HandOver,
  surroundings: Readonly<{ to: Unit }>,
  context: Context,
): Decision => {
  const from = establishedUnit(unit);
  const tasks = [...new Set(taskIds)];
  requireGiverOrReceiver(from, to, surroundings.to, context);
  if (tasks.length === 0) throw new refusal.NoTaskHandedOver(from.id);
  if (rule.wasHandedOver(from, to, tasks)) return [];
  requireInSequence(from, context);
  requireAuthority('handOver', context);
  if (to === from.id) throw new refusal.UnitNamesItself('to', to);
  if (!from.successors.includes(to)) throw new refusal.OnlySuccessorTakesOver(from.id, to, from.successors);
  rule.requireLiving('to', to, surroundings.to, context.effectiveOn);
  return [fact('TasksHandedOver', { unitId: from.id, to, taskIds: tasks }, context)];
};

const noUnit: Unit = { status: 'none' };

const identityOf = ({ name, kind, code }: UnitIdentity): UnitIdentity => ({ name, kind, code });

const establishedUnit = (unit: Unit): EstablishedUnit => {
  if (unit.status === 'none') throw new refusal.UnitUnknown();
  return unit;
};

const livingUnit = (unit: Unit): EstablishedUnit => {
  const established = establishedUnit(unit);
  if (established.dissolvedOn !== null) throw new refusal.UnitIsDissolved(established.id, established.dissolvedOn);
  return established;
};

const requirePlacer = (act: string, parent: UnitId | null, { above = new Map() }: Placing, context: Context): void => {
  requireRole(act, rule.arrangingRoles, context);
  if (!rule.decidesUnder(context, parent, above)) throw new refusal.OnlyParentsSidePlaces(act, context.by.unit, parent);
};

const requireArranger = (act: string, unit: EstablishedUnit, context: Context): void => {
  const { by } = context;
  requireRole(act, rule.arrangingRoles, context);
  if (!rule.arranges(context, unit)) throw new refusal.OnlyUnitOrItsParentArranges(act, by.unit);
};

const requireGiverOrReceiver = (giver: EstablishedUnit, to: UnitId, receiver: Unit, context: Context): void => {
  const { by } = context;
  requireRole('handOver', rule.arrangingRoles, context);
  const receives = to === by.unit || (receiver.status !== 'none' && rule.arranges(context, receiver));
  if (!receives && !rule.arranges(context, giver)) throw new refusal.OnlyUnitOrItsParentArranges('handOver', by.unit);
};

const requireInSequence = (unit: EstablishedUnit, context: Context): void => {
  requireTimely(context);
  if (context.effectiveOn < unit.lastActOn) {
    throw new refusal.UnitActBeforeLastAct(unit.id, context.effectiveOn, unit.lastActOn);
  }
};

const requireIdentity = ({ name, code }: UnitIdentity): void => {
  requireText('identity.name', name);
  if (code !== null && !rule.isAdministrativeCode(code)) throw new refusal.MalformedUnitCode(code);
};

const requireParent = (
  id: UnitId,
  parent: UnitId | null,
  parentUnit: Unit | null,
  ancestors: readonly UnitId[],
  context: Context,
): void => {
  if (parent === null) return;
  if (parent === id || ancestors.includes(id)) throw new refusal.UnitUnderItself(id, parent);
  rule.requireLiving('parent', parent, parentUnit ?? noUnit, context.effectiveOn);
};
