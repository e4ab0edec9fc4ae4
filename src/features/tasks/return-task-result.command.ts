import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { returnResult, type Judgement } from '../../domain/task/task.decide.ts';
import { TaskStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { assigningSideOf } from './assigner.ts';

export class ReturnTaskResult extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly judgement: Judgement,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ReturnTaskResult)
export class ReturnTaskResultHandler implements ICommandHandler<ReturnTaskResult> {
  constructor(
    private readonly tasks: TaskStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ taskId, judgement, ask }: ReturnTaskResult): Promise<Receipt> {
    const { state } = await this.tasks.load(taskId);
    const side = await assigningSideOf(this.units, state, ask.context);
    return this.tasks.decide(taskId, ask, (task) => returnResult(task, judgement, side, ask.context));
  }
}
