import { isUuid } from '../../domain/shared/ids.ts';
import type { PlanPageView, PlanSummaryView } from '../../features/plans/plan.view.ts';
import type { Api } from '../api.ts';
import { exitCodes, Failure } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

const title = ({ symbol, name, id }: PlanSummaryView) => `${symbol ?? id}  ${name}`;

/**
 * The id of the plan that a person means: an id, else the only one with that symbol, else the only one that the words find.
 *
 * @throws Failure when none or several fit
 */
export const findPlan = async (api: Api, asked: string, { texts }: Terminal): Promise<string> => {
  if (isUuid(asked)) return asked;
  for (const filter of [{ symbol: asked }, { q: asked }]) {
    const { items } = await api.get<PlanPageView>('/plans', { ...filter, limit: '20' });
    const [only, ...others] = items;
    if (only === undefined) continue;
    if (others.length === 0) return only.id;
    throw new Failure(exitCodes.refused, texts.severalPlans(asked, items.map(title)));
  }
  throw new Failure(exitCodes.refused, texts.noPlan(asked));
};
