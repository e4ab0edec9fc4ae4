import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { resumeTask } from '../../domain/task/task.decide.ts';
import { TaskStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class ResumeTask extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ResumeTask)
export class ResumeTaskHandler implements ICommandHandler<ResumeTask> {
  constructor(private readonly tasks: TaskStreams) {}

  execute({ taskId, ask }: ResumeTask): Promise<Receipt> {
    return this.tasks.decide(taskId, ask, (task) => resumeTask(task, {}, ask.context));
  }
}
