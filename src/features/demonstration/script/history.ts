import type { MeasureEvent } from '../../../domain/measure/measure.events.ts';
import type { Measure } from '../../../domain/measure/measure.state.ts';
import type { PlanEvent } from '../../../domain/plan/plan.events.ts';
import type { Plan } from '../../../domain/plan/plan.state.ts';
import type { Circumstances, Context } from '../../../domain/shared/fact.ts';
import type { MeasureId, PlanId, StreamName, TaskId, UnitId } from '../../../domain/shared/ids.ts';
import type { TaskEvent } from '../../../domain/task/task.events.ts';
import type { Task } from '../../../domain/task/task.state.ts';
import type { UnitEvent } from '../../../domain/unit/unit.events.ts';
import type { Unit } from '../../../domain/unit/unit.state.ts';

/** The article that a history is drawn from. Its text is not kept here: the hash names the copy that was read. */
export type Source = Readonly<{
  article: '000' | '001' | '002' | '003' | '004';
  /** What people call it. */
  label: string;
  file: string;
  /** SHA-256 of the file, lower-case hex. */
  sha256: string;
  citation: string;
}>;

/** What a decision may look up beside the thing it decides on: everything recorded before it. */
export type World = Readonly<{
  plan: (id: PlanId) => Plan;
  task: (id: TaskId) => Task;
  unit: (id: UnitId) => Unit;
  measure: (id: MeasureId) => Measure;
  /** @throws RangeError when the stream is empty */
  lastEventId: (stream: StreamName) => string;
}>;

type Decision<State, Event> = (state: State, context: Context, world: World) => readonly Event[];

/** Something done to one thing, by a decision of the domain. */
export type Act =
  | Readonly<{ category: 'plan'; id: PlanId; decide: Decision<Plan, PlanEvent> }>
  | Readonly<{ category: 'task'; id: TaskId; decide: Decision<Task, TaskEvent> }>
  | Readonly<{ category: 'unit'; id: UnitId; decide: Decision<Unit, UnitEvent> }>
  | Readonly<{ category: 'measure'; id: MeasureId; decide: Decision<Measure, MeasureEvent> }>;

/** `recordedAt` is when it was typed in: ISO 8601, UTC, microseconds. */
export type Entry = Readonly<{ recordedAt: string; circumstances: Circumstances; act: Act }>;

export type History = Readonly<{ source: Source; entries: readonly Entry[] }>;
