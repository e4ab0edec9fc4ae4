import type { TaskFacts } from '../../domain/shared/facts-at.ts';
import type { AccountId, UnitId } from '../../domain/shared/ids.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { Sight } from './asker.ts';
import type { Page } from './registers.ts';

/**
 * Where a task waits for somebody. Of the tasks that its units lead each is in one of the buckets by deadline or `running`,
 * and a returned one in `returned` as well.
 */
export const workBuckets = [
  'overdue',
  'dueToday',
  'dueThisWeek',
  'dueSoon',
  'returned',
  'toConfirm',
  'toDecide',
  'running',
] as const;
export type WorkBucket = (typeof workBuckets)[number];

/** One value for each bucket, worked out in their order. */
export const byBucket = <Value>(valueOf: (bucket: WorkBucket) => Value): Readonly<Record<WorkBucket, Value>> =>
  Object.fromEntries(workBuckets.map((bucket) => [bucket, valueOf(bucket)])) as Record<WorkBucket, Value>;

/** For whom tasks wait: by the units for which the account may work, judge and decide. */
export type Waiter = Readonly<{
  account: AccountId;
  works: readonly UnitId[];
  judges: readonly UnitId[];
  decides: readonly UnitId[];
  sight: Sight;
}>;

/** Last days, both included: of this week, and of what is about to be due. */
export type Horizon = Readonly<{ today: LocalDate; weekEnd: LocalDate; soonEnd: LocalDate }>;

/** `asked` of the open request for a later deadline. */
export type WaitingTask = Readonly<{
  task: TaskFacts;
  asked: Readonly<{ on: LocalDate; reason: string | null }> | null;
}>;

export type WorkOverview = Readonly<Record<WorkBucket, Readonly<{ count: number; items: readonly WaitingTask[] }>>>;

/** What waits now, as the registers show it: latest first, that is by deadline in force, then in natural order of the number. */
export abstract class WaitingWork {
  /** The first `most` tasks of every bucket. */
  abstract overview(waiter: Waiter, horizon: Horizon, most: number): Promise<WorkOverview>;
  /** @throws InputRefused for an `after` that is none */
  abstract page(
    bucket: WorkBucket,
    waiter: Waiter,
    horizon: Horizon,
    after: string | null,
    limit: number,
  ): Promise<Page<WaitingTask> & Readonly<{ count: number }>>;
}
