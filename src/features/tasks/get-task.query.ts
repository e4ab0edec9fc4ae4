import { ApiProperty } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { streamOf, type TaskId } from '../../domain/shared/ids.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { CornerView } from '../ports/reading/corner.view.ts';
import type { CornerQuestion } from '../ports/reading/questions.ts';
import { TaskView, taskView, unitsOfTask } from '../ports/reading/task.view.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { TaskRegister } from '../ports/registers.ts';
import { Revisions } from '../ports/revisions.ts';
import { NotRecorded } from '../ports/streams.errors.ts';

export class TaskAnswer extends CornerView {
  @ApiProperty({ type: TaskView })
  task!: TaskView;

  @ApiProperty({ description: 'Revision of the task, for If-Match.', example: '3' })
  revision!: string;
}

export class GetTask extends Query<TaskAnswer> {
  constructor(
    readonly taskId: TaskId,
    readonly question: CornerQuestion,
  ) {
    super();
  }
}

@QueryHandler(GetTask)
export class GetTaskHandler implements IQueryHandler<GetTask> {
  constructor(
    private readonly corners: CornerReader,
    private readonly tasks: TaskRegister,
    private readonly labels: UnitLabels,
    private readonly revisions: Revisions,
  ) {}

  /** @throws NotRecorded when it was not assigned yet, or not known yet, at the corner */
  async execute({ taskId, question }: GetTask): Promise<TaskAnswer> {
    const { corner, shown } = await this.corners.read(question, ['tasks', 'units']);
    const task = await this.tasks.find(taskId, corner);
    if (task === null) throw new NotRecorded('task', taskId);
    const labelOf = await this.labels.at(unitsOfTask(task), corner);
    const revision = await this.revisions.at(streamOf('task', taskId), corner.position);
    return { ...shown, task: taskView(task, corner.at, labelOf), revision: String(revision ?? 0n) };
  }
}
