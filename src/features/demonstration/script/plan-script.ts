import type { PlanContent } from '../../../domain/plan/plan.events.ts';
import type { DocumentRef } from '../../../domain/shared/fact.ts';
import type { PlanId, TaskId } from '../../../domain/shared/ids.ts';
import { localDate } from '../../../domain/shared/local-date.ts';
import type { Cast } from './cast.ts';
import type { Logbook } from './logbook.ts';
import { close, issue } from './plan-acts.ts';
import { toDeadline } from '../../../domain/shared/deadline.ts';
import { assign } from './task-acts.ts';
import type { TaskLine } from './task-line.ts';
import { TaskStory, type Days } from './task-story.ts';
import { takeUsualCourse } from './usual-course.ts';

/** A plan as a history's document gives it. */
export type PlanOf<Who extends string> = Readonly<{
  /** Short name within the history. */
  name: string;
  owner: Who;
  coSigners?: readonly Who[];
  symbol: string | null;
  issuedOn: string;
  year: number;
  parent?: PlanId;
  content: PlanContent;
  /** Who may confirm results: the first that neither leads nor cooperates does. */
  focalPoints: readonly Who[];
}>;

/** How lines come under the plan: their heading, the day they are assigned on, and where they come from. */
export type Assigning<Who extends string> = Readonly<{
  days: Days;
  field?: string;
  group?: string;
  authority?: DocumentRef;
  illustrative: boolean;
  parentOf?: (line: TaskLine<Who>) => TaskId;
}>;

/** One plan of a history: issued, its tasks assigned, their stories told. */
export class PlanScript<Who extends string> {
  readonly planId: PlanId;

  constructor(
    private readonly book: Logbook,
    private readonly cast: Cast<Who>,
    private readonly plan: PlanOf<Who>,
  ) {
    this.planId = book.idOf(`plan ${plan.name}`);
  }

  taskId(number: string): TaskId {
    return this.book.idOf(`plan ${this.plan.name} task ${number}`);
  }

  issued(days: Days): void {
    const { owner, coSigners = [], symbol, issuedOn, year, parent = null, content } = this.plan;
    const by = this.cast.actor(owner, 'planner');
    const act = issue({
      ...{ planId: this.planId, symbol, issuedOn: localDate(issuedOn), year, owner: this.cast.unit(owner), content },
      ...{ coSigners: coSigners.map((unit) => this.cast.unit(unit)), parentPlanId: parent },
    });
    this.book.enter(act, { ...days, at: '09:00', by });
  }

  closed(days: Days, reason: string): void {
    this.book.enter(close(this.planId), { ...days, by: this.cast.actor(this.plan.owner, 'planner'), reason });
  }

  /** Assigns the lines, and lets those with a day of sending take the usual course. */
  assigned(
    lines: readonly TaskLine<Who>[],
    { days, field, group, authority, illustrative, parentOf }: Assigning<Who>,
  ): void {
    const by = this.cast.actor(this.plan.owner, 'planner');
    for (const line of lines) {
      const act = assign({
        ...{ taskId: this.taskId(line.number), planId: this.planId, illustrative },
        entry: {
          ...{ number: line.number, title: line.title, product: line.product ?? null },
          ...{ field: field ?? null, group: group ?? null, deadline: toDeadline(line.due) },
        },
        leadUnit: this.cast.unit(line.lead),
        cooperatingUnits: (line.with ?? []).map((unit) => this.cast.unit(unit)),
        parentTaskId: parentOf?.(line) ?? null,
      });
      this.book.enter(act, { ...days, at: '09:30', by, authority });
      takeUsualCourse(this.story(line), line, days);
    }
  }

  story({ number, lead, with: cooperating = [] }: Pick<TaskLine<Who>, 'number' | 'lead' | 'with'>): TaskStory {
    const focalPoint = this.plan.focalPoints.find((unit) => unit !== lead && !cooperating.includes(unit));
    if (focalPoint === undefined) throw new RangeError(`nobody may confirm task ${number}`);
    return new TaskStory(this.book, this.taskId(number), {
      officer: this.cast.actor(lead, 'officer'),
      focalPoint: this.cast.actor(focalPoint, 'focalPoint'),
      assigner: this.cast.actor(this.plan.owner, 'planner'),
    });
  }
}
