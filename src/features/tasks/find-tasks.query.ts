import { ApiProperty } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { PageView } from '../ports/reading/corner.view.ts';
import { TaskInPlanView, TasksInPlans } from '../ports/reading/task-in-plan.view.ts';
import { PlanRegister, TaskRegister, UnitRegister } from '../ports/registers.ts';
import { foundTasksFilter, registersOf, type TasksQuestion } from './found-tasks.question.ts';

export class FoundTasksView extends PageView {
  @ApiProperty({ type: [TaskInPlanView] })
  items!: TaskInPlanView[];
}

export class FindTasks extends Query<FoundTasksView> {
  constructor(readonly question: TasksQuestion) {
    super();
  }
}

@QueryHandler(FindTasks)
export class FindTasksHandler implements IQueryHandler<FindTasks> {
  constructor(
    private readonly corners: CornerReader,
    readonly plans: PlanRegister,
    private readonly tasks: TaskRegister,
    readonly units: UnitRegister,
    private readonly inPlans: TasksInPlans,
  ) {}

  /** @throws NotRecorded for a plan that is not known at the corner */
  async execute({ question }: FindTasks): Promise<FoundTasksView> {
    const { corner, shown, after, limit } = await this.corners.readPage(question, registersOf(question));
    const filter = await foundTasksFilter(question, this, corner);
    const page = await this.tasks.page(filter, corner, after, limit);
    return { ...shown, items: await this.inPlans.views(page.items, corner), next: nextOf(page, corner) };
  }
}
