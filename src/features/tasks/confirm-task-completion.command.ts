import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { confirmCompletion, type Judgement } from '../../domain/task/task.decide.ts';
import { TaskStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { assigningSideOf } from './assigner.ts';

export class ConfirmTaskCompletion extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly judgement: Judgement,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ConfirmTaskCompletion)
export class ConfirmTaskCompletionHandler implements ICommandHandler<ConfirmTaskCompletion> {
  constructor(
    private readonly tasks: TaskStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ taskId, judgement, ask }: ConfirmTaskCompletion): Promise<Receipt> {
    const { state } = await this.tasks.load(taskId);
    const side = await assigningSideOf(this.units, state, ask.context);
    return this.tasks.decide(taskId, ask, (task) => confirmCompletion(task, judgement, side, ask.context));
  }
}
