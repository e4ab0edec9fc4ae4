import { readTaskSearch, type TaskSearch } from '../../parts/task-table/task-search.ts';

export const breakdowns = ['field', 'group', 'unit'] as const;
export type Breakdown = (typeof breakdowns)[number];

const acts = ['assign', 'amend', 'close'] as const;
export type PlanAct = (typeof acts)[number];

/** What the address of a plan says beside its id. */
export type PlanSearch = TaskSearch & Readonly<{ by?: Breakdown; act?: PlanAct }>;

export const readPlanSearch = (search: Record<string, unknown>): PlanSearch => {
  const by = breakdowns.find((one) => one === search.by);
  const act = acts.find((one) => one === search.act);
  return { ...readTaskSearch(search), ...(by !== undefined && { by }), ...(act !== undefined && { act }) };
};
