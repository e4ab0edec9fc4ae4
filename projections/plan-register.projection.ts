import type { PlanStanding } from '../src/domain/shared/facts-at.ts';
import type { PlanId, UnitId } from '../src/domain/shared/ids.ts';
import type { LocalDate } from '../src/domain/shared/local-date.ts';
import type { PlanContent, PlanEvent } from '../src/domain/plan/plan.events.ts';
import { ofKnown, type Register } from './projection.ts';

export type PlanRow = Readonly<{
  planId: PlanId;
  symbol: string | null;
  issuedOn: LocalDate;
  year: number;
  owner: UnitId;
  coSigners: readonly UnitId[];
  parentPlanId: PlanId | null;
  content: PlanContent;
  standing: PlanStanding;
  successor: PlanId | null;
}>;

/** What each plan says and whether it stands. */
export const planRegister: Register<PlanRow, PlanEvent> = {
  name: 'plan-register',
  version: 2,
  category: 'plan',
  on: {
    PlanIssued: (plan, { data }) => {
      if (plan !== null) return plan;
      const { planId, symbol, issuedOn, year, owner, coSigners, parentPlanId, content } = data;
      return {
        planId,
        symbol,
        issuedOn,
        year,
        owner,
        coSigners,
        parentPlanId,
        content,
        standing: 'inForce',
        successor: null,
      };
    },
    PlanAmended: ofKnown((plan, { data: { content } }) => ({ ...plan, content })),
    PlanClosed: ofKnown((plan) => ({ ...plan, standing: 'closed' })),
    PlanSuperseded: ofKnown((plan, { data: { successor } }) => ({ ...plan, standing: 'superseded', successor })),
    PlanRevoked: ofKnown((plan) => ({ ...plan, standing: 'revoked' })),
  },
};
