import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UnitId } from '../../domain/shared/ids.ts';
import { reassignTask } from '../../domain/task/task.decide.ts';
import type { Task } from '../../domain/task/task.state.ts';
import { handOverTasks, type HandOver } from '../../domain/unit/unit.decide.ts';
import { wasHandedOver } from '../../domain/unit/unit.rules.ts';
import { initialUnit } from '../../domain/unit/unit.state.ts';
import { followUp, lastOf, namedIn } from '../ports/follow-up.ts';
import { TaskNotLedByUnit } from '../ports/references.errors.ts';
import { statesOf } from '../ports/states-of.ts';
import { TaskStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';

/** Passes open tasks to a successor by decision: first in the unit's stream, then each task changes hands in its own. */
export class HandOverTasks extends Command<Receipt> {
  constructor(
    readonly unitId: UnitId,
    readonly handOver: HandOver,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(HandOverTasks)
export class HandOverTasksHandler implements ICommandHandler<HandOverTasks> {
  constructor(
    private readonly units: UnitStreams,
    private readonly tasks: TaskStreams,
  ) {}

  /** Every change of hands is decided in the mind before anything is recorded, so that none is refused half-way. */
  async execute({ unitId, handOver, ask }: HandOverTasks): Promise<Receipt> {
    const { context } = ask;
    const { to } = handOver;
    const unit = (await this.units.load(to)).state;
    const change = (task: Task, handedOverBy: string) =>
      reassignTask(task, { to, handedOverBy }, { to: unit, assigner: initialUnit }, context);

    const [{ state: giver }, taskOf] = await Promise.all([
      this.units.load(unitId),
      statesOf(this.tasks, handOver.taskIds),
    ]);
    const begun = giver.status !== 'none' && wasHandedOver(giver, to, handOver.taskIds);
    handOver.taskIds.forEach((id, index) => {
      const field = `taskIds[${index}]`;
      const task = taskOf(id);
      const leads = task.status === 'none' ? null : task.leadUnit;
      if (leads !== unitId && !(begun && leads === to)) throw new TaskNotLedByUnit(field, id, leads);
      namedIn(field, () => change(task, unitId));
    });

    const leading = await this.units.decide(unitId, ask, (from) =>
      handOverTasks(from, handOver, { to: unit }, context),
    );
    const followed: Receipt[] = [];
    for (const id of new Set(handOver.taskIds)) {
      const follow = followUp(ask, leading);
      followed.push(await this.tasks.decide(id, follow, (task) => change(task, leading.eventId)));
    }
    return lastOf(leading, followed);
  }
}
