import type { Scope } from '../ports/comparisons.ts';
import { IdField } from '../ports/fields.ts';
import { PlanRegister, type Corner } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';

/** Which tasks are looked at; all of them when nothing is said. */
export class ScopeQuestion {
  @IdField({ description: 'Tasks of this plan.', optional: true })
  plan?: string;

  @IdField({ description: 'Plans issued by this unit.', optional: true })
  owner?: string;

  @IdField({ description: 'Tasks led by this unit or one under it, at each corner as it was then.', optional: true })
  unit?: string;
}

export const scopeOf = ({ plan, owner, unit }: ScopeQuestion): Scope =>
  Object.fromEntries(Object.entries({ plan, owner, unit }).filter(([, value]) => value !== undefined));

/** @throws NotRecorded for a plan that is known at none of the corners */
export const requireKnownPlan = async (
  plans: PlanRegister,
  plan: string | undefined,
  corners: readonly Corner[],
): Promise<void> => {
  if (plan === undefined) return;
  for (const corner of corners) if ((await plans.find(plan, corner)) !== null) return;
  throw new NotRecorded('plan', plan);
};
