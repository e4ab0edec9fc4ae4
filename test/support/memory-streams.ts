import type { Actor, Context } from '../../src/domain/shared/fact.ts';
import { localDate } from '../../src/domain/shared/local-date.ts';
import { evolvePlan, initialPlan } from '../../src/domain/plan/plan.state.ts';
import { evolveTask, initialTask } from '../../src/domain/task/task.state.ts';
import { evolveUnit, initialUnit } from '../../src/domain/unit/unit.state.ts';
import type { PlanEvent } from '../../src/domain/plan/plan.events.ts';
import type { TaskEvent } from '../../src/domain/task/task.events.ts';
import type { UnitEvent } from '../../src/domain/unit/unit.events.ts';
import type { Ask, Loaded, Receipt, Streams } from '../../src/features/ports/streams.ts';
import { IssuedIdentity } from '../../src/platform/streams/issued-identity.ts';

/** Streams in memory: what was recorded, and the state it folds to. A request that comes again finds its own events. */
export class MemoryStreams<State, Event> implements Streams<State, Event> {
  readonly recorded = new Map<string, { id: string; event: Event; causedBy: string | undefined }[]>();

  constructor(
    private readonly initial: State,
    private readonly evolve: (state: State, event: Event) => State,
  ) {}

  given(id: string, ...events: readonly Event[]): this {
    const kept = events.map((event, index) => ({ id: `${id}/${index}`, event, causedBy: undefined }));
    this.recorded.set(id, [...(this.recorded.get(id) ?? []), ...kept]);
    return this;
  }

  eventsOf(id: string): readonly Event[] {
    return (this.recorded.get(id) ?? []).map(({ event }) => event);
  }

  async load(id: string): Promise<Loaded<State>> {
    const events = this.eventsOf(id);
    return {
      state: events.reduce(this.evolve, this.initial),
      revision: events.length === 0 ? null : BigInt(events.length - 1),
    };
  }

  async loadMany(ids: readonly string[]): Promise<readonly Loaded<State>[]> {
    return Promise.all(ids.map((id) => this.load(id)));
  }

  async decide(id: string, ask: Ask, decision: (state: State) => readonly Event[]): Promise<Receipt> {
    const stream = this.recorded.get(id) ?? [];
    const before = stream.some((event) => event.id === ask.identity.idFor(`${id}#0`));
    const events = before ? [] : decision((await this.load(id)).state);
    const kept = events.map((event, n) => ({ id: ask.identity.idFor(`${id}#${n}`), event, causedBy: ask.causedBy }));
    this.recorded.set(id, [...stream, ...kept]);
    const last = this.recorded.get(id)?.at(-1);
    return {
      ...{
        id,
        eventId: last?.id ?? '',
        position: String(this.size),
        revision: String((this.recorded.get(id)?.length ?? 0) - 1),
      },
      ...{ recordedAt: '2026-11-21T03:00:00.000000Z', repeated: before, unrecorded: !before && events.length === 0 },
    };
  }

  /** How many events there are in all streams. */
  get size(): number {
    return [...this.recorded.values()].reduce((sum, events) => sum + events.length, 0);
  }
}

export const memoryPlans = () => new MemoryStreams<ReturnType<typeof evolvePlan>, PlanEvent>(initialPlan, evolvePlan);
export const memoryTasks = () => new MemoryStreams<ReturnType<typeof evolveTask>, TaskEvent>(initialTask, evolveTask);
export const memoryUnits = () => new MemoryStreams<ReturnType<typeof evolveUnit>, UnitEvent>(initialUnit, evolveUnit);

/** A request of somebody, by default on 21/11/2026. */
export const asking = (by: Actor, change: Partial<Context> = {}, key = 'key-00000001'): Ask => ({
  context: {
    ...{ effectiveOn: localDate('2026-11-21'), by, authority: null, reason: null, today: localDate('2026-11-21') },
    ...change,
  },
  identity: new IssuedIdentity(by.account, key, 'hash', Date.parse('2026-11-21T03:00:00Z')),
  ifMatch: null,
});
