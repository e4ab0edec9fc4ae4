import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { initialPlan, type Plan } from '../../domain/plan/plan.state.ts';
import type { Task } from '../../domain/task/task.state.ts';
import type { TaskId } from '../../domain/shared/ids.ts';
import { correctEntry, type Correction } from '../../domain/task/task.decide.ts';
import { PlanStreams, TaskStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { assigningSideOf } from './assigner.ts';
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
    private readonly plans: PlanStreams,
  ) {}

  async execute({ taskId, correction, ask }: CorrectTaskEntry): Promise<Receipt> {
    const { leadUnit: to } = correction.is;
    const { state } = await this.tasks.load(taskId);
    const [side, plan, parent, leadUnit] = await Promise.all([
      assigningSideOf(this.units, state, ask.context),
      this.planOf(state),
      parentOf(this.tasks, state),
      to === undefined ? null : this.units.load(to).then((unit) => unit.state),
    ]);
    return this.tasks.decide(taskId, ask, (task) =>
      correctEntry(task, correction, { ...side, plan, parent, leadUnit }, ask.context),
    );
  }

  private async planOf(task: Task): Promise<Plan> {
    return task.status === 'none' ? initialPlan : (await this.plans.load(task.planId)).state;
  }
}
