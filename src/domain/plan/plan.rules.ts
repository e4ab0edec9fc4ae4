import type { Role } from '../shared/fact.ts';
import type { UnitId } from '../shared/ids.ts';
import type { PlanContent, PlanGroup } from './plan.events.ts';
import type { IssuedPlan } from './plan.state.ts';

export const issuingRoles: readonly Role[] = ['planner', 'leader'];

/** The issuing body, or a co-signer of a joint plan (kế hoạch phối hợp), acts on a plan. */
export const mayActOn = (plan: Pick<IssuedPlan, 'owner' | 'coSigners'>, unit: UnitId): boolean =>
  plan.owner === unit || plan.coSigners.includes(unit);

/** A field and a group may share a key; two of a kind may not. */
export const repeatedGroup = (groups: readonly PlanGroup[]): PlanGroup | undefined =>
  groups.find(({ kind, key }, index) =>
    groups.slice(0, index).some((earlier) => earlier.kind === kind && earlier.key === key),
  );

export const runsForward = ({ coversFrom, coversTo }: PlanContent): boolean => coversFrom <= coversTo;
