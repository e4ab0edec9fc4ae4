import type { components } from '../../api/schema.ts';
import { isTaskAct, type TaskAct } from '../../parts/task-acts/acts.ts';

export type Work = components['schemas']['WorkOverviewView'];
export type Bucket = keyof Work['counts'];
export type Waiting = components['schemas']['WaitingTaskView'];

/** Late first, then what others wait for, then the rest. */
export const buckets = [
  'overdue',
  'dueToday',
  'toConfirm',
  'toDecide',
  'returned',
  'dueThisWeek',
  'dueSoon',
  'running',
] as const satisfies readonly Bucket[];

const isBucket = (value: unknown): value is Bucket => buckets.some((bucket) => bucket === value);

/** What is open beside the list: one bucket as a whole, a task, an act on it. */
export type WorkSearch = Readonly<{ bucket?: Bucket; task?: string; act?: TaskAct }>;

export const readWorkSearch = ({ bucket, task, act }: Record<string, unknown>): WorkSearch => ({
  ...(isBucket(bucket) && { bucket }),
  ...(typeof task === 'string' && { task }),
  ...(isTaskAct(act) && { act }),
});
