import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { reopenTask } from '../../domain/task/task.decide.ts';
import { TaskStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class ReopenTask extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ReopenTask)
export class ReopenTaskHandler implements ICommandHandler<ReopenTask> {
  constructor(private readonly tasks: TaskStreams) {}

  execute({ taskId, ask }: ReopenTask): Promise<Receipt> {
    return this.tasks.decide(taskId, ask, (task) => reopenTask(task, {}, ask.context));
  }
}
