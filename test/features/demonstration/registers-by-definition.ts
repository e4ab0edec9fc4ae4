import { foldOne, type AnyFact, type Register, type Told } from '../../../projections/projection.ts';
import { measureRegister, type MeasureRow } from '../../../projections/measure-register.projection.ts';
import { planRegister, type PlanRow } from '../../../projections/plan-register.projection.ts';
import { taskRegister } from '../../../projections/task-register.projection.ts';
import { unitRegister, type UnitRow } from '../../../projections/unit-register.projection.ts';
import type { MeasureEvent } from '../../../src/domain/measure/measure.events.ts';
import type { PlanEvent } from '../../../src/domain/plan/plan.events.ts';
import type { TaskEvent } from '../../../src/domain/task/task.events.ts';
import type { UnitEvent } from '../../../src/domain/unit/unit.events.ts';
import { onTimeByOriginal, statusClassOf } from '../../../src/domain/shared/status-class.ts';
import type { TaskFacts } from '../../../src/domain/shared/facts-at.ts';
import type { Recorded } from '../../../src/domain/shared/fact.ts';
import type { ImportedEvent } from '../../../src/features/ports/ledger-import.ts';
import type {
  Ledger,
  MeasureRegister,
  PlanRegister,
  TaskRegister,
  UnitRegister,
  Corner,
  TaskFilter,
} from '../../../src/features/ports/registers.ts';

/**
 * The registers by their definition: at every question, the fold of the events with effectiveOn ≤ at and position ≤ known,
 * in (effectiveOn, position) order. Slow, and nothing to get wrong.
 */
export const registersOf = (events: readonly ImportedEvent[]) => {
  const told = events.map(({ id, type, data, recordedAt, stream }, index) => {
    const recorded: Recorded = { id, position: BigInt(index + 1), revision: 0n, recordedAt };
    return { stream, told: { event: { type, data: JSON.parse(data) } as AnyFact, recorded } satisfies Told };
  });

  const all = <Facts, Event extends AnyFact>(register: Register<Facts, Event>, { at, position }: Corner): Facts[] => {
    const things = new Map<string, Told[]>();
    for (const { stream, told: one } of told) {
      if (!stream.startsWith(`${register.category}-`)) continue;
      if (one.event.data.effectiveOn > at || one.recorded.position > position) continue;
      things.set(stream, [...(things.get(stream) ?? []), one]);
    }
    return [...things.values()].flatMap((history) => {
      const ordered = history.toSorted((one, other) => {
        const [a, b] = [one.event.data.effectiveOn, other.event.data.effectiveOn];
        return a < b ? -1 : a > b ? 1 : Number(one.recorded.position - other.recorded.position);
      });
      const facts = ordered.reduce<Facts | null>((known, one) => foldOne(register, known, one as Told<Event>), null);
      return facts === null ? [] : [facts];
    });
  };
  const page = <Item>(items: readonly Item[]) => Promise.resolve({ items, next: null });
  const one = <Item>(items: readonly Item[]) => Promise.resolve(items[0] ?? null);

  const tasksAt = ({ planId }: TaskFilter, corner: Corner): TaskFacts[] =>
    all<TaskFacts, TaskEvent>(taskRegister, corner).filter((task) => task.planId === planId);
  const tasks = {
    tally: async (filter: TaskFilter, corner: Corner) =>
      tasksAt(filter, corner).map((task) => ({
        ...{ planId: task.planId, leadUnit: task.leadUnit, field: task.field, group: task.group, count: 1 },
        ...{ status: statusClassOf(task, corner.at), completed: task.completedOn !== null },
        onTimeByOriginal: onTimeByOriginal(task),
      })),
    page: (filter: TaskFilter, corner: Corner) => page(tasksAt(filter, corner)),
    find: (id: string, corner: Corner) =>
      one(all<TaskFacts, TaskEvent>(taskRegister, corner).filter(({ taskId }) => taskId === id)),
  };
  const plans = {
    find: (id: string, corner: Corner) =>
      one(all<PlanRow, PlanEvent>(planRegister, corner).filter(({ planId }) => planId === id)),
  };
  const measures = {
    page: ({ owner }: { owner?: string }, corner: Corner) =>
      page(all<MeasureRow, MeasureEvent>(measureRegister, corner).filter((measure) => measure.owner === owner)),
    find: (id: string, corner: Corner) =>
      one(all<MeasureRow, MeasureEvent>(measureRegister, corner).filter(({ measureId }) => measureId === id)),
  };
  const unitsAt = (corner: Corner) =>
    all<UnitRow, UnitEvent>(unitRegister, corner).map((unit) => ({ ...unit, living: unit.dissolvedOn === null }));
  const units = {
    page: ({ code }: { code?: string }, corner: Corner) =>
      page(unitsAt(corner).filter(({ identity, living }) => identity.code === code && living)),
    find: (id: string, corner: Corner) => one(unitsAt(corner).filter(({ unitId }) => unitId === id)),
  };
  const ledger = {
    resolve: async (asked: string | undefined) => {
      const known = asked === undefined ? events : events.filter(({ recordedAt }) => recordedAt <= asked);
      return { position: BigInt(known.length), recordedAt: known.at(-1)?.recordedAt ?? null };
    },
  };
  return {
    ledger: ledger as unknown as Ledger,
    tasks: tasks as unknown as TaskRegister,
    plans: plans as unknown as PlanRegister,
    measures: measures as unknown as MeasureRegister,
    units: units as unknown as UnitRegister,
  };
};
