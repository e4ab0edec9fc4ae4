import type { TaskId } from '../../domain/shared/ids.ts';
import type { Task } from '../../domain/task/task.state.ts';
import type { TaskStreams } from '../ports/streams.ts';

/** The task above, which bounds the deadlines below it; `null` where there is none. */
export const parentOf = async (tasks: TaskStreams, taskId: TaskId): Promise<Task | null> => {
  const { state } = await tasks.load(taskId);
  if (state.status === 'none' || state.parentTaskId === null) return null;
  return (await tasks.load(state.parentTaskId)).state;
};
