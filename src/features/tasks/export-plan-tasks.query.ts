import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PlanId } from '../../domain/shared/ids.ts';
import type { CsvFile } from '../ports/csv.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { PlanRegister, UnitRegister } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { planTasksFilter, type PlanTasksQuestion } from './plan-tasks.question.ts';
import { TaskListLines } from './task-list-lines.ts';

export class ExportPlanTasks extends Query<CsvFile> {
  constructor(
    readonly planId: PlanId,
    readonly question: PlanTasksQuestion,
  ) {
    super();
  }
}

@QueryHandler(ExportPlanTasks)
export class ExportPlanTasksHandler implements IQueryHandler<ExportPlanTasks> {
  constructor(
    private readonly corners: CornerReader,
    private readonly plans: PlanRegister,
    private readonly units: UnitRegister,
    private readonly list: TaskListLines,
  ) {}

  /** @throws NotRecorded for a plan that is not known at the corner */
  async execute({ planId, question }: ExportPlanTasks): Promise<CsvFile> {
    const { corner, after } = await this.corners.readPage(question, ['tasks', 'plans', 'units', 'trail']);
    const plan = await this.plans.find(planId, corner);
    if (plan === null) throw new NotRecorded('plan', planId);
    const filter = await planTasksFilter(planId, question, this.units, corner);
    return {
      name: `Nhiệm vụ ${plan.symbol ?? plan.content.name} đến ${corner.at}`,
      position: corner.position.toString(),
      lines: this.list.ofPlan(plan, filter, corner, after),
    };
  }
}
