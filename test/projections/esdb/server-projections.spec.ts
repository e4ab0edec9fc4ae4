import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { foldOne, type Told } from '../../../projections/projection.ts';
import { taskRegister } from '../../../projections/task-register.projection.ts';
import type { TaskFacts } from '../../../src/domain/shared/facts-at.ts';
import type { TaskEvent } from '../../../src/domain/task/task.events.ts';
import type { RecordedEvent } from '../../../src/platform/event-store/event-store.ts';
import { historyOf, told } from '../random-histories.ts';
import { demonstrationLog } from './demonstration-log.ts';
import { evaluate } from './evaluator.ts';

const textOf = (file: string) => readFileSync(`projections/${file}.esdb.js`, 'utf8');
const tasksByState = textOf('tasks-by-state');
const eventsByType = textOf('events-by-type');

type Standing = Readonly<{ revision: number; stage: string | null; withdrawn: boolean }>;

/** Our own fold: all facts of a task in the order of their effective day, then of recording. */
const foldedHere = (history: readonly Told<TaskEvent>[]): Standing => {
  const facts = history
    .toSorted((one, other) =>
      one.event.data.effectiveOn === other.event.data.effectiveOn
        ? Number(one.recorded.position - other.recorded.position)
        : one.event.data.effectiveOn < other.event.data.effectiveOn
          ? -1
          : 1,
    )
    .reduce<TaskFacts | null>((known, next) => foldOne(taskRegister, known, next), null);
  const { revision } = history.at(-1)!.recorded;
  return { revision: Number(revision), stage: facts?.stage ?? null, withdrawn: facts?.withdrawn ?? false };
};

const foldedThere = (events: readonly RecordedEvent[]): Record<string, Standing> =>
  Object.fromEntries(
    [...evaluate(tasksByState, events)].map(([stream, state]) => {
      const { revision, stage, withdrawn } = JSON.parse(state) as Standing;
      return [stream, { revision, stage, withdrawn }];
    }),
  );

const toldOf = ({ type, data, id, position, revision, recordedAt }: RecordedEvent): Told<TaskEvent> => ({
  event: { type, data: JSON.parse(data) } as TaskEvent,
  recorded: { id, position, revision, recordedAt },
});

const recordedOf = ({ id: thing, event, recorded }: ReturnType<typeof told<TaskEvent>>[number]): RecordedEvent => ({
  ...recorded,
  stream: `task-${thing}`,
  type: event.type,
  data: JSON.stringify(event.data),
  metadata: '{}',
});

const grouped = (events: readonly RecordedEvent[], by: 'stream' | 'type'): ReadonlyMap<string, RecordedEvent[]> => {
  const groups = new Map<string, RecordedEvent[]>();
  for (const event of events) groups.set(event[by], [...(groups.get(event[by]) ?? []), event]);
  return groups;
};

const perStream = (events: readonly RecordedEvent[]): Record<string, Standing> =>
  Object.fromEntries([...grouped(events, 'stream')].map(([stream, own]) => [stream, foldedHere(own.map(toldOf))]));

describe('tasks-by-state.esdb.js, run by an imitation of the server’s engine', () => {
  it('stands where our own fold stands for every task of the demonstration', () => {
    const tasks = demonstrationLog().filter(({ stream }) => stream.startsWith('task-'));
    const here = perStream(tasks);
    expect(new Set(Object.values(here).map(({ stage }) => stage)).size).toBeGreaterThan(2);
    expect(foldedThere(demonstrationLog())).toEqual(here);
  });

  it('stands there too whatever the order in which facts were recorded', () => {
    fc.assert(
      fc.property(historyOf('task'), (history) => {
        const events = told<TaskEvent>(history).map(recordedOf);
        expect(foldedThere(events)).toEqual(perStream(events));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a state of one size, however long the life of a task', () => {
    const [first] = demonstrationLog().filter(({ stream }) => stream.startsWith('task-'));
    const life = Array.from({ length: 500 }, (_, index) => ({
      ...first!,
      type: index === 0 ? 'TaskAssigned' : index % 2 === 0 ? 'TaskReopened' : 'TaskCompletionConfirmed',
      revision: BigInt(index),
    }));
    const [state] = evaluate(tasksByState, life).values();
    expect(state!.length).toBeLessThan(400);
  });
});

describe('events-by-type.esdb.js, run by an imitation of the server’s engine', () => {
  const own = demonstrationLog();
  const counted = (events: readonly RecordedEvent[]) =>
    JSON.parse(evaluate(eventsByType, events).get('')!) as Readonly<{ byType: Record<string, number>; last: unknown }>;

  it('counts every event of the demonstration under its type', () => {
    const here = Object.fromEntries([...grouped(own, 'type')].map(([type, events]) => [type, events.length]));
    expect(counted(own).byType).toEqual(here);
  });

  it('leaves out what the store writes for itself and says at which event it stands', () => {
    const stats = { ...own[0]!, stream: '$stats-127.0.0.1:2113', type: '$statsCollected', revision: 7n };
    const link = { ...own[0]!, stream: 'other-1', type: '$>', revision: 0n };
    const { byType, last } = counted([own[0]!, stats, link]);
    expect(byType).toEqual({ [own[0]!.type]: 1 });
    expect(last).toEqual({ stream: own[0]!.stream, revision: 0 });
  });
});
