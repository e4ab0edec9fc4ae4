import type { components } from '../../api/schema.ts';
import type { Heading } from '../../parts/headings.ts';

/** A plan and how far it is; the figures may come a moment later. */
export type ListedPlan = Readonly<{
  plan: components['schemas']['PlanSummaryView'];
  figures: Heading | undefined;
}>;

/** Most overdue first, then most due soon; otherwise as the service lists them, latest year first. */
export const lateFirst = ({ figures: one }: ListedPlan, { figures: other }: ListedPlan): number =>
  (other?.counts.T2 ?? 0) - (one?.counts.T2 ?? 0) || (other?.dueSoon ?? 0) - (one?.dueSoon ?? 0);
