import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CsvFile } from '../ports/csv.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { PlanRegister, UnitRegister } from '../ports/registers.ts';
import { foundTasksFilter, type TasksQuestion } from './found-tasks.question.ts';
import { TaskListLines } from './task-list-lines.ts';

export class ExportTasks extends Query<CsvFile> {
  constructor(readonly question: TasksQuestion) {
    super();
  }
}

@QueryHandler(ExportTasks)
export class ExportTasksHandler implements IQueryHandler<ExportTasks> {
  constructor(
    private readonly corners: CornerReader,
    readonly plans: PlanRegister,
    readonly units: UnitRegister,
    private readonly list: TaskListLines,
  ) {}

  /** @throws NotRecorded for a plan that is not known at the corner */
  async execute({ question }: ExportTasks): Promise<CsvFile> {
    const { corner, after } = await this.corners.readPage(question, ['tasks', 'plans', 'units', 'trail']);
    const filter = await foundTasksFilter(question, this, corner);
    return {
      name: `Nhiệm vụ đến ${corner.at}`,
      position: corner.position.toString(),
      lines: this.list.ofPlans(filter, corner, after),
    };
  }
}
