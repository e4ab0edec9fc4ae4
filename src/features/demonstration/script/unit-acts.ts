import type { TaskId, UnitId } from '../../../domain/shared/ids.ts';
import * as decide from '../../../domain/unit/unit.decide.ts';
import type { Act } from './history.ts';

/** The acts on a unit, each by the domain's decision of that name. */

export const establish = (establishment: decide.Establishment): Act => ({
  category: 'unit',
  id: establishment.unitId,
  decide: (unit, context, world) => {
    const { parent } = establishment;
    return decide.establishUnit(unit, establishment, { parent: parent === null ? null : world.unit(parent) }, context);
  },
});

/** The unit, living already, takes others in. */
export const takeIn = (id: UnitId, predecessors: readonly UnitId[]): Act => ({
  category: 'unit',
  id,
  decide: (unit, context, world) => {
    const surroundings = { predecessors: predecessors.map(world.unit), parent: null };
    return decide.mergeUnits(unit, { predecessors, establish: null }, surroundings, context);
  },
});

export const dissolve = (id: UnitId, successors: readonly UnitId[]): Act => ({
  category: 'unit',
  id,
  decide: (unit, context, world) =>
    decide.dissolveUnit(unit, { successors }, { successors: successors.map(world.unit) }, context),
});

export const handOver = (id: UnitId, to: UnitId, taskIds: readonly TaskId[]): Act => ({
  category: 'unit',
  id,
  decide: (unit, context, world) => decide.handOverTasks(unit, { to, taskIds }, { to: world.unit(to) }, context),
});
