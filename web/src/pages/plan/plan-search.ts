import { readTaskSearch, type TaskSearch } from '../../parts/task-table/task-search.ts';

export const breakdowns = ['field', 'group', 'unit'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** In the order in which they are offered: what ends a plan comes last. */
export const planActs = ['assign', 'amend', 'close', 'supersede', 'revoke'] as const;
export type PlanAct = (typeof planActs)[number];

/** What the address of a plan says beside its id. */
export type PlanSearch = TaskSearch & Readonly<{ by?: Breakdown; act?: PlanAct }>;

export const readPlanSearch = (search: Record<string, unknown>): PlanSearch => {
  const by = breakdowns.find((one) => one === search.by);
  const act = planActs.find((one) => one === search.act);
  // Whose tasks they are, the path says.
  const { plan: _plan, ...list } = readTaskSearch(search);
  return { ...list, ...(by !== undefined && { by }), ...(act !== undefined && { act }) };
};
