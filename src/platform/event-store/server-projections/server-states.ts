/** State of `tasks-by-state` for one task, as far as it is compared. */
export type TaskState = Readonly<{ revision: number; stage: string | null; withdrawn: boolean }>;

/** State of `events-by-type`. */
export type TypeCounts = Readonly<{
  byType: Readonly<Record<string, number>>;
  last: Readonly<{ stream: string; revision: number }>;
}>;

/** A state that is not of the shape its projection keeps: another text runs under that name. */
export class StateUnreadable extends Error {
  constructor(name: string, partition: string) {
    super(`the state of ${name}${partition === '' ? '' : ` for ${partition}`} is not of the shape its text keeps`);
    this.name = 'StateUnreadable';
  }
}

/** @returns `null` where the projection has seen nothing yet. @throws StateUnreadable */
export const taskStateOf = (state: unknown, name: string, partition: string): TaskState | null => {
  if (isNothing(state)) return null;
  const { revision, stage, withdrawn } = state as Partial<Record<keyof TaskState, unknown>>;
  const staged = typeof stage === 'string' || stage === null;
  if (!isRevision(revision) || !staged || typeof withdrawn !== 'boolean') throw new StateUnreadable(name, partition);
  return { revision, stage, withdrawn };
};

/** @returns `null` where the projection has seen nothing yet. @throws StateUnreadable */
export const typeCountsOf = (state: unknown, name: string): TypeCounts | null => {
  if (isNothing(state)) return null;
  const { byType, last } = state as Readonly<{ byType?: unknown; last?: unknown }>;
  if (last === null) return null;
  const { stream, revision } = (last ?? {}) as Readonly<{ stream?: unknown; revision?: unknown }>;
  const counted = typeof byType === 'object' && byType !== null;
  if (!counted || typeof stream !== 'string' || !isRevision(revision)) throw new StateUnreadable(name, '');
  return { byType: byType as TypeCounts['byType'], last: { stream, revision } };
};

/** The server answers with no state, or an empty one, for a partition that it has not come to. */
const isNothing = (state: unknown): boolean =>
  state === undefined || state === null || (typeof state === 'object' && Object.keys(state).length === 0);

/** Numbers come as doubles: exact up to 2^53. */
const isRevision = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
