export const statuses = ['T2', 'T1', 'N', 'H1', 'H2', 'X'] as const;
export const stages = ['assigned', 'started', 'awaitingConfirmation', 'returned', 'completed'] as const;
export const orders = ['number', 'attention', 'title', 'plan', 'unit', 'due'] as const;
export type Order = (typeof orders)[number];

/** What a list of tasks is narrowed by, as the API is asked. Dates `YYYY-MM-DD`. */
export type TaskFilters = Readonly<
  Partial<Record<'plan' | 'field' | 'group' | 'unit' | 'dueFrom' | 'dueTo', string>> & {
    status?: (typeof statuses)[number];
    stage?: (typeof stages)[number];
  }
>;

/** What the address says of a list of tasks. */
export type TaskSearch = TaskFilters & Readonly<{ q?: string; sort?: Order; desc?: boolean }>;

const oneOf = <T extends string>(values: readonly T[], value: unknown): value is T => values.includes(value as T);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isDay = (value: unknown): value is string => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** A text of digits is a number to whoever parses an address. */
export const textIn = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return isText(value) ? value : undefined;
};

/** Keeps what can be read of an address. */
export const readTaskSearch = (search: Record<string, unknown>): TaskSearch => {
  const { status, stage, plan, unit, dueFrom, dueTo, sort, desc } = search;
  const [q, field, group] = [textIn(search.q), textIn(search.field), textIn(search.group)];
  return {
    ...(q !== undefined && { q }),
    ...(oneOf(statuses, status) && { status }),
    ...(oneOf(stages, stage) && { stage }),
    ...(isText(plan) && { plan }),
    ...(isText(unit) && { unit }),
    ...(field !== undefined && { field }),
    ...(group !== undefined && { group }),
    ...(isDay(dueFrom) && { dueFrom }),
    ...(isDay(dueTo) && { dueTo }),
    ...(oneOf(orders, sort) && { sort }),
    ...(desc === true && { desc }),
  };
};

/** The part of an address that the service is asked with. */
export const filtersOf = ({ status, stage, plan, unit, field, group, dueFrom, dueTo }: TaskSearch): TaskFilters => ({
  ...(status !== undefined && { status }),
  ...(stage !== undefined && { stage }),
  ...(plan !== undefined && { plan }),
  ...(unit !== undefined && { unit }),
  ...(field !== undefined && { field }),
  ...(group !== undefined && { group }),
  ...(dueFrom !== undefined && { dueFrom }),
  ...(dueTo !== undefined && { dueTo }),
});
