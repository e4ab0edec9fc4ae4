import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { suspendTask, type Suspension } from '../../domain/task/task.decide.ts';
import { TaskStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { assignerOf } from './assigner.ts';

export class SuspendTask extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly suspension: Suspension,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(SuspendTask)
export class SuspendTaskHandler implements ICommandHandler<SuspendTask> {
  constructor(
    private readonly tasks: TaskStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ taskId, suspension, ask }: SuspendTask): Promise<Receipt> {
    const assigner = await assignerOf(this.units, (await this.tasks.load(taskId)).state);
    return this.tasks.decide(taskId, ask, (task) => suspendTask(task, suspension, { assigner }, ask.context));
  }
}
