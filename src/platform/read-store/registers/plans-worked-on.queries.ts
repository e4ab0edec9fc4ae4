import type { DataSource } from 'typeorm';
import type { PlanId, UnitId } from '../../../domain/shared/ids.ts';
import { PlansWorkedOn } from '../../../features/ports/plans-worked-on.ts';
import { workedOnAmong } from '../sight.sql.ts';
import { SqlQuestion } from '../sql-question.ts';

export class PlansWorkedOnInPostgres extends PlansWorkedOn {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async among(plans: readonly PlanId[], units: readonly UnitId[]): Promise<ReadonlySet<PlanId>> {
    if (plans.length === 0 || units.length === 0) return new Set();
    const question = new SqlQuestion();
    const rows = await this.source.query<readonly Readonly<{ plan_id: PlanId }>[]>(
      workedOnAmong(plans, units, question),
      question.values,
    );
    return new Set(rows.map(({ plan_id }) => plan_id));
  }
}
