import { everything } from '../../../features/ports/asker.ts';
import { endOfTime } from '../../../features/ports/end-of-time.ts';
import type { AuditTrail, TaskRegister } from '../../../features/ports/registers.ts';
import type { Position, RecordedEvent } from '../event-store.ts';
import type { EventStore } from '../event-store.ts';
import type { Driver } from '../eventstoredb/driver.ts';
import { taskStateOf, typeCountsOf } from './server-states.ts';

/** Where the server and a register say different things of the same events. */
export type Disagreement = Readonly<{
  projection: 'tasks-by-state' | 'events-by-type';
  /** A stream at a revision, or a type of event up to a position. */
  about: string;
  server: string;
  register: string;
}>;

/**
 * - `unseen`: the server has no state for it yet
 * - `ahead`: the server has seen an event that the registers do not show yet
 */
export type NotCompared = 'unseen' | 'ahead';

export type CrossCheck = Readonly<{
  tasks: Checked;
  types: Checked;
  differences: readonly Disagreement[];
}>;
type Checked = Readonly<{ compared: number }> & Readonly<Record<NotCompared, number>>;

export type Sides = Readonly<{
  server: Pick<Driver, 'projectionState'>;
  /** Deployed names. */
  names: Readonly<Record<Disagreement['projection'], string>>;
  store: Pick<EventStore, 'readStream'>;
  tasks: TaskRegister;
  trail: AuditTrail;
  /** How far all registers show the log. */
  shown: Position;
}>;

/** Largest page of a register. */
const page = 1_000;
const atOnce = 8;

type Verdict = Disagreement | NotCompared | 'equal';

/**
 * Compares what EventStoreDB folded by itself with what the registers hold. Each state says which event it has seen last, and
 * registers know what they said at any position: so the two are compared at that very event, while both move on.
 *
 * It tries our folds and our tables, not the events: both sides read the same ones. A task that stands in no register shows
 * as a count of `TaskAssigned` that differs.
 *
 * @throws StateUnreadable, and what the server and the registers throw
 */
export const crossCheck = async (sides: Sides): Promise<CrossCheck> => {
  const tasks = await compareTasks(sides);
  const types = await compareTypes(sides);
  const differences = [...tasks, ...types].filter((verdict) => typeof verdict === 'object');
  return { tasks: countOf(tasks), types: countOf(types), differences };
};

const countOf = (verdicts: readonly Verdict[]): Checked => {
  const unseen = verdicts.filter((verdict) => verdict === 'unseen').length;
  const ahead = verdicts.filter((verdict) => verdict === 'ahead').length;
  return { compared: verdicts.length - unseen - ahead, unseen, ahead };
};

const compareTasks = async (sides: Sides): Promise<readonly Verdict[]> => {
  const verdicts: Verdict[] = [];
  let after: string | null = null;
  do {
    const { items, next } = await sides.tasks.page(
      {},
      { at: endOfTime, position: sides.shown, sight: everything },
      after,
      page,
    );
    for (let at = 0; at < items.length; at += atOnce) {
      const some = items.slice(at, at + atOnce);
      verdicts.push(...(await Promise.all(some.map(({ taskId }) => compareTask(sides, taskId)))));
    }
    after = next;
  } while (after !== null);
  return verdicts;
};

const compareTask = async ({ server, names, store, tasks, shown }: Sides, taskId: string): Promise<Verdict> => {
  const stream = `task-${taskId}`;
  const name = names['tasks-by-state'];
  const state = taskStateOf(await server.projectionState(name, stream), name, stream);
  if (state === null) return 'unseen';
  const about = `${stream} @ ${state.revision}`;
  const seen = await eventAt(store, stream, state.revision);
  if (seen === null) return { projection: 'tasks-by-state', about, server: described(state), register: '—' };
  if (seen.position > shown) return 'ahead';
  const facts = await tasks.find(taskId, { at: endOfTime, position: seen.position, sight: everything });
  const here = described({ stage: facts?.stage ?? null, withdrawn: facts?.withdrawn ?? false });
  const there = described(state);
  return here === there ? 'equal' : { projection: 'tasks-by-state', about, server: there, register: here };
};

const described = ({ stage, withdrawn }: Readonly<{ stage: string | null; withdrawn: boolean }>): string =>
  `${stage ?? '—'}${withdrawn ? ' (withdrawn)' : ''}`;

const compareTypes = async ({ server, names, store, trail, shown }: Sides): Promise<readonly Verdict[]> => {
  const name = names['events-by-type'];
  const state = typeCountsOf(await server.projectionState(name), name);
  if (state === null) return ['unseen'];
  const { stream, revision } = state.last;
  const seen = await eventAt(store, stream, revision);
  const about = `${stream} @ ${revision}`;
  if (seen === null) return [{ projection: 'events-by-type', about, server: '1', register: '0' }];
  if (seen.position > shown) return ['ahead'];
  const here = await countByType(trail, seen.position);
  const there = new Map(Object.entries(state.byType));
  return [...new Set([...here.keys(), ...there.keys()])].sort().map((type): Verdict => {
    const [ours, theirs] = [here.get(type) ?? 0, there.get(type) ?? 0];
    return ours === theirs
      ? 'equal'
      : { projection: 'events-by-type', about: type, server: String(theirs), register: String(ours) };
  });
};

const countByType = async (trail: AuditTrail, upTo: Position): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  let after: string | null = null;
  do {
    const { items, next } = await trail.page({}, { position: upTo, sight: everything }, after, page);
    for (const { type } of items) counts.set(type, (counts.get(type) ?? 0) + 1);
    after = next;
  } while (after !== null);
  return counts;
};

const eventAt = async (store: Sides['store'], stream: string, revision: number): Promise<RecordedEvent | null> => {
  const [event] = await store.readStream(stream, {
    limit: 1,
    ...(revision > 0 && { after: BigInt(revision - 1) }),
  });
  return event ?? null;
};
