import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { confirmObjectiveCause } from '../../domain/task/task.decide.ts';
import { TaskStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { assigningSideOf } from './assigner.ts';

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
  constructor(
    private readonly tasks: TaskStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ taskId, cause, ask }: ConfirmObjectiveCause): Promise<Receipt> {
    const { state } = await this.tasks.load(taskId);
    const side = await assigningSideOf(this.units, state, ask.context);
    return this.tasks.decide(taskId, ask, (task) => confirmObjectiveCause(task, { cause }, side, ask.context));
  }
}
