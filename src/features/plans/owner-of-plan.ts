import type { OwnerSurroundings } from '../../domain/plan/plan.decide.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import { initialUnit } from '../../domain/unit/unit.state.ts';
import type { PlanStreams, UnitStreams } from '../ports/streams.ts';

/** The unit that issued the plan, as known now: it may have ended since. Whose a plan is never changes. */
export const ownerOfPlan = async (
  plans: PlanStreams,
  units: UnitStreams,
  planId: PlanId,
): Promise<OwnerSurroundings> => {
  const { state: plan } = await plans.load(planId);
  return { owner: plan.status === 'none' ? initialUnit : (await units.load(plan.owner)).state };
};
