import type { TaskId } from '../../domain/shared/ids.ts';
import { initialUnit, type Unit } from '../../domain/unit/unit.state.ts';
import type { TaskStreams, UnitStreams } from '../ports/streams.ts';

/** The unit that assigned the task, as known now: it may have ended since. */
export const assignerOf = async (tasks: TaskStreams, units: UnitStreams, taskId: TaskId): Promise<Unit> => {
  const { state } = await tasks.load(taskId);
  return state.status === 'none' ? initialUnit : (await units.load(state.assignedBy)).state;
};
