import * as decide from '../../../domain/plan/plan.decide.ts';
import type { PlanContent } from '../../../domain/plan/plan.events.ts';
import type { PlanId } from '../../../domain/shared/ids.ts';
import { initialUnit } from '../../../domain/unit/unit.state.ts';
import type { Act } from './history.ts';

/** The acts on a plan, each by the domain's decision of that name. */

export const issue = (plan: decide.Issue): Act => ({
  category: 'plan',
  id: plan.planId,
  decide: (state, context, world) => {
    const surroundings = {
      owner: world.unit(plan.owner),
      coSigners: plan.coSigners.map(world.unit),
      parent: plan.parentPlanId === null ? null : world.plan(plan.parentPlanId),
      registered: null,
    };
    return decide.issuePlan(state, plan, surroundings, context);
  },
});

export const amend = (id: PlanId, change: (content: PlanContent) => PlanContent): Act => ({
  category: 'plan',
  id,
  decide: (plan, context, world) => {
    if (plan.status === 'none') throw new RangeError(`plan ${id} was not issued`);
    return decide.amendPlan(plan, { content: change(plan.content) }, { owner: world.unit(plan.owner) }, context);
  },
});

export const close = (id: PlanId): Act => ({
  category: 'plan',
  id,
  decide: (plan, context, world) =>
    decide.closePlan(plan, {}, { owner: plan.status === 'none' ? initialUnit : world.unit(plan.owner) }, context),
});
