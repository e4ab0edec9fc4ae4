import fc from 'fast-check';
import { planRegister, type PlanRow } from '../../../projections/plan-register.projection.ts';
import { foldOne, type AnyFact, type Register, type Told } from '../../../projections/projection.ts';
import { taskRegister } from '../../../projections/task-register.projection.ts';
import { unitRegister, type UnitRow } from '../../../projections/unit-register.projection.ts';
import type { PlanEvent } from '../../../src/domain/plan/plan.events.ts';
import type { TaskFacts } from '../../../src/domain/shared/facts-at.ts';
import { hasComeDue } from '../../../src/domain/shared/status-class.ts';
import type { Category } from '../../../src/domain/shared/ids.ts';
import { standingOf, type Standing } from '../../../src/domain/shared/standing.ts';
import type { TaskEvent } from '../../../src/domain/task/task.events.ts';
import type { UnitEvent } from '../../../src/domain/unit/unit.events.ts';
import type { Scope } from '../../../src/features/ports/comparisons.ts';
import type { Corner } from '../../../src/features/ports/registers.ts';
import type { RecordedEvent } from '../../../src/platform/event-store/event-store.ts';
import { historyOf, planId, unitId, type RandomFact } from '../../projections/random-histories.ts';

export type Placed = Readonly<{ category: Category; fact: RandomFact }>;

const inTurn = (category: Category, history: readonly RandomFact[]): readonly Placed[] =>
  history.map((fact) => ({ category, fact }));

/** Every other word of a plan on tasks without a deadline is the other one, so that it changes in its life. */
const wavering = (history: readonly RandomFact[]): readonly RandomFact[] =>
  history.map(({ id, fact }, index) => {
    const { content, ...data } = fact.data as typeof fact.data & { content?: object };
    if (content === undefined) return { id, fact };
    return { id, fact: { ...fact, data: { ...data, content: { ...content, countsOpenEnded: index % 2 === 0 } } } };
  });

/** Tasks of the first plan, plans and units with lives of their own, recorded in any order. */
export const scene: fc.Arbitrary<readonly Placed[]> = fc
  .tuple(historyOf('task'), historyOf('plan').map(wavering), historyOf('unit'), fc.infiniteStream(fc.nat(2)))
  .map(([tasks, plans, units, turns]) => {
    const waiting = [inTurn('task', tasks), inTurn('plan', plans), inTurn('unit', units)].map((list) => [...list]);
    const order: Placed[] = [];
    for (const turn of turns) {
      const next = waiting[turn]!.shift() ?? waiting.find((list) => list.length > 0)?.shift();
      if (next === undefined) return order;
      order.push(next);
    }
    return order;
  });

export const scopes: readonly Scope[] = [
  {},
  { plan: planId(1) },
  { owner: unitId(1) },
  { unit: unitId(1) },
  { unit: unitId(2), owner: unitId(1) },
];

/** What the registers must say, by their definition: the fold of the events that the corner sees. */
export class Definition {
  constructor(private readonly events: readonly RecordedEvent[]) {}

  /** Standings of the tasks that belong to the scope at the corner, by id. */
  standings({ plan, owner, unit }: Scope, corner: Corner): ReadonlyMap<string, Standing> {
    const plans = new Map(this.all<PlanRow, PlanEvent>(planRegister, corner).map((one) => [one.planId, one]));
    const { units } = corner.sight;
    const led = unit === undefined ? null : this.under(unit, corner);
    const seen = this.all<TaskFacts, TaskEvent>(taskRegister, corner).filter((task) => {
      const of = plans.get(task.planId);
      const inSight = units === 'all' || [of?.owner, ...(of?.coSigners ?? [])].some((one) => units.includes(one!));
      return (
        inSight &&
        (plan === undefined || task.planId === plan) &&
        (owner === undefined || of?.owner === owner) &&
        (led?.has(task.leadUnit) ?? true)
      );
    });
    return new Map(
      seen.map((task) => [
        task.taskId,
        standingOf(task, corner.at, plans.get(task.planId)?.content.countsOpenEnded ?? false),
      ]),
    );
  }

  /** Tasks of the scope whose deadline in force is the day of the corner or before. */
  due(scope: Scope, corner: Corner): readonly string[] {
    return [...this.standings(scope, corner).keys()].filter((id) => hasComeDue(this.task(id, corner)!, corner.at));
  }

  task(id: string, corner: Corner): TaskFacts | null {
    return this.all<TaskFacts, TaskEvent>(taskRegister, corner).find(({ taskId }) => taskId === id) ?? null;
  }

  /** Ids of the events of a task that the corner sees. */
  seen(id: string, { at, position }: Corner): readonly string[] {
    return this.events
      .filter((event) => event.stream === `task-${id}` && dayOf(event) <= at && event.position <= position)
      .map((event) => event.id);
  }

  private under(root: string, corner: Corner): ReadonlySet<string> {
    const units = this.all<UnitRow, UnitEvent>(unitRegister, corner);
    const found = new Set([root]);
    for (let size = 0; size < found.size;) {
      size = found.size;
      for (const { unitId: id, parent } of units) if (parent !== null && found.has(parent)) found.add(id);
    }
    return found;
  }

  private all<Facts, Event extends AnyFact>(register: Register<Facts, Event>, { at, position }: Corner): Facts[] {
    const things = new Map<string, Told<Event>[]>();
    for (const event of this.events) {
      if (!event.stream.startsWith(`${register.category}-`) || dayOf(event) > at || event.position > position) continue;
      const told = { event: { type: event.type, data: JSON.parse(event.data) } as Event, recorded: event };
      things.set(event.stream, [...(things.get(event.stream) ?? []), told]);
    }
    return [...things.values()].flatMap((history) => {
      const ordered = history.toSorted((one, other) =>
        one.event.data.effectiveOn === other.event.data.effectiveOn
          ? Number(one.recorded.position - other.recorded.position)
          : one.event.data.effectiveOn < other.event.data.effectiveOn
            ? -1
            : 1,
      );
      const facts = ordered.reduce<Facts | null>((known, told) => foldOne(register, known, told), null);
      return facts === null ? [] : [facts];
    });
  }
}

const dayOf = (event: RecordedEvent): string => (JSON.parse(event.data) as { effectiveOn: string }).effectiveOn;
