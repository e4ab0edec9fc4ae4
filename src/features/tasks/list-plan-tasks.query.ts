import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PlanId } from '../../domain/shared/ids.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { taskView, unitsOfTask, type TaskPageView } from '../ports/reading/task.view.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { PlanRegister, TaskRegister, UnitRegister } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { planTasksFilter, type PlanTasksQuestion } from './plan-tasks.question.ts';

export class ListPlanTasks extends Query<TaskPageView> {
  constructor(
    readonly planId: PlanId,
    readonly question: PlanTasksQuestion,
  ) {
    super();
  }
}

@QueryHandler(ListPlanTasks)
export class ListPlanTasksHandler implements IQueryHandler<ListPlanTasks> {
  constructor(
    private readonly corners: CornerReader,
    private readonly plans: PlanRegister,
    private readonly tasks: TaskRegister,
    private readonly units: UnitRegister,
    private readonly labels: UnitLabels,
  ) {}

  /** @throws NotRecorded for a plan that is not known at the corner */
  async execute({ planId, question }: ListPlanTasks): Promise<TaskPageView> {
    const { corner, shown, after, limit } = await this.corners.readPage(question, ['tasks', 'plans', 'units']);
    if ((await this.plans.find(planId, corner)) === null) throw new NotRecorded('plan', planId);
    const filter = await planTasksFilter(planId, question, this.units, corner);
    const page = await this.tasks.page(filter, corner, after, limit);
    const labelOf = await this.labels.at(page.items.flatMap(unitsOfTask), corner);
    return {
      ...shown,
      items: page.items.map((task) => taskView(task, corner.at, labelOf)),
      next: nextOf(page, corner),
    };
  }
}
