import type { Task } from '../../domain/task/task.state.ts';
import type { TaskStreams } from '../ports/streams.ts';

/** The task above, which bounds the deadlines below it; `null` where there is none. */
export const parentOf = async (tasks: TaskStreams, task: Task): Promise<Task | null> =>
  task.status === 'none' || task.parentTaskId === null ? null : (await tasks.load(task.parentTaskId)).state;
