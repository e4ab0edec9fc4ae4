import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { submitResult, type Result } from '../../domain/task/task.decide.ts';
import { TaskStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class SubmitTaskResult extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly result: Result,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(SubmitTaskResult)
export class SubmitTaskResultHandler implements ICommandHandler<SubmitTaskResult> {
  constructor(private readonly tasks: TaskStreams) {}

  execute({ taskId, result, ask }: SubmitTaskResult): Promise<Receipt> {
    return this.tasks.decide(taskId, ask, (task) => submitResult(task, result, ask.context));
  }
}
