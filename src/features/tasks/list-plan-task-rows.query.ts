import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PlanId } from '../../domain/shared/ids.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { PlanRegister, TaskRegister, UnitRegister } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { planTasksFilter, type PlanTasksFilter } from './plan-tasks.question.ts';
import { taskRow, type TaskRowPageView } from './task-row.view.ts';

export class ListPlanTaskRows extends Query<TaskRowPageView> {
  constructor(
    readonly planId: PlanId,
    readonly question: PlanTasksFilter,
  ) {
    super();
  }
}

@QueryHandler(ListPlanTaskRows)
export class ListPlanTaskRowsHandler implements IQueryHandler<ListPlanTaskRows> {
  constructor(
    private readonly corners: CornerReader,
    private readonly plans: PlanRegister,
    private readonly tasks: TaskRegister,
    private readonly units: UnitRegister,
    private readonly labels: UnitLabels,
  ) {}

  /** @throws NotRecorded for a plan that is not known at the corner */
  async execute({ planId, question }: ListPlanTaskRows): Promise<TaskRowPageView> {
    const { corner, shown, after, limit } = await this.corners.readPage(question, ['tasks', 'plans', 'units']);
    if ((await this.plans.find(planId, corner)) === null) throw new NotRecorded('plan', planId);
    const filter = await planTasksFilter(planId, question, this.units, corner);
    const page = await this.tasks.page(filter, corner, after, limit);
    const labelOf = await this.labels.at(
      page.items.map(({ leadUnit }) => leadUnit),
      corner,
    );
    const items = page.items.map((task) => taskRow(task, corner.at, labelOf));
    return { ...shown, items, next: nextOf(page, corner) };
  }
}
