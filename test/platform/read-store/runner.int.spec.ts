import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { taskRegister } from '../../../projections/task-register.projection.ts';
import { addDays, localDate } from '../../../src/domain/shared/local-date.ts';
import type { TaskFacts } from '../../../src/domain/shared/facts-at.ts';
import type { TaskEvent } from '../../../src/domain/task/task.events.ts';
import { dataSourceOptions } from '../../../src/platform/database/data-source.ts';
import { Checkpoint } from '../../../src/platform/read-store/checkpoint.entity.ts';
import { LedgerOfRegisters } from '../../../src/platform/read-store/ledger-of-registers.ts';
import { ProjectionStatusOfCheckpoints } from '../../../src/platform/read-store/projection-status-of-checkpoints.ts';
import { projections, writersFor } from '../../../src/platform/read-store/projections.ts';
import { taskTable } from '../../../src/platform/read-store/registers/task.table.ts';
import type { Prepared, ProjectionWriter } from '../../../src/platform/read-store/runner/projection-writer.ts';
import { RegisterWriter } from '../../../src/platform/read-store/runner/register-writer.ts';
import { deadlineOn, planId, taskId, unitId, type RandomFact } from '../../projections/random-histories.ts';
import { eventually } from '../../support/eventually.ts';
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

const assigned = (n: number, day = 0) =>
  taskFact(n, 'TaskAssigned', day, {
    entry: {
      number: String(n),
      title: `Rà soát thủ tục hành chính ${n}`,
      field: null,
      group: null,
      product: null,
      deadline: deadlineOn(addDays(first, 30)),
    },
    leadUnit: unitId(1),
    cooperatingUnits: [],
    assignedBy: unitId(2),
    parentTaskId: null,
    illustrative: true,
  });

/** Assigned, started, reported, and a report entered late. */
const life = (n: number): RandomFact[] => [
  assigned(n),
  taskFact(n, 'TaskStarted', 2),
  taskFact(n, 'TaskProgressReported', 9, { percent: 60, note: '' }),
  taskFact(n, 'TaskProgressReported', 5, { percent: 30, note: '' }),
];

const lives = (...numbers: readonly number[]) => numbers.flatMap(life);

describe('the register runner', () => {
  let under: ReadStoreUnderTest;
  let store: InMemoryEventStore;
  const running: Running[] = [];

  const run = (...[source, log, options]: Partial<Parameters<typeof runProjections>>): Running => {
    const started = runProjections(source ?? under.source, log ?? store, options);
    running.push(started);
    return started;
  };
  const rows = (): Promise<readonly object[]> =>
    under.source.query(
      `SELECT task_id, valid_from::text, valid_to::text, from_position, to_position, present, last_effective_on::text, details
       FROM read_store.task_register ORDER BY task_id, from_position, valid_from`,
    );
  const checkpoint = (projection: string) => under.source.getRepository(Checkpoint).findOneByOrFail({ projection });

  beforeAll(async () => {
    under = await readStore();
  });
  beforeEach(async () => {
    store = new InMemoryEventStore();
    await under.source.query('TRUNCATE read_store.checkpoint; DELETE FROM read_store.quarantine');
  });
  afterEach(async () => {
    for (const started of running.splice(0)) await started.stop();
  });
  afterAll(() => under.drop());

  it('draws each event once, also when the server drops the connection between writing and committing', async () => {
    const end = await record(store, 'task', lives(1, 2, 3));
    const calm = run();
    expect(await calm.positions.waitFor(end, 5_000)).toBe(true);
    await calm.stop();
    const undisturbed = await rows();
    expect(undisturbed.length).toBeGreaterThan(12);

    let blows = 3;
    class Struck extends RegisterWriter<TaskFacts, TaskEvent> {
      override async prepare(...asked: Parameters<ProjectionWriter['prepare']>): Promise<Prepared> {
        const prepared = await super.prepare(...asked);
        return {
          ...prepared,
          write: async (writer) => {
            await prepared.write(writer);
            blows -= 1;
            if (blows >= 0) await writer.query('SELECT pg_terminate_backend(pg_backend_pid())');
          },
        };
      }
    }
    await under.source.query('TRUNCATE read_store.checkpoint');
    const struck = run(under.source, store, { batch: 5, writers: [new Struck(taskRegister, taskTable, store)] });
    expect(await struck.positions.waitFor(end, 5_000)).toBe(true);
    expect(blows).toBeLessThan(0);
    expect(struck.lines.length).toBe(3);
    expect(await rows()).toEqual(undisturbed);
  });

  it('lets one of two processes write, and the other take over when it stops', async () => {
    const other = await new DataSource({
      ...dataSourceOptions(under.database.app, 10),
      entities: [Checkpoint],
    }).initialize();
    try {
      const one = run();
      const two = run(other);
      const half = await record(store, 'task', lives(1, 2, 3, 4));
      expect(await one.positions.waitFor(half, 5_000)).toBe(true);
      expect(await two.positions.waitFor(half, 5_000)).toBe(true);
      for (const { name } of projections) {
        const drawnBy = [one, two].filter(({ shown }) => shown.shown(name) === half);
        expect(drawnBy).toHaveLength(1);
      }
      await one.stop();
      const end = await record(store, 'task', lives(5, 6));
      expect(await two.positions.waitFor(end, 5_000)).toBe(true);
      const together = await rows();
      await two.stop();

      await under.source.query('TRUNCATE read_store.checkpoint');
      const alone = run();
      expect(await alone.positions.waitFor(end, 5_000)).toBe(true);
      expect(await rows()).toEqual(together);
      expect([...one.lines, ...two.lines]).toEqual([]);
    } finally {
      for (const started of running.splice(0)) await started.stop();
      await other.destroy();
    }
  });

  it('stops where quarantine has no more room, keeps its last good rows, and the others go on', async () => {
    const good = await record(store, 'task', lives(1));
    const bad = await record(store, 'task', [taskFact(2, 'TaskAssigned', 0, { entry: null })]);
    const end = await record(store, 'unit', [
      {
        id: unitId(1),
        fact: {
          ...taskFact(1, 'UnitEstablished', 0, {
            unitId: unitId(1),
            identity: { name: 'Sở Nội vụ', kind: 'department', code: null },
            parent: null,
          }).fact,
        },
      },
    ]);
    const started = run(under.source, store, {
      writers: writersFor(store).filter(({ name }) => name !== 'audit-trail'),
      mostThingsAside: 0,
    });
    await eventually('the task register halted', async () => {
      expect(await checkpoint('task-register')).toMatchObject({
        position: good.toString(),
        haltedAt: bad.toString(),
        haltedType: 'TaskAssigned',
      });
    });
    await eventually('the unit register went on', () => expect(started.shown.shown('unit-register')).toBe(end));
    const read = new LedgerOfRegisters(store, started.positions, {
      now: () => new Date('2026-11-21T03:00:00Z'),
      today: () => first,
    });
    expect((await read.resolve(undefined, ['units'])).position).toBe(end);
    expect((await read.resolve(undefined, ['tasks', 'units'])).position).toBe(good);
    expect(await read.waitFor(end, 5_000, ['units', 'plans', 'measures'])).toBe(true);
    expect(await read.waitFor(end, 60, ['tasks', 'units'])).toBe(false);
    expect((await checkpoint('task-register')).haltedReason).toContain('null');
    expect(new Set((await rows()).map((row) => (row as { task_id: string }).task_id))).toEqual(new Set([taskId(1)]));

    const clock = { now: () => new Date('2023-01-01T00:01:00Z'), today: () => localDate('2023-01-01') };
    const status = await new ProjectionStatusOfCheckpoints(under.source, store, clock, projections).all();
    expect(status.find(({ name }) => name === 'task-register')).toMatchObject({
      position: good,
      lagEvents: end - good,
      halted: { position: bad.toString(), type: 'TaskAssigned' },
    });
    expect(status[0]!.lagSeconds).toBeGreaterThan(59);
    await started.stop();

    const mended = {
      ...taskRegister,
      on: {
        ...taskRegister.on,
        TaskAssigned: (...[task, event, at]: Parameters<typeof taskRegister.on.TaskAssigned>) =>
          (event.data.entry as unknown) === null ? task : taskRegister.on.TaskAssigned(task, event, at),
      },
    };
    const again = run(under.source, store, {
      writers: [new RegisterWriter<TaskFacts, TaskEvent>(mended, taskTable, store)],
    });
    expect(await again.positions.waitFor(end, 5_000)).toBe(true);
    expect(await checkpoint('task-register')).toMatchObject({ haltedAt: null, haltedReason: null });
  });

  it('sets aside what follows in the stream of a row that the database refuses, in the middle of a batch', async () => {
    const good = await record(store, 'task', lives(1));
    const bad = await record(store, 'task', [
      {
        ...assigned(2),
        fact: { ...assigned(2).fact, data: { ...assigned(2).fact.data, leadUnit: 'no unit' } as never },
      },
    ]);
    await record(store, 'task', [taskFact(2, 'TaskStarted', 2)]);
    const end = await record(store, 'task', lives(3));
    const register = writersFor(store).filter(({ name }) => name === 'task-register');
    const started = run(under.source, store, { writers: register, batch: 100 });
    expect(await started.positions.waitFor(end, 5_000)).toBe(true);
    expect(new Set((await rows()).map((row) => (row as { task_id: string }).task_id))).toEqual(
      new Set([taskId(1), taskId(3)]),
    );
    expect(await under.source.query('SELECT position, thing, reason FROM read_store.quarantine ORDER BY 1')).toEqual([
      {
        position: bad.toString(),
        thing: taskId(2),
        reason: expect.stringContaining('invalid input syntax for type uuid'),
      },
      { position: (bad + 1n).toString(), thing: taskId(2), reason: null },
    ]);
    expect(good).toBe(bad - 1n);
  });

  it('draws a register anew when its version rises', async () => {
    const end = await record(store, 'task', lives(1, 2));
    const old = run();
    expect(await old.positions.waitFor(end, 5_000)).toBe(true);
    await old.stop();
    const before = await rows();
    await under.source.query('DELETE FROM read_store.task_register WHERE NOT present');

    const raised = { ...taskRegister, version: taskRegister.version + 1 };
    const again = run(under.source, store, {
      writers: [new RegisterWriter<TaskFacts, TaskEvent>(raised, taskTable, store)],
    });
    await eventually('it shows all', () => expect(again.shown.shown('task-register')).toBe(end));
    expect(await rows()).toEqual(before);
    expect(await checkpoint('task-register')).toMatchObject({ version: raised.version, position: end.toString() });
  });

  it('writes nothing on top of a checkpoint that was moved behind its back', async () => {
    const half = await record(store, 'task', lives(1));
    const started = run();
    expect(await started.positions.waitFor(half, 5_000)).toBe(true);
    await under.source.query(`UPDATE read_store.checkpoint SET version = 99 WHERE projection = 'task-register'`);
    const end = await record(store, 'task', lives(2));
    expect(await started.positions.waitFor(end, 5_000)).toBe(true);
    await eventually('it told what it did', () =>
      expect(started.lines).toEqual([
        `task-register: the checkpoint is no longer at ${half}; trying again`,
        'task-register: version 3 is drawn beside the rows that are read',
        'task-register: version 3 is read from now on',
      ]),
    );
    const mended = await rows();
    await started.stop();
    await under.source.query('TRUNCATE read_store.checkpoint');
    expect(await run().positions.waitFor(end, 5_000)).toBe(true);
    expect(await rows()).toEqual(mended);
  });

  it('shows an event at once', async () => {
    const started = run();
    await record(store, 'task', [assigned(1)]);
    await eventually('the first is shown', () => expect(started.shown.shown('task-register')).toBe(1n));
    const begun = performance.now();
    const end = await record(store, 'task', [taskFact(1, 'TaskStarted', 1)]);
    expect(await started.positions.waitFor(end, 5_000)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(250);
    expect(await started.positions.waitFor(end + 1n, 60)).toBe(false);
  });
});
