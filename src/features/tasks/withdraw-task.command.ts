import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { withdrawTask, type Withdrawal } from '../../domain/task/task.decide.ts';
import { ReferenceUnknown } from '../ports/references.errors.ts';
import { TaskStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { assignerOf } from './assigner.ts';

export class WithdrawTask extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly withdrawal: Withdrawal,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(WithdrawTask)
export class WithdrawTaskHandler implements ICommandHandler<WithdrawTask> {
  constructor(
    private readonly tasks: TaskStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ taskId, withdrawal, ask }: WithdrawTask): Promise<Receipt> {
    const { mergedInto } = withdrawal;
    if (mergedInto !== null && (await this.tasks.load(mergedInto)).revision === null) {
      throw new ReferenceUnknown('mergedInto', mergedInto);
    }
    const assigner = await assignerOf(this.units, (await this.tasks.load(taskId)).state);
    return this.tasks.decide(taskId, ask, (task) => withdrawTask(task, withdrawal, { assigner }, ask.context));
  }
}
