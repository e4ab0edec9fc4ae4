import type { PlanEvent } from '../../domain/plan/plan.events.ts';
import { addDays, type LocalDate } from '../../domain/shared/local-date.ts';
import { same } from '../../domain/shared/same.ts';
import type { PlanId, TaskId, UnitId } from '../../domain/shared/ids.ts';
import type { TaskEvent } from '../../domain/task/task.events.ts';
import type { UnitEvent } from '../../domain/unit/unit.events.ts';
import type {
  CountedTask,
  RawEvent,
  RawHistory,
  RecountDifference,
  RecountReport,
  RecountScope,
  RegisteredTasks,
  Share,
} from '../ports/recounting.ts';
import type { Corner, PlanRegister, TaskRegister, UnitRegister } from '../ports/registers.ts';
import type { RulesInForce } from '../ports/rules-in-force.ts';
import { compareFigures, countFigures, type Counted } from './count-figures.ts';
import {
  countPlan,
  countsNothing,
  countTask,
  inOrder,
  parentOf,
  type CountedPlan,
  type Days,
  type Seen,
} from './definition.ts';

export type RecountPorts = Readonly<{
  history: RawHistory;
  registered: RegisteredTasks;
  tasks: TaskRegister;
  plans: PlanRegister;
  units: UnitRegister;
  rules: RulesInForce;
}>;

export type RecountStep =
  | Readonly<{ step: 'progress'; perMille: number }>
  | Readonly<{ step: 'differences'; found: readonly RecountDifference[] }>;

/** Most events of tasks held at once; what memory a recount takes follows from it, whatever the length of the log. */
export const mostHeld = 100_000;

/** Of an event that counts nothing only its place is kept. */
type Held = Seen<TaskEvent> & Readonly<{ id: string }>;
type Things<Event> = Map<string, Seen<Event>[]>;

/**
 * Counts by the definition everything that the corner sees, and compares it with what the registers show: task by task, and
 * figure by figure for each plan and for all together. The log is read once for each share of the tasks; a share that turns
 * out too large is halved. Registers are asked at a corner, so that events recorded meanwhile change nothing.
 */
export async function* recount(
  ports: RecountPorts,
  scope: RecountScope,
  corner: Corner,
  most: number = mostHeld,
): AsyncGenerator<RecountStep, RecountReport> {
  const shown = await scopeAsShown(ports, scope, corner);
  const days: Days = {
    cutOff: corner.at,
    soonTo: addDays(corner.at, ports.rules.inForceOn(corner.at).dueSoonDays.value),
  };
  const plans: Things<PlanEvent> = new Map();
  const units: Things<UnitEvent> = new Map();
  const counted = new Map<string, Counted>();
  const waiting: Share[] = [{ parts: 1, rest: 0 }];
  let [events, passes, tasks, differences, done] = [0, 0, 0, 0, 0];
  let belongs: Belongs | null = null;
  for (let share = waiting.pop(); share !== undefined; share = waiting.pop()) {
    const held = new Map<TaskId, Held[]>();
    let size = 0;
    passes += 1;
    for await (const run of ports.history.upTo(corner.position)) {
      events += run.length;
      for (const event of run) {
        if (event.data.effectiveOn > corner.at) continue;
        if (belongs === null) keep(plans, 'plan', event);
        if (belongs === null) keep(units, 'unit', event);
        if (!event.stream.startsWith('task-')) continue;
        const id = event.stream.slice('task-'.length);
        if (!isOf(share, id)) continue;
        const thing = held.get(id) ?? [];
        thing.push(heldOf(event));
        held.set(id, thing);
        size += 1;
        if (size > most && held.size > 1) {
          const { parts, rest }: Share = share;
          share = { parts: parts * 2, rest };
          waiting.push({ parts: parts * 2, rest: rest + parts });
          for (const other of held.keys()) if (!isOf(share, other)) held.delete(other);
          size = [...held.values()].reduce((sum, list) => sum + list.length, 0);
        }
      }
      yield { step: 'progress', perMille: perMille(done, share, run.at(-1), corner) };
    }
    belongs ??= belonging(scope, corner, plans, units);
    const mine = countShare(held, days, belongs);
    const found = compareShare(held, mine, await ports.registered.share(shown, corner, days.soonTo, share));
    for (const task of mine.values()) {
      tasks += 1;
      const { planId, status, dueSoon, completed, onTimeByOriginal } = task;
      const alike = { planId, status, dueSoon, completed, onTimeByOriginal };
      const key = Object.values(alike).join(' ');
      counted.set(key, { ...alike, count: (counted.get(key)?.count ?? 0) + 1 });
    }
    done += 1 / share.parts;
    differences += found.length;
    if (found.length > 0) yield { step: 'differences', found };
  }
  const recounted = [...counted.values()];
  const countsOpenEnded = (planId: PlanId) => belongs?.plan(planId)?.countsOpenEnded ?? false;
  const found = await compareAll(ports, shown, corner, days.soonTo, recounted, countsOpenEnded);
  differences += found.length;
  if (found.length > 0) yield { step: 'differences', found };
  const known = new Set(recounted.map(({ planId }) => planId)).size;
  return { events, passes, tasks, plans: known, differences, figures: countFigures(recounted, countsOpenEnded) };
}

type ShownScope = Readonly<{ planId?: PlanId; leadUnits?: readonly UnitId[] }>;

/** The scope as questions to the registers take it. */
const scopeAsShown = async (
  { units }: RecountPorts,
  { plan, unit }: RecountScope,
  corner: Corner,
): Promise<ShownScope> => ({
  ...(plan !== null && { planId: plan }),
  ...(unit !== null && {
    leadUnits: [...new Set([unit, ...(await units.subtree(unit, corner)).map(({ unitId }) => unitId)])],
  }),
});

const keep = <Event>(
  things: Things<Event>,
  category: 'plan' | 'unit',
  { stream, type, data, position }: RawEvent,
): void => {
  if (!stream.startsWith(`${category}-`)) return;
  const thing = things.get(stream) ?? [];
  thing.push({ event: { type, data } as Event, position });
  things.set(stream, thing);
};

const heldOf = (event: RawEvent): Held => {
  const { id, type, position, data } = event;
  const kept = countsNothing(event) ? { effectiveOn: data.effectiveOn } : data;
  return { id, position, event: { type, data: kept } as unknown as TaskEvent };
};

const isOf = ({ parts, rest }: Share, id: TaskId): boolean => Number.parseInt(id.slice(-6), 16) % parts === rest;

const perMille = (done: number, { parts }: Share, last: RawEvent | undefined, { position }: Corner): number => {
  const read = last === undefined || position === 0n ? 1 : Number((last.position * 1_000n) / position) / 1_000;
  return Math.min(999, Math.floor((done + read / parts) * 1_000));
};

/** Which tasks are asked for, and their plans, by the definition. */
type Belongs = Readonly<{ task: (task: CountedTask) => boolean; plan: (id: PlanId) => CountedPlan | null }>;

const belonging = (
  { plan, unit }: RecountScope,
  { sight }: Corner,
  plans: Things<PlanEvent>,
  units: Things<UnitEvent>,
): Belongs => {
  const known = new Map([...plans].map(([stream, events]) => [stream, countPlan(inOrder(events))]));
  const parents = new Map(
    [...units].map(([stream, events]) => [stream.slice('unit-'.length), parentOf(inOrder(events))]),
  );
  const planOf = (id: PlanId) => known.get(`plan-${id}`) ?? null;
  const isUnder = (id: UnitId, root: UnitId): boolean => {
    const above = new Set<UnitId>();
    for (
      let at: UnitId | null | undefined = id;
      at !== null && at !== undefined && !above.has(at);
      at = parents.get(at)
    ) {
      if (at === root) return true;
      above.add(at);
    }
    return false;
  };
  const isSeen = (id: PlanId) =>
    sight.units === 'all' || (planOf(id)?.owners.some((owner) => sight.units.includes(owner)) ?? false);
  return {
    plan: planOf,
    task: ({ planId, leadUnit }) =>
      (plan === null || planId === plan) && (unit === null || isUnder(leadUnit, unit)) && isSeen(planId),
  };
};

const countShare = (
  held: ReadonlyMap<TaskId, readonly Held[]>,
  days: Days,
  belongs: Belongs,
): ReadonlyMap<TaskId, CountedTask> =>
  new Map(
    [...held].flatMap(([id, events]) => {
      const task = countTask(inOrder(events), days);
      return task === null || !belongs.task(task) ? [] : [[id, task] as const];
    }),
  );

const compareShare = (
  held: ReadonlyMap<TaskId, readonly Held[]>,
  recounted: ReadonlyMap<TaskId, CountedTask>,
  registered: readonly CountedTask[],
): readonly RecountDifference[] => {
  const shown = new Map(registered.map((task) => [task.taskId, task]));
  return [...new Set([...recounted.keys(), ...shown.keys()])].flatMap((taskId): readonly RecountDifference[] => {
    const [one, other] = [recounted.get(taskId) ?? null, shown.get(taskId) ?? null];
    if (same(one, other)) return [];
    const events = (held.get(taskId) ?? []).map(({ id, position, event: { type, data } }) => ({
      ...{ id, type, position: position.toString(), effectiveOn: data.effectiveOn },
    }));
    return [{ about: 'task', taskId, recounted: one, shown: other, events }];
  });
};

/** Every figure that /progress gives, of each plan and of all together. */
const compareAll = async (
  { tasks, plans }: RecountPorts,
  scope: ShownScope,
  corner: Corner,
  soonTo: LocalDate,
  recounted: readonly Counted[],
  countsOpenEnded: (planId: PlanId) => boolean,
): Promise<readonly RecountDifference[]> => {
  const tallies = await tasks.tally(scope, corner, soonTo);
  const ids = [...new Set([...recounted, ...tallies].map(({ planId }) => planId))].sort();
  const facts = ids.length === 0 ? [] : await plans.findMany(ids, corner);
  const open = new Set(facts.filter(({ content }) => content.countsOpenEnded).map(({ planId }) => planId));
  const shows = (id: PlanId) => open.has(id);
  const [ours, theirs] = [byPlan(recounted), byPlan(tallies)];
  return [
    ...compareFigures(null, countFigures(recounted, countsOpenEnded), countFigures(tallies, shows)),
    ...ids.flatMap((id) =>
      compareFigures(id, countFigures(ours.get(id) ?? [], countsOpenEnded), countFigures(theirs.get(id) ?? [], shows)),
    ),
  ];
};

const byPlan = (all: readonly Counted[]): ReadonlyMap<PlanId, readonly Counted[]> => {
  const plans = new Map<PlanId, Counted[]>();
  for (const one of all) {
    const plan = plans.get(one.planId);
    if (plan === undefined) plans.set(one.planId, [one]);
    else plan.push(one);
  }
  return plans;
};
