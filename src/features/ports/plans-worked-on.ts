import type { PlanId, UnitId } from '../../domain/shared/ids.ts';

/** Who works on whose plan, as the register of tasks shows it now. */
export abstract class PlansWorkedOn {
  /** Those of the plans in which one of the units leads a task or cooperates on one. */
  abstract among(plans: readonly PlanId[], units: readonly UnitId[]): Promise<ReadonlySet<PlanId>>;
}
