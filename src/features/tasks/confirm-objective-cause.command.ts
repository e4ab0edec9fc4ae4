import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { confirmObjectiveCause } from '../../domain/task/task.decide.ts';
import { TaskStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class ConfirmObjectiveCause extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly cause: string,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ConfirmObjectiveCause)
export class ConfirmObjectiveCauseHandler implements ICommandHandler<ConfirmObjectiveCause> {
  constructor(private readonly tasks: TaskStreams) {}

  execute({ taskId, cause, ask }: ConfirmObjectiveCause): Promise<Receipt> {
    return this.tasks.decide(taskId, ask, (task) => confirmObjectiveCause(task, { cause }, ask.context));
  }
}
