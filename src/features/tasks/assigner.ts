import type { Context } from '../../domain/shared/fact.ts';
import type { TaskId } from '../../domain/shared/ids.ts';
import type { AssigningSide } from '../../domain/task/task.rules.ts';
import { initialUnit, type Unit } from '../../domain/unit/unit.state.ts';
import type { TaskStreams, UnitStreams } from '../ports/streams.ts';

/** The unit that assigned the task, as known now: it may have ended since. */
export const assignerOf = async (tasks: TaskStreams, units: UnitStreams, taskId: TaskId): Promise<Unit> => {
  const { state } = await tasks.load(taskId);
  return state.status === 'none' ? initialUnit : (await units.load(state.assignedBy)).state;
};

/** The unit that assigned the task and the one that acts now. */
export const assigningSideOf = async (
  tasks: TaskStreams,
  units: UnitStreams,
  taskId: TaskId,
  { by }: Context,
): Promise<AssigningSide> => {
  const [assigner, { state: acting }] = await Promise.all([assignerOf(tasks, units, taskId), units.load(by.unit)]);
  return { assigner, acting };
};
