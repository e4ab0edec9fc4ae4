import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { suspendTask, type Suspension } from '../../domain/task/task.decide.ts';
import { TaskStreams, type Ask, type Receipt } from '../ports/streams.ts';

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
  constructor(private readonly tasks: TaskStreams) {}

  execute({ taskId, suspension, ask }: SuspendTask): Promise<Receipt> {
    return this.tasks.decide(taskId, ask, (task) => suspendTask(task, suspension, ask.context));
  }
}
