import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { correctEntry, type Correction } from '../../domain/task/task.decide.ts';
import { TaskStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { parentOf } from './parent-task.ts';

export class CorrectTaskEntry extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly correction: Correction,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(CorrectTaskEntry)
export class CorrectTaskEntryHandler implements ICommandHandler<CorrectTaskEntry> {
  constructor(
    private readonly tasks: TaskStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ taskId, correction, ask }: CorrectTaskEntry): Promise<Receipt> {
    const parent = await parentOf(this.tasks, taskId);
    const { leadUnit } = correction.is;
    const unit = leadUnit === undefined ? null : (await this.units.load(leadUnit)).state;
    return this.tasks.decide(taskId, ask, (task) =>
      correctEntry(task, correction, { leadUnit: unit, parent }, ask.context),
    );
  }
}
