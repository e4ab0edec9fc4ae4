import { ApiProperty } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { IdField, TextField } from '../ports/fields.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { PageView } from '../ports/reading/corner.view.ts';
import { TaskInPlanView, TasksInPlans } from '../ports/reading/task-in-plan.view.ts';
import { PlanRegister, TaskRegister, UnitRegister } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { AskedTasks, filterOf } from './asked-tasks.ts';

export class TasksQuestion extends AskedTasks {
  @TextField({
    description:
      'Words of number and title, with or without accents; a word with `/` also as the number and symbol of the plan, or of a document that the history of the task cites.',
    example: 'ra soat',
    optional: true,
    max: 200,
  })
  q?: string;

  @IdField({ description: 'Tasks of this plan.', optional: true })
  plan?: string;
}

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
    private readonly plans: PlanRegister,
    private readonly tasks: TaskRegister,
    private readonly units: UnitRegister,
    private readonly inPlans: TasksInPlans,
  ) {}

  /** @throws NotRecorded for a plan that is not known at the corner */
  async execute({ question }: FindTasks): Promise<FoundTasksView> {
    const { q, plan } = question;
    const cited = q?.includes('/') === true;
    const registers = ['tasks', 'plans', 'units', ...(cited ? (['trail'] as const) : [])] as const;
    const { corner, shown, after, limit } = await this.corners.readPage(question, registers);
    if (plan !== undefined && (await this.plans.find(plan, corner)) === null) throw new NotRecorded('plan', plan);
    const filter = {
      ...(await filterOf(question, this.units, corner)),
      ...(plan !== undefined && { planId: plan }),
      ...(q !== undefined && { q, citedDocuments: true }),
    };
    const page = await this.tasks.page(filter, corner, after, limit);
    return { ...shown, items: await this.inPlans.views(page.items, corner), next: nextOf(page, corner) };
  }
}
