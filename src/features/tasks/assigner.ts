import type { Context } from '../../domain/shared/fact.ts';
import type { AssigningSide } from '../../domain/task/task.rules.ts';
import type { Task } from '../../domain/task/task.state.ts';
import { initialUnit, type Unit } from '../../domain/unit/unit.state.ts';
import type { UnitStreams } from '../ports/streams.ts';

/** The unit that assigned the task, as known now: it may have ended since. */
export const assignerOf = async (units: UnitStreams, task: Task): Promise<Unit> =>
  task.status === 'none' ? initialUnit : (await units.load(task.assignedBy)).state;

/** The unit that assigned the task and the one that acts now. */
export const assigningSideOf = async (units: UnitStreams, task: Task, { by }: Context): Promise<AssigningSide> => {
  const [assigner, { state: acting }] = await Promise.all([assignerOf(units, task), units.load(by.unit)]);
  return { assigner, acting };
};
