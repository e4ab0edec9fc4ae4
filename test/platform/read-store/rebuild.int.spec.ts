import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { taskRegister } from '../../../projections/task-register.projection.ts';
import { ProjectionRebuild } from '../../../src/platform/read-store/rebuild/projection-rebuild.ts';
import { NothingToDo } from '../../../src/platform/read-store/rebuild/rebuild.errors.ts';
import { writersFor } from '../../../src/platform/read-store/projections.ts';
import { leaseFrom } from '../../../src/platform/read-store/runner/register-runner.ts';
import type { ProjectionWriter } from '../../../src/platform/read-store/runner/projection-writer.ts';
import { historyOf, taskId, unitId, type Kind } from '../../projections/random-histories.ts';
import { eventually } from '../../support/eventually.ts';
import { InMemoryEventStore } from '../../support/in-memory-event-store.ts';
import { dyingAfterLoad, dyingAt, inStreams, type Log } from './logs.ts';
import { readStore, record, runProjections, type ReadStoreUnderTest, type Running } from './read-store-under-test.ts';

const categories = { 'task-register': 'task', 'unit-register': 'unit', 'plan-register': 'plan' } as const;

describe('a rebuild beside the living', () => {
  let under: ReadStoreUnderTest;
  let store: InMemoryEventStore;
  let end: bigint;
  const running: Running[] = [];

  const writer = (name: string): ProjectionWriter => writersFor(store).find((one) => one.name === name)!;
  const rebuild = (name: string, log: Log = store) =>
    new ProjectionRebuild({
      writer: writer(name),
      store: log,
      lease: () => leaseFrom(under.source),
      by: 'operator',
    });
  const rows = (table: string): Promise<readonly object[]> =>
    under.source.query(`SELECT to_jsonb(t) AS row FROM read_store.${table} t ORDER BY t::text`);
  const tablesIn = async (schema: string): Promise<readonly string[]> =>
    (
      await under.source.query<readonly { tablename: string }[]>(
        `SELECT tablename FROM pg_tables WHERE schemaname = $1 AND tablename NOT IN ('checkpoint', 'quarantine') ORDER BY 1`,
        [schema],
      )
    ).map(({ tablename }) => tablename);
  const indexesIn = (schema: string): Promise<readonly object[]> =>
    under.source.query(
      `SELECT tablename, indexname, replace(indexdef, '${schema}.', '') AS definition FROM pg_indexes
       WHERE schemaname = $1 AND tablename ~ '^(task_register|audit_trail)' ORDER BY 1, 2`,
      [schema],
    );
  const run = (): Running => {
    const started = runProjections(under.source, store);
    running.push(started);
    return started;
  };

  beforeAll(async () => {
    under = await readStore();
  });
  beforeEach(async () => {
    store = new InMemoryEventStore();
    await under.source.query('TRUNCATE read_store.checkpoint');
    for (const [name, kind] of Object.entries(categories)) {
      expect(name).toBeDefined();
      const [history] = fc.sample(historyOf(kind as Kind), { numRuns: 1, seed: 7 });
      end = await record(store, kind, history!);
    }
    const { positions } = run();
    expect(await positions.waitFor(end, 10_000)).toBe(true);
  });
  afterEach(async () => {
    for (const started of running.splice(0)) await started.stop();
    for (const name of ['task-register', 'audit-trail']) {
      await rebuild(name)
        .cancel()
        .catch(() => undefined);
      await rebuild(name)
        .dropOld()
        .catch(() => undefined);
    }
  });
  afterAll(() => under.drop());

  it.each(['task-register', 'audit-trail'])(
    'draws %s with the same rows and indexes, compares all, and goes on without a break',
    async (name) => {
      const table = name.replace('-', '_');
      const [before, indexes] = [await rows(table), await indexesIn('read_store')];
      expect(before.length).toBeGreaterThan(2);
      const outcome = await rebuild(name).run(null);
      expect(outcome).toMatchObject({ switched: true, comparison: { count: 0n, position: end } });
      expect(await rows(table)).toEqual(before);
      expect(await indexesIn('read_store')).toEqual(indexes);
      expect(await tablesIn('read_store_old')).toContain(table);
      expect(await tablesIn('read_store_next')).toEqual([]);

      const later = await record(store, 'task', fc.sample(historyOf('task'), { numRuns: 1, seed: 8 })[0]!);
      expect(await running[0]!.positions.waitFor(later, 10_000)).toBe(true);
      expect(running[0]!.lines).toEqual([]);
      expect((await rebuild(name).run(null)).comparison).toMatchObject({ count: 0n, position: later });
    },
  );

  it('names a single row that differs and stops; a confirmation with its reason switches and is kept', async () => {
    await under.source.query(
      `UPDATE read_store.task_register_past SET stage = 'planted', field = NULL WHERE ctid =
         (SELECT ctid FROM read_store.task_register_past WHERE field IS NOT NULL ORDER BY task_id, from_position LIMIT 1)`,
    );
    const planted = await rows('task_register');
    const outcome = await rebuild('task-register').run(null);
    expect(outcome).toMatchObject({ switched: false, comparison: { count: 1n } });
    expect(outcome.comparison.listed).toEqual([
      {
        kind: 'row-differs',
        where: expect.stringMatching(/^task_register 01900001-/),
        changes: [
          { column: 'field', was: null, becomes: expect.any(String) },
          { column: 'stage', was: 'planted', becomes: expect.stringMatching(/^\w+$/) },
        ],
      },
    ]);
    expect(await rows('task_register')).toEqual(planted);

    await rebuild('task-register').run('một dòng bị sửa bằng tay');
    expect(await rows('task_register')).not.toEqual(planted);
    const [kept] = await under.source.query<readonly object[]>(
      'SELECT phase, differences, digest, confirmed_by, reason FROM read_store.rebuilds ORDER BY id DESC LIMIT 1',
    );
    expect(kept).toEqual({
      phase: 'switched',
      differences: '1',
      digest: outcome.comparison.digest,
      confirmed_by: 'operator',
      reason: 'một dòng bị sửa bằng tay',
    });
  });

  it('names an entry that says something else than its events', async () => {
    await under.source.query(
      `UPDATE read_store.task_register_entries SET folded = ' planted' WHERE ctid =
         (SELECT ctid FROM read_store.task_register_entries ORDER BY task_id, entry LIMIT 1)`,
    );
    const { switched, comparison } = await rebuild('task-register').run(null);
    expect({ switched, listed: comparison.listed }).toEqual({
      switched: false,
      listed: [
        {
          kind: 'row-differs',
          where: expect.stringMatching(/^task_register_entries 01900001-/),
          changes: [{ column: 'folded', was: ' planted', becomes: expect.any(String) }],
        },
      ],
    });
  });

  it('goes on where a killed one stopped', async () => {
    const before = await rows('task_register');
    await expect(rebuild('task-register', dyingAt(store, 0)).run(null)).rejects.toThrow('killed');
    const phase = () => under.source.query(`SELECT phase FROM read_store.rebuilds ORDER BY id DESC LIMIT 1`);
    expect(await phase()).toEqual([{ phase: 'loading' }]);
    const later = await record(store, 'task', fc.sample(historyOf('task'), { numRuns: 1, seed: 9 })[0]!);
    expect(await running[0]!.positions.waitFor(later, 10_000)).toBe(true);
    // The bulk load reads the log once; what was recorded since is read again, and that is where this one dies.
    await expect(rebuild('task-register', dyingAfterLoad(store)).run(null)).rejects.toThrow('killed');
    expect(await phase()).toEqual([{ phase: 'following' }]);
    expect(await rebuild('task-register').run(null)).toMatchObject({ switched: true, comparison: { count: 0n } });
    expect((await rows('task_register')).length).toBeGreaterThan(before.length);
    expect(
      await under.source.query('SELECT count(*)::int AS n FROM read_store.rebuilds WHERE ended_at IS NULL'),
    ).toEqual([{ n: 0 }]);
  });

  it('goes on where a killed one stopped that was read stream by stream, and from the beginning on another store', async () => {
    const before = await rows('task_register');
    const skips: number[] = [];
    await expect(rebuild('task-register', inStreams(store, skips, true)).run(null)).rejects.toThrow('killed');
    expect(await rebuild('task-register', inStreams(store, skips)).run(null)).toMatchObject({
      switched: true,
      comparison: { count: 0n },
    });
    expect(skips).toEqual([0, 1]);
    await expect(rebuild('task-register', inStreams(store, skips, true)).run(null)).rejects.toThrow('killed');
    expect(await rebuild('task-register').run(null)).toMatchObject({ switched: true, comparison: { count: 0n } });
    expect(await rows('task_register')).toEqual(before);
  });

  it('is refused while another one runs, and a cancelled one leaves nothing', async () => {
    let reached: () => void = () => undefined;
    const atTheLog = new Promise<void>((resolve) => (reached = resolve));
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const slow: Log = {
      lastPosition: () => store.lastPosition(),
      async *history(options) {
        reached();
        await held;
        yield* store.history(options);
      },
    };
    const first = rebuild('task-register', slow).run(null);
    const ended = expect(first).rejects.toThrow('was ended');
    await atTheLog;
    await expect(rebuild('task-register').run(null)).rejects.toThrow('is being rebuilt');
    const before = await rows('task_register');
    const cancelled = rebuild('task-register').cancel();
    await eventually('it is noted', async () =>
      expect(await under.source.query(`SELECT phase FROM read_store.rebuilds ORDER BY id DESC LIMIT 1`)).toEqual([
        { phase: 'cancelled' },
      ]),
    );
    go();
    await ended;
    await cancelled;
    expect(await tablesIn('read_store_next')).toEqual([]);
    expect(await rows('task_register')).toEqual(before);
    await expect(rebuild('task-register').cancel()).rejects.toThrow('task-register: rebuild');
  });

  it('rolls back to the rows that were read before, which then catch up', async () => {
    await under.source.query(`UPDATE read_store.task_register_past SET stage = 'planted'`);
    const before = await rows('task_register');
    await rebuild('task-register').run('sai');
    expect(await rows('task_register')).not.toEqual(before);
    await rebuild('task-register').rollBack();
    expect(await rows('task_register')).toEqual(before);
    const later = await record(store, 'unit', fc.sample(historyOf('unit'), { numRuns: 1, seed: 8 })[0]!);
    expect(await running[0]!.positions.waitFor(later, 10_000)).toBe(true);
    await rebuild('task-register').dropOld();
    await expect(rebuild('task-register').rollBack()).rejects.toThrow('task-register: old-version');
    expect(await rows('task_register')).toEqual(before);
  });

  it('answers every question while it switches to and fro', async () => {
    let asked = 0;
    let stop = false;
    const [past, present] = ['past', 'present'].map((part) => `SELECT * FROM read_store.task_register_${part}`);
    const orders = [`${present!} UNION ALL ${past!}`, `${past!} UNION ALL ${present!}`]; // that of questions, and the other
    const reading = Promise.all(
      orders.map(async (order) => {
        while (!stop) {
          await under.source.query(`SELECT count(*) FROM (${order}) t JOIN read_store.task_register USING (task_id)`);
          asked += 1;
        }
      }),
    );
    await rebuild('task-register').run(null);
    for (let times = 0; times < 4; times += 1) await rebuild('task-register').rollBack();
    stop = true;
    await reading;
    expect(asked).toBeGreaterThan(10);
  });

  it('keeps the rows of another version readable until those of this one stand', async () => {
    await running.splice(0)[0]!.stop();
    const raised = { ...taskRegister, version: taskRegister.version + 1 };
    await under.source.query(`UPDATE read_store.checkpoint SET version = 1 WHERE projection = 'task-register'`);
    expect(raised.version).toBeGreaterThan(1);
    const before = await rows('task_register');
    let seen: readonly object[] = [];
    const watched = Object.assign(Object.create(store) as InMemoryEventStore, {
      async *history(options: Parameters<Log['history']>[0]) {
        seen = await rows('task_register');
        yield* store.history(options);
      },
    });
    const started = runProjections(under.source, watched, { writers: [writer('task-register')] });
    running.push(started);
    await eventually('the new rows are read', () => expect(started.lines).toHaveLength(2));
    expect(seen).toEqual(before);
    expect(await rows('task_register')).toEqual(before);
  });

  it('draws a long log as a whole where nothing is drawn yet, and keeps nothing beside it', async () => {
    await running.splice(0)[0]!.stop();
    const before = await rows('task_register');
    await under.source.query('TRUNCATE read_store.checkpoint');
    const events = (await store.readAll({ limit: 10_000 })).filter(({ stream }) => stream.startsWith('task-')).length;
    const begun = async (bulkFrom: number) => {
      const started = runProjections(under.source, store, { writers: [writer('task-register')], bulkFrom });
      running.push(started);
      expect(await started.positions.waitFor(end, 10_000)).toBe(true);
      return started.lines;
    };
    expect(await begun(events + 1)).toEqual([]);
    await running.splice(0)[0]!.stop();
    await under.source.query('TRUNCATE read_store.checkpoint');
    await under.source.query(`UPDATE read_store.task_register_present SET stage = 'stale'`);
    const lines = await begun(events);
    await eventually('the new rows are read', () => expect(lines).toHaveLength(2));
    expect(lines[0]).toBe('task-register: a long log is drawn as a whole');
    expect(await rows('task_register')).toEqual(before);
    expect(await tablesIn('read_store_old')).toEqual([]);
    const later = await record(store, 'task', fc.sample(historyOf('task'), { numRuns: 1, seed: 8 })[0]!);
    expect(await running[0]!.positions.waitFor(later, 10_000)).toBe(true);
    await expect(rebuild('task-register').rollBack()).rejects.toThrow(NothingToDo);
  });

  it('draws what can be drawn of a thing whose row the database refuses, as the live rows have it', async () => {
    const bad = {
      id: taskId(1),
      fact: {
        type: 'TaskReassigned',
        data: {
          taskId: taskId(1),
          from: unitId(1),
          to: 'no unit',
          handedOverBy: null,
          effectiveOn: '2024-01-01',
          by: { account: 'demo', unit: unitId(1), role: 'planner' },
          authority: null,
          reason: null,
        },
      },
    };
    const later = await record(store, 'task', [bad, bad] as never);
    expect(await running[0]!.positions.waitFor(later, 10_000)).toBe(true);
    const quarantine = () =>
      under.source.query<readonly object[]>(
        'SELECT projection, position, thing, reason FROM read_store.quarantine ORDER BY 1, 2',
      );
    const before = await quarantine();
    expect(before.length).toBeGreaterThan(1);
    expect((await rebuild('task-register').run(null)).comparison).toMatchObject({ count: 0n });
    expect(await quarantine()).toEqual(before);
    await under.source.query('DELETE FROM read_store.quarantine');
  });
});
