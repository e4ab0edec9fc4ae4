import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { reopenTask } from '../../domain/task/task.decide.ts';
import { TaskStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { assigningSideOf } from './assigner.ts';

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
  constructor(
    private readonly tasks: TaskStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ taskId, ask }: ReopenTask): Promise<Receipt> {
    const { state } = await this.tasks.load(taskId);
    const side = await assigningSideOf(this.units, state, ask.context);
    return this.tasks.decide(taskId, ask, (task) => reopenTask(task, {}, side, ask.context));
  }
}
