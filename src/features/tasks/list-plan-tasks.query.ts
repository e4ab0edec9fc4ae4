import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { statusClasses, taskStages, type StatusClass, type TaskStage } from '../../domain/shared/facts-at.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { ChoiceField, DateField, IdField, TextField } from '../ports/fields.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import { taskView, unitsOfTask, type TaskPageView } from '../ports/reading/task.view.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { PlanRegister, TaskRegister, UnitRegister, type Corner, type TaskFilter } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';

export class PlanTasksQuestion extends PageQuestion {
  @ChoiceField({ description: 'Class at the cut-off day.', optional: true, of: statusClasses })
  status?: StatusClass;

  @ChoiceField({ description: 'Workflow stage.', optional: true, of: taskStages })
  stage?: TaskStage;

  @IdField({ description: 'Led by this unit or one under it.', optional: true })
  unit?: string;

  @TextField({ description: 'Key of a field of the plan.', optional: true, max: 100 })
  field?: string;

  @TextField({ description: 'Key of a group of the plan.', optional: true, max: 100 })
  group?: string;

  @DateField({ description: 'Due on this day or later.', optional: true })
  dueFrom?: LocalDate;

  @DateField({ description: 'Due on this day or earlier.', optional: true })
  dueTo?: LocalDate;

  @TextField({ description: 'Words of number and title, with or without accents.', optional: true, max: 200 })
  q?: string;
}

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
    const page = await this.tasks.page(await this.filterOf(planId, question, corner), corner, after, limit);
    const labelOf = await this.labels.at(page.items.flatMap(unitsOfTask), corner);
    return {
      ...shown,
      items: page.items.map((task) => taskView(task, corner.at, labelOf)),
      next: nextOf(page, corner),
    };
  }

  private async filterOf(planId: PlanId, question: PlanTasksQuestion, corner: Corner): Promise<TaskFilter> {
    const { status, stage, unit, field, group, dueFrom, dueTo, q } = question;
    const under = unit === undefined ? [] : await this.units.subtree(unit, corner);
    return {
      planId,
      ...(status !== undefined && { status }),
      ...(stage !== undefined && { stage }),
      ...(unit !== undefined && { leadUnits: [unit, ...under.map(({ unitId }) => unitId)] }),
      ...(field !== undefined && { field }),
      ...(group !== undefined && { group }),
      ...(dueFrom !== undefined && { dueFrom }),
      ...(dueTo !== undefined && { dueTo }),
      ...(q !== undefined && { q }),
    };
  }
}
