import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { taskRegister } from '../../../projections/task-register.projection.ts';
import type { TaskFacts } from '../../../src/domain/shared/facts-at.ts';
import { addDays, localDate } from '../../../src/domain/shared/local-date.ts';
import type { TaskEvent } from '../../../src/domain/task/task.events.ts';
import { ProjectionStatusOfCheckpoints } from '../../../src/platform/read-store/projection-status-of-checkpoints.ts';
import { projections, writersFor } from '../../../src/platform/read-store/projections.ts';
import { taskTable } from '../../../src/platform/read-store/registers/task.table.ts';
import { leaseFrom } from '../../../src/platform/read-store/runner/register-runner.ts';
import { RegisterWriter } from '../../../src/platform/read-store/runner/register-writer.ts';
import { replayQuarantine } from '../../../src/platform/read-store/runner/replay-quarantine.ts';
import { deadlineOn, planId, taskId, unitId, type RandomFact } from '../../projections/random-histories.ts';
import { InMemoryEventStore } from '../../support/in-memory-event-store.ts';
import { readStore, record, runProjections, type ReadStoreUnderTest, type Running } from './read-store-under-test.ts';

const first = localDate('2023-04-20');

const taskFact = (n: number, type: string, day: number, content: object = {}): RandomFact => ({
  id: taskId(n),
  fact: {
    type,
    data: {
      taskId: taskId(n),
      planId: planId(1),
      ...content,
      effectiveOn: addDays(first, day),
      by: { account: 'demo', unit: unitId(1), role: 'planner' },
      authority: null,
      reason: null,
    } as RandomFact['fact']['data'],
  },
});

const assigned = (n: number) =>
  taskFact(n, 'TaskAssigned', 0, {
    entry: {
      number: String(n),
      title: 'Rà soát',
      field: null,
      group: null,
      product: null,
      deadline: deadlineOn(first),
    },
    leadUnit: unitId(1),
    cooperatingUnits: [],
    assignedBy: unitId(2),
    parentTaskId: null,
    illustrative: true,
  });

/** Facts without a deadline, which fill no row; and a body that the fold cannot read. */
const unfitEvents = [
  ['fills no row', 'TaskExtensionGranted', { request: null }, 'undefined'],
  ['the fold throws at', 'TaskEntryCorrected', { was: {}, is: null }, 'null'],
] as const;
const reported = (n: number, day: number) => taskFact(n, 'TaskProgressReported', day, { percent: day, note: '' });

/** A fold that passes over the unfit events. */
const mended = {
  ...taskRegister,
  on: {
    ...taskRegister.on,
    TaskExtensionGranted: (...[task, event, at]: Parameters<typeof taskRegister.on.TaskExtensionGranted>) =>
      (event.data.deadline as unknown) === undefined ? task : taskRegister.on.TaskExtensionGranted(task, event, at),
    TaskEntryCorrected: (...[task, event, at]: Parameters<typeof taskRegister.on.TaskEntryCorrected>) =>
      (event.data.is as unknown) === null ? task : taskRegister.on.TaskEntryCorrected(task, event, at),
  },
};

describe.each(unfitEvents)('quarantine of an event that %s', (_, type, content, why) => {
  let under: ReadStoreUnderTest;
  let store: InMemoryEventStore;
  let bad: bigint;
  let end: bigint;
  const running: Running[] = [];

  const run = (writers = writersFor(store).filter(({ name }) => name === 'task-register')): Running => {
    const started = runProjections(under.source, store, { writers, batch: 5 });
    running.push(started);
    return started;
  };
  const mendedWriter = () => new RegisterWriter<TaskFacts, TaskEvent>(mended, taskTable, store);
  const rows = (): Promise<readonly object[]> =>
    under.source.query('SELECT to_jsonb(t) AS row FROM read_store.task_register t ORDER BY t::text');
  const waiting = (): Promise<readonly object[]> =>
    under.source.query('SELECT position, thing, reason FROM read_store.quarantine ORDER BY position');
  const stopAll = async () => {
    for (const started of running.splice(0)) await started.stop();
  };
  const status = () =>
    new ProjectionStatusOfCheckpoints(
      under.source,
      store,
      { now: () => new Date('2026-11-21T03:00:00Z'), today: () => first },
      projections,
    ).all();
  /** As if the fold had been right from the first event. */
  const drawnAtOnce = async (): Promise<readonly object[]> => {
    await stopAll();
    await under.source.query('TRUNCATE read_store.checkpoint; DELETE FROM read_store.quarantine');
    const { positions } = run([mendedWriter()]);
    expect(await positions.waitFor(end, 5_000)).toBe(true);
    return rows();
  };

  beforeAll(async () => {
    under = await readStore();
  });
  beforeEach(async () => {
    store = new InMemoryEventStore();
    await under.source.query('TRUNCATE read_store.checkpoint; DELETE FROM read_store.quarantine');
    await record(store, 'task', [assigned(1), assigned(2)]);
    bad = await record(store, 'task', [taskFact(1, type, 3, content)]);
    end = await record(store, 'task', [reported(2, 4), reported(1, 9), reported(1, 5), reported(2, 6)]);
    const { positions } = run();
    expect(await positions.waitFor(end, 5_000)).toBe(true);
  });
  afterEach(stopAll);
  afterAll(() => under.drop());

  it('keeps an event that cannot be folded with its reason, and behind it what follows in its stream alone', async () => {
    expect(await waiting()).toEqual([
      { position: bad.toString(), thing: taskId(1), reason: expect.stringContaining(why) },
      { position: (bad + 2n).toString(), thing: taskId(1), reason: null },
      { position: (bad + 3n).toString(), thing: taskId(1), reason: null },
    ]);
    const stages = await under.source.query<readonly object[]>(
      'SELECT task_id, from_position FROM read_store.task_register_present ORDER BY 1',
    );
    expect(stages).toEqual([
      { task_id: taskId(1), from_position: '1' },
      { task_id: taskId(2), from_position: end.toString() },
    ]);
    expect((await status()).find(({ name }) => name === 'task-register')).toMatchObject({
      halted: null,
      lagEvents: 0n,
      quarantined: { things: 1, events: 3, first: { position: bad.toString(), type } },
    });
  });

  it('is emptied at the start of code that can draw what waits, into the rows that follow from all events', async () => {
    await stopAll();
    const again = run([mendedWriter()]);
    const later = await record(store, 'task', [reported(1, 7)]);
    end = later;
    expect(await again.positions.waitFor(later, 5_000)).toBe(true);
    expect(again.lines).toEqual(['task-register: 3 events left quarantine, 0 things wait there']);
    expect(await waiting()).toEqual([]);
    const replayed = await rows();
    expect(await drawnAtOnce()).toEqual(replayed);
  });

  it('is emptied beside the writer that follows the log, and stays where the fold still refuses', async () => {
    const { client, release } = await leaseFrom(under.source);
    try {
      const before = await waiting();
      const [same] = writersFor(store);
      expect(await replayQuarantine({ client, writer: same!, store })).toEqual({ drawn: 0, waiting: 1 });
      expect(await waiting()).toEqual(before);
      const writing = (async () => {
        for (let day = 10; day < 40; day += 1) end = await record(store, 'task', [reported(1, day), reported(2, day)]);
      })();
      const { drawn } = await replayQuarantine({ client, writer: mendedWriter(), store });
      expect(drawn).toBeGreaterThanOrEqual(3);
      await writing;
      expect(await running[0]!.positions.waitFor(end, 5_000)).toBe(true);
      expect(await waiting()).toEqual([]);
      const replayed = await rows();
      expect(await drawnAtOnce()).toEqual(replayed);
    } finally {
      await release();
    }
  });
});
