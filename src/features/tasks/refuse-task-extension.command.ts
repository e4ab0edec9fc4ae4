import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { refuseExtension } from '../../domain/task/task.decide.ts';
import { TaskStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { assignerOf } from './assigner.ts';

export class RefuseTaskExtension extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(RefuseTaskExtension)
export class RefuseTaskExtensionHandler implements ICommandHandler<RefuseTaskExtension> {
  constructor(
    private readonly tasks: TaskStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ taskId, ask }: RefuseTaskExtension): Promise<Receipt> {
    const { state } = await this.tasks.load(taskId);
    const assigner = await assignerOf(this.units, state);
    return this.tasks.decide(taskId, ask, (task) => refuseExtension(task, {}, { assigner }, ask.context));
  }
}
