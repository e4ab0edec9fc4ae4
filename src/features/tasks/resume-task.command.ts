import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { resumeTask } from '../../domain/task/task.decide.ts';
import { TaskStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { assignerOf } from './assigner.ts';

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
  constructor(
    private readonly tasks: TaskStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ taskId, ask }: ResumeTask): Promise<Receipt> {
    const assigner = await assignerOf(this.units, (await this.tasks.load(taskId)).state);
    return this.tasks.decide(taskId, ask, (task) => resumeTask(task, {}, { assigner }, ask.context));
  }
}
