import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PlanId } from '../../domain/shared/ids.ts';
import { csvMark, type CsvFile } from '../ports/csv.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import {
  PlanRegister,
  TaskRegister,
  UnitRegister,
  type Corner,
  type PlanFacts,
  type TaskFilter,
} from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { noDocuments, TaskDocuments } from '../ports/task-documents.ts';
import { planTasksFilter, type PlanTasksQuestion } from './plan-tasks.question.ts';
import { taskListHead, taskListLine } from './task-list-csv.ts';

/** Tasks that are in memory at once. */
const run = 1_000;

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
    private readonly tasks: TaskRegister,
    private readonly units: UnitRegister,
    private readonly labels: UnitLabels,
    private readonly documents: TaskDocuments,
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
      lines: this.lines(plan, filter, corner, after),
    };
  }

  private async *lines(
    plan: PlanFacts,
    filter: TaskFilter,
    corner: Corner,
    after: string | null,
  ): AsyncGenerator<string> {
    yield csvMark + taskListHead;
    for (let place = after; ;) {
      const { items, next } = await this.tasks.page(filter, corner, place, run);
      const documents = await this.documents.of(
        items.map(({ taskId }) => taskId),
        corner,
      );
      const labelOf = await this.labels.at(
        items.flatMap(({ leadUnit, cooperatingUnits }) => [leadUnit, ...cooperatingUnits]),
        corner,
      );
      const list = { plan, at: corner.at, labelOf };
      yield items.map((task) => taskListLine(task, documents.get(task.taskId) ?? noDocuments, list)).join('');
      if (next === null) return;
      place = next;
    }
  }
}
