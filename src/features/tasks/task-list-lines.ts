import { Injectable } from '@nestjs/common';
import type { PlanId } from '../../domain/shared/ids.ts';
import { csvLine, csvMark } from '../ports/csv.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { PlanRegister, TaskRegister, type Corner, type PlanFacts, type TaskFilter } from '../ports/registers.ts';
import { noDocuments, TaskDocuments } from '../ports/task-documents.ts';
import { taskListHead, taskListLine } from './task-list-csv.ts';

/** Tasks that are in memory at once. */
const run = 1_000;

const ofPlans = ['Kế hoạch', ...taskListHead];
export const taskListOfPlansHead = csvLine(ofPlans);

/** The task list for auditors, as long as it is: a few look-ups for each thousand tasks. */
@Injectable()
export class TaskListLines {
  constructor(
    private readonly plans: PlanRegister,
    private readonly tasks: TaskRegister,
    private readonly labels: UnitLabels,
    private readonly documents: TaskDocuments,
  ) {}

  ofPlan(plan: PlanFacts, filter: TaskFilter, corner: Corner, after: string | null): AsyncGenerator<string> {
    return this.lines(taskListHead, () => [], filter, corner, after, new Map([[plan.planId, plan]]));
  }

  /** Each line begins with the name of its plan. */
  ofPlans(filter: TaskFilter, corner: Corner, after: string | null): AsyncGenerator<string> {
    return this.lines(ofPlans, ({ content }) => [content.name], filter, corner, after, new Map());
  }

  private async *lines(
    head: readonly string[],
    before: (plan: PlanFacts) => readonly string[],
    filter: TaskFilter,
    corner: Corner,
    after: string | null,
    known: Map<PlanId, PlanFacts>,
  ): AsyncGenerator<string> {
    yield csvMark + csvLine(head);
    for (let place = after; ;) {
      const { items, next } = await this.tasks.page(filter, corner, place, run);
      const [documents, labelOf] = await Promise.all([
        this.documents.of(
          items.map(({ taskId }) => taskId),
          corner,
        ),
        this.labels.at(
          items.flatMap(({ leadUnit, cooperatingUnits }) => [leadUnit, ...cooperatingUnits]),
          corner,
        ),
      ]);
      const unknown = new Set(items.map(({ planId }) => planId).filter((id) => !known.has(id)));
      for (const plan of unknown.size === 0 ? [] : await this.plans.findMany([...unknown], corner)) {
        known.set(plan.planId, plan);
      }
      yield items
        .flatMap((task) => {
          const plan = known.get(task.planId);
          if (plan === undefined) return [];
          const values = taskListLine(task, documents.get(task.taskId) ?? noDocuments, {
            plan,
            at: corner.at,
            labelOf,
          });
          return [csvLine([...before(plan), ...values])];
        })
        .join('');
      if (next === null) return;
      place = next;
    }
  }
}
