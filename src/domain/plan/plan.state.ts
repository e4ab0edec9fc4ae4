import type { PlanStanding } from '../shared/facts-at.ts';
import type { PlanId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { PlanContent, PlanEvent } from './plan.events.ts';

export type NoPlan = Readonly<{ status: 'none' }>;

export type IssuedPlan = Readonly<{
  status: PlanStanding;
  id: PlanId;
  symbol: string | null;
  issuedOn: LocalDate;
  year: number;
  owner: UnitId;
  coSigners: readonly UnitId[];
  parentPlanId: PlanId | null;
  content: PlanContent;
  /** The plan that took its place. */
  successor: PlanId | null;
  /** Effective day of the last act; the next one may not be earlier. */
  lastActOn: LocalDate;
}>;

/** A plan as a decision sees it: all its recorded facts. */
export type Plan = NoPlan | IssuedPlan;

export const initialPlan: Plan = { status: 'none' };

export const evolvePlan = (plan: Plan, event: PlanEvent): Plan => {
  if (event.type === 'PlanIssued') {
    if (plan.status !== 'none') return plan;
    const { planId, symbol, issuedOn, year, owner, coSigners, parentPlanId, content, effectiveOn } = event.data;
    const issued = { id: planId, symbol, issuedOn, year, owner, coSigners, parentPlanId, content };
    return { status: 'inForce', ...issued, successor: null, lastActOn: effectiveOn };
  }
  if (plan.status === 'none') return plan;
  const acted = { ...plan, lastActOn: event.data.effectiveOn };
  switch (event.type) {
    case 'PlanAmended':
      return { ...acted, content: event.data.content };
    case 'PlanClosed':
      return { ...acted, status: 'closed' };
    case 'PlanSuperseded':
      return { ...acted, status: 'superseded', successor: event.data.successor };
    case 'PlanRevoked':
      return { ...acted, status: 'revoked' };
  }
};
