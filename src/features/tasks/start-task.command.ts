import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { startTask } from '../../domain/task/task.decide.ts';
import { TaskStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class StartTask extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(StartTask)
export class StartTaskHandler implements ICommandHandler<StartTask> {
  constructor(private readonly tasks: TaskStreams) {}

  execute({ taskId, ask }: StartTask): Promise<Receipt> {
    return this.tasks.decide(taskId, ask, (task) => startTask(task, {}, ask.context));
  }
}
