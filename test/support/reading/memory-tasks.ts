import type { TaskFacts } from '../../../src/domain/shared/facts-at.ts';
import { daysBetween, type LocalDate } from '../../../src/domain/shared/local-date.ts';
import { isDueSoon, onTimeByOriginal, statusClassOf } from '../../../src/domain/shared/status-class.ts';
import { TaskRegister, type Corner, type PlanFacts, type TaskFilter } from '../../../src/features/ports/registers.ts';
import { pageOf, type FactsAt } from './memory-registers.ts';

/** Tasks and their plans as the test tells them; counts one row a task, which is the finest tally there is. */
export class MemoryTasks extends TaskRegister {
  constructor(
    private readonly tasks: FactsAt<TaskFacts>,
    private readonly plans: FactsAt<PlanFacts>,
  ) {
    super();
  }

  async count(filter: TaskFilter, corner: Corner, soonTo?: LocalDate) {
    return this.tally(filter, corner, soonTo);
  }
  async tally(filter: TaskFilter, corner: Corner, soonTo?: LocalDate) {
    return this.found(filter, corner).map((task) => ({
      planId: task.planId,
      leadUnit: task.leadUnit,
      field: task.field,
      group: task.group,
      status: statusClassOf(task, corner.at),
      completed: task.completedOn !== null,
      onTimeByOriginal: onTimeByOriginal(task),
      dueSoon: soonTo !== undefined && isDueSoon(task, corner.at, daysBetween(corner.at, soonTo)),
      count: 1,
    }));
  }
  async page(filter: TaskFilter, corner: Corner, after: string | null, limit: number) {
    return pageOf(this.found(filter, corner), after, limit);
  }
  async find(id: string, corner: Corner) {
    return this.tasks(corner).find(({ taskId }) => taskId === id) ?? null;
  }

  private found(filter: TaskFilter, corner: Corner): readonly TaskFacts[] {
    const { planId, owner, year, leadUnits, field, group, status, stage, completedFrom, dueTo } = filter;
    const planOf = new Map(this.plans(corner).map((plan) => [plan.planId, plan]));
    return this.tasks(corner).filter(
      (task) =>
        (planId === undefined || task.planId === planId) &&
        (owner === undefined || planOf.get(task.planId)?.owner === owner) &&
        (year === undefined || planOf.get(task.planId)?.year === year) &&
        (leadUnits === undefined || leadUnits.includes(task.leadUnit)) &&
        (field === undefined || task.field === field) &&
        (group === undefined || task.group === group) &&
        (status === undefined || statusClassOf(task, corner.at) === status) &&
        (stage === undefined || task.stage === stage) &&
        (dueTo === undefined || (task.deadline.due !== null && task.deadline.due <= dueTo)) &&
        (completedFrom === undefined || (task.completedOn !== null && task.completedOn >= completedFrom)),
    );
  }
}
