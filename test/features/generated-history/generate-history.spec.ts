import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { eventCatalogue, type DomainEvent, type EventType } from '../../../src/domain/event-catalogue.ts';
import { isUuid } from '../../../src/domain/shared/ids.ts';
import { localDateAt } from '../../../src/domain/shared/local-date.ts';
import { evolveTask, initialTask, type Task } from '../../../src/domain/task/task.state.ts';
import type { TaskEvent } from '../../../src/domain/task/task.events.ts';
import { generateHistory, type GeneratedEvent } from '../../../src/features/generated-history/generate-history.ts';
import { sizeForEvents, type HistorySize } from '../../../src/features/generated-history/history-size.ts';
import { RecordingOrder } from '../../../src/features/generated-history/recording-order.ts';
import type { WrittenEvent } from '../../../src/features/generated-history/scribe.ts';
import { decode } from '../../../src/platform/streams/codec.ts';

const size: HistorySize = { units: 4, plans: 2, tasks: 25, years: 2, seed: 'tried' };
const told = async (of: HistorySize): Promise<GeneratedEvent[]> => {
  const events: GeneratedEvent[] = [];
  for await (const event of generateHistory(of)) events.push(event);
  return events;
};
const factOf = (event: GeneratedEvent): DomainEvent => decode<DomainEvent>(event);

describe('a generated history', () => {
  let events: readonly GeneratedEvent[];
  const ofType = (type: EventType) => events.filter((event) => event.type === type);
  beforeAll(async () => {
    events = await told(size);
  });

  it('is the same for the same size and seed, and another for another seed', async () => {
    expect(await told(size)).toEqual(events);
    const others = await told({ ...size, seed: 'other' });
    expect(others.map(({ data }) => data)).not.toEqual(events.map(({ data }) => data));
    expect(new Set([...events, ...others].map(({ id }) => id)).size).toBe(events.length + others.length);
  });

  it('has the things asked for, and about twenty events a task', () => {
    expect(ofType('PlanIssued')).toHaveLength(4 * 2 * 2);
    expect(ofType('TaskAssigned')).toHaveLength(4 * 2 * 2 * 25);
    const perTask = events.filter(({ stream }) => stream.startsWith('task-')).length / ofType('TaskAssigned').length;
    expect(perTask).toBeGreaterThan(18);
    expect(perTask).toBeLessThan(22);
  });

  it('stands in one order: positions and revisions without a gap, instants that never decrease', () => {
    const revisions = new Map<string, bigint>();
    let last = '';
    events.forEach(({ stream, revision, position, recordedAt }, index) => {
      expect(position).toBe(BigInt(index + 1));
      expect(revision).toBe((revisions.get(stream) ?? -1n) + 1n);
      expect(recordedAt >= last).toBe(true);
      revisions.set(stream, revision);
      last = recordedAt;
    });
  });

  it('holds facts of the catalogue only, none of a day that had not come', () => {
    for (const event of events) {
      const { type, data } = factOf(event);
      expect(event.stream.startsWith(`${eventCatalogue[type].category}-`)).toBe(true);
      expect(isUuid(event.id)).toBe(true);
      expect(data.effectiveOn <= localDateAt(event.recordedAt)).toBe(true);
    }
  });

  it('names nothing before it was recorded', () => {
    const known = new Set<string>();
    for (const event of events) {
      known.add(event.stream);
      const { data, type } = factOf(event);
      expect(known).toContain(`unit-${data.by.unit}`);
      if ('planId' in data) expect(known).toContain(`plan-${data.planId}`);
      if (type === 'TaskReassigned') expect(known).toContain(`unit-${data.to}`);
    }
  });

  it.each<EventType>([
    'TaskExtensionGranted',
    'TaskExtensionRefused',
    'TaskResultReturned',
    'TaskReopened',
    'TaskSuspended',
    'TaskWithdrawn',
    'TaskEntryCorrected',
    'TaskObjectiveCauseConfirmed',
    'UnitsMerged',
    'UnitDissolved',
    'TasksHandedOver',
  ])('knows %s', (type) => expect(ofType(type).length).toBeGreaterThan(0));

  it('has reports that were entered late, behind others of a later day', () => {
    const latest = new Map<string, string>();
    const late = events.filter((event) => {
      const day = factOf(event).data.effectiveOn;
      const before = latest.get(event.stream) ?? '';
      if (day > before) latest.set(event.stream, day);
      return day < before;
    });
    expect(late.length / events.length).toBeGreaterThan(0.02);
  });

  it('passes each open task of a unit that ends to its successor, once, by the act that handed it over', () => {
    const tasks = new Map<string, Task>();
    for (const event of events.filter(({ stream }) => stream.startsWith('task-'))) {
      tasks.set(
        event.stream.slice(5),
        evolveTask(tasks.get(event.stream.slice(5)) ?? initialTask, decode<TaskEvent>(event)),
      );
    }
    const ended = new Set(ofType('UnitDissolved').map(({ stream }) => stream.slice(5)));
    const left = [...tasks.values()].filter(
      (task) => task.status !== 'none' && ended.has(task.leadUnit) && !['completed', 'withdrawn'].includes(task.status),
    );
    expect(left).toEqual([]);
    const handedOver = ofType('TasksHandedOver').flatMap((event) => {
      const { data } = factOf(event) as Extract<DomainEvent, { type: 'TasksHandedOver' }>;
      return data.taskIds.map((taskId) => `${taskId} ${event.id}`);
    });
    const passed = ofType('TaskReassigned').flatMap((event) => {
      const { data } = factOf(event) as Extract<DomainEvent, { type: 'TaskReassigned' }>;
      return data.handedOverBy === null ? [] : [`${data.taskId} ${data.handedOverBy}`];
    });
    expect(passed.sort()).toEqual(handedOver.sort());
  });
});

describe('the size of a history', () => {
  it.each([1_000, 20_000])('comes to about %d events', async (wanted) => {
    const { length } = await told(sizeForEvents(wanted, 'tried'));
    expect(length / wanted).toBeGreaterThan(0.8);
    expect(length / wanted).toBeLessThan(1.25);
  });
});

describe('the order of recording', () => {
  const event = (second: number, day: string): WrittenEvent => ({
    ...{ recordedAt: `${day}T01:00:${String(second).padStart(2, '0')}.000000Z`, stream: 'task-1', revision: second },
    ...{ id: `id-${second}`, type: 'TaskStarted', data: JSON.stringify({ text: 'một\thai\nba' }) },
  });
  const days = ['2025-03-01', '2025-01-01', '2025-02-01'];
  const all = days.flatMap((day) => [9, 3, 7, 1].map((second) => event(second, day)));
  const inOrder = async (order: RecordingOrder): Promise<WrittenEvent[]> => {
    const events: WrittenEvent[] = [];
    for await (const one of order.events()) events.push(one);
    return events;
  };
  const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('tiendo-history-'));

  it.each([0, 300, 1_000_000])(
    'is kept with at most %d characters in memory, and leaves no file behind',
    async (most) => {
      const before = folders();
      const order = new RecordingOrder(most);
      for (const one of all) order.add(one);
      expect(folders().length).toBe(before.length + (most < 1_000_000 ? 1 : 0));
      expect(await inOrder(order)).toEqual([...all].sort((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1)));
      order.close();
      expect(folders()).toEqual(before);
    },
  );
});
