import type { Role } from '../shared/fact.ts';
import type { UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { actsInPlaceOf } from '../unit/unit.rules.ts';
import type { Unit } from '../unit/unit.state.ts';
import type { PlanContent, PlanGroup } from './plan.events.ts';
import type { IssuedPlan } from './plan.state.ts';

export const issuingRoles: readonly Role[] = ['planner', 'leader'];

/**
 * The issuing body, or a co-signer of a joint plan (kế hoạch phối hợp), acts on a plan; once the issuing body has ended, its
 * successors do. `owner` as of the plan's, on the day of recording.
 */
export const mayActOn = (
  plan: Pick<IssuedPlan, 'owner' | 'coSigners'>,
  owner: Unit,
  unit: UnitId,
  today: LocalDate,
): boolean => plan.owner === unit || plan.coSigners.includes(unit) || actsInPlaceOf(owner, unit, today);

/** A field and a group may share a key; two of a kind may not. */
export const repeatedGroup = (groups: readonly PlanGroup[]): PlanGroup | undefined =>
  groups.find(({ kind, key }, index) =>
    groups.slice(0, index).some((earlier) => earlier.kind === kind && earlier.key === key),
  );

export const runsForward = ({ coversFrom, coversTo }: PlanContent): boolean => coversFrom <= coversTo;
