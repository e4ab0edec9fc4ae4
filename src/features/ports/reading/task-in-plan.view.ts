import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { TaskFacts } from '../../../domain/shared/facts-at.ts';
import { PlanRegister, type Corner } from '../registers.ts';
import { NotRecorded } from '../streams.errors.ts';
import { exampleIds, exampleOwner } from './example-corner.ts';
import { exampleTask } from './example-task.ts';
import { PlanLabel, planLabel } from './plan-label.ts';
import { TaskView, taskView, unitsOfTask } from './task.view.ts';
import { UnitLabels } from './unit-labels.ts';

/** A task in a list over several plans. */
export class TaskInPlanView extends TaskView {
  @ApiProperty({ type: PlanLabel })
  plan!: PlanLabel;
}

/** Views of tasks and of the plans that they belong to, in a few look-ups however many there are. */
@Injectable()
export class TasksInPlans {
  constructor(
    private readonly plans: PlanRegister,
    private readonly labels: UnitLabels,
  ) {}

  /** @throws NotRecorded for a task of a plan that is not known at the corner */
  async views(tasks: readonly TaskFacts[], corner: Corner): Promise<TaskInPlanView[]> {
    if (tasks.length === 0) return [];
    const plans = await this.plans.findMany([...new Set(tasks.map(({ planId }) => planId))], corner);
    const labelOf = await this.labels.at([...tasks.flatMap(unitsOfTask), ...plans.map(({ owner }) => owner)], corner);
    const labels = new Map(plans.map((plan) => [plan.planId, planLabel(plan, labelOf)]));
    return tasks.map((task) => {
      const plan = labels.get(task.planId);
      if (plan === undefined) throw new NotRecorded('plan', task.planId);
      return { ...taskView(task, corner.at, labelOf), plan };
    });
  }
}

export const exampleTaskInPlan = {
  ...exampleTask,
  plan: {
    id: exampleIds.plan,
    symbol: '82/KH-UBND',
    name: 'Kế hoạch cải cách hành chính năm 2023',
    year: 2023,
    owner: exampleOwner,
  },
};
