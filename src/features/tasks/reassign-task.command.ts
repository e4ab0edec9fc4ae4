import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId, UnitId } from '../../domain/shared/ids.ts';
import { reassignTask } from '../../domain/task/task.decide.ts';
import { TaskStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { assignerOf } from './assigner.ts';

export class ReassignTask extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly to: UnitId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ReassignTask)
export class ReassignTaskHandler implements ICommandHandler<ReassignTask> {
  constructor(
    private readonly tasks: TaskStreams,
    private readonly units: UnitStreams,
  ) {}

  async execute({ taskId, to, ask }: ReassignTask): Promise<Receipt> {
    const { state } = await this.tasks.load(taskId);
    const [unit, assigner] = await Promise.all([this.units.load(to), assignerOf(this.units, state)]);
    return this.tasks.decide(taskId, ask, (task) =>
      reassignTask(task, { to, handedOverBy: null }, { to: unit.state, assigner }, ask.context),
    );
  }
}
