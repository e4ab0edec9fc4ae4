import type { PossibleActs, TaskAct } from '../../parts/task-acts/acts.ts';
import type { Waiting } from './buckets.ts';

/** Acts whose request says the same for every task. */
export const sharedActs = ['confirm', 'return', 'start', 'refuseExtension', 'resume'] as const satisfies TaskAct[];
export type SharedAct = (typeof sharedActs)[number];

/** A chosen task with what may be done to it, as it was when that was asked. */
export type ChosenTask = Readonly<{ task: Waiting; possible: PossibleActs }>;

/** May this act be done to it? As the service says. */
export const admits = ({ possible }: ChosenTask, act: TaskAct): boolean =>
  possible.acts.some((one) => one.act === act && one.allowed);

export type Choice = Readonly<{
  chosen: readonly Waiting[];
  has: (id: string) => boolean;
  toggle: (task: Waiting) => void;
  /** Chooses all of these, or none of them when all are chosen. */
  toggleAll: (tasks: readonly Waiting[]) => void;
  drop: (ids: readonly string[]) => void;
}>;
