import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '../../../src/domain/shared/local-date.ts';
import type { TaskEvent } from '../../../src/domain/task/task.events.ts';
import { everything, type Sight } from '../../../src/features/ports/asker.ts';
import type { RecountDifference, RecountReport, RecountScope } from '../../../src/features/ports/recounting.ts';
import type { Corner } from '../../../src/features/ports/registers.ts';
import { recount, type RecountPorts } from '../../../src/features/recounts/recount.ts';
import { StoreRawHistory } from '../../../src/platform/event-store/store-raw-history.ts';
import { RecountBookInPostgres } from '../../../src/platform/read-store/recounts/postgres-recount-book.ts';
import { RegisteredTasksInPostgres } from '../../../src/platform/read-store/recounts/registered-tasks.queries.ts';
import { PlanRegisterInPostgres } from '../../../src/platform/read-store/registers/plan-register.queries.ts';
import { TaskRegisterInPostgres } from '../../../src/platform/read-store/registers/task-register.queries.ts';
import { UnitRegisterInPostgres } from '../../../src/platform/read-store/registers/unit-register.queries.ts';
import { ShippedRules } from '../../../src/platform/shipped-rules.ts';
import { planId, unitId } from '../../projections/random-histories.ts';
import { InMemoryEventStore } from '../../support/in-memory-event-store.ts';
import { wholeProperty } from '../../support/whole-property.ts';
import { scene, type Placed } from './comparison-scene.ts';
import { readStore, record, runProjections, type ReadStoreUnderTest } from './read-store-under-test.ts';

const firstDay = localDate('2022-12-31');
const scopes: readonly RecountScope[] = [
  { plan: null, unit: null },
  { plan: planId(1), unit: null },
  { plan: null, unit: unitId(1) },
];
const sights: readonly Sight[] = [everything, { units: [unitId(1), unitId(3)], accounts: false }];

/** The first day on which some task is about to be due, by the shipped rules. */
const soonFrom = (order: readonly Placed[]): LocalDate => {
  const due = order
    .map(({ fact }) => fact.fact as TaskEvent)
    .map((event) => (event.type === 'TaskAssigned' ? event.data.entry.deadline.due : null))
    .find((day) => day !== null);
  return due === undefined ? addDays(firstDay, 14) : addDays(due, -new ShippedRules().inForceOn(due).dueSoonDays.value);
};

describe('a recount from the raw events', () => {
  let under: ReadStoreUnderTest;
  beforeAll(async () => {
    under = await readStore();
  }, 60_000);
  afterAll(() => under.drop());

  const drawn = async (order: readonly Placed[]) => {
    await under.source.query('TRUNCATE read_store.checkpoint');
    const store = new InMemoryEventStore();
    for (const { category, fact } of order) await record(store, category, [fact]);
    const end = await store.lastPosition();
    const running = runProjections(under.source, store, { batch: 50 });
    expect(await running.positions.waitFor(end, 10_000)).toBe(true);
    await running.stop();
    const ports: RecountPorts = {
      history: new StoreRawHistory(store),
      registered: new RegisteredTasksInPostgres(under.source),
      tasks: new TaskRegisterInPostgres(under.source),
      plans: new PlanRegisterInPostgres(under.source),
      units: new UnitRegisterInPostgres(under.source),
      rules: new ShippedRules(),
    };
    return { end, ports };
  };

  const counted = async (ports: RecountPorts, scope: RecountScope, corner: Corner, most?: number) => {
    const differences: RecountDifference[] = [];
    const running = recount(ports, scope, corner, most);
    for (;;) {
      const { done, value } = await running.next();
      if (done) return { differences, report: value };
      if (value.step === 'differences') differences.push(...value.found);
    }
  };

  it('equals the registers over random histories at random corners, for a plan, a unit and everything', async () => {
    let seen = 0;
    let dueSoon = 0;
    const shares = fc.array(fc.tuple(fc.nat(14), fc.nat(100)), {
      minLength: 4,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(scene, shares, async (order, corners) => {
        const { end, ports } = await drawn(order);
        const days = corners.map(([day, share]) => [addDays(firstDay, day), share] as const);
        for (const [at, share] of [...days, [addDays(firstDay, 14), 100] as const, [soonFrom(order), 100] as const]) {
          const position = BigInt(Math.round((share * Number(end)) / 100));
          for (const scope of scopes) {
            for (const sight of sights) {
              const { differences, report } = await counted(ports, scope, { at, position, sight });
              expect(differences).toEqual([]);
              seen += report.tasks;
              dueSoon += report.figures.dueSoon;
            }
          }
        }
      }),
      wholeProperty(15),
    );
    expect(seen).toBeGreaterThan(20);
    expect(dueSoon).toBeGreaterThan(0);
  }, 120_000);

  it('equals the registers for a unit of which nothing is known yet, when a unit under it leads', async () => {
    const [assigned] = fc
      .sample(scene, { numRuns: 40, seed: 7 })
      .map((order) => order.find(({ fact }) => fact.fact.type === 'TaskAssigned'))
      .filter((found) => found !== undefined);
    const early = { effectiveOn: firstDay, by: assigned!.fact.fact.data.by, authority: null, reason: null };
    const under1 = {
      unitId: unitId(3),
      identity: { name: 'Sở Nội vụ', kind: 'department', code: null },
      parent: unitId(1),
    };
    const lead = { ...assigned!.fact.fact.data, effectiveOn: firstDay, leadUnit: unitId(3) };
    const { end, ports } = await drawn([
      { category: 'unit', fact: { id: unitId(3), fact: { type: 'UnitEstablished', data: { ...under1, ...early } } } },
      { category: 'task', fact: { id: assigned!.fact.id, fact: { type: 'TaskAssigned', data: lead } } },
    ]);
    const { differences, report } = await counted(ports, scopes[2]!, {
      at: firstDay,
      position: end,
      sight: everything,
    });
    expect([differences, report.tasks]).toEqual([[], 1]);
  });

  it('comes to the same when few events fit in memory, in as many passes as it takes', async () => {
    const order = fc
      .sample(scene, { numRuns: 40, seed: 3 })
      .find((one) => new Set(one.filter(({ category }) => category === 'task').map(({ fact }) => fact.id)).size === 3)!;
    const { end, ports } = await drawn(order);
    const corner: Corner = { at: addDays(firstDay, 14), position: end, sight: everything };
    const whole = await counted(ports, scopes[0]!, corner);
    const split = await counted(ports, scopes[0]!, corner, 2);
    expect([whole.report.passes, split.report.passes > 1]).toEqual([1, true]);
    const withoutPasses = ({ events: _events, passes: _passes, ...report }: RecountReport) => report;
    expect(withoutPasses(split.report)).toEqual(withoutPasses(whole.report));
    expect([split.differences, split.report.events]).toEqual([[], Number(end) * split.report.passes]);
  });

  it('finds planted wrong rows and names them, with their events and the figures they spoil', async () => {
    const order = fc
      .sample(scene, { numRuns: 60, seed: 5 })
      .find(
        (one) =>
          one.filter(({ category, fact }) => category === 'task' && fact.fact.type === 'TaskAssigned').length >= 2 &&
          !one.some(({ fact }) => fact.fact.type === 'TaskWithdrawn'),
      )!;
    const { end, ports } = await drawn(order);
    const corner: Corner = { at: addDays(firstDay, 14), position: end, sight: everything };
    const [row, gone] = await under.source.query<{ task_id: string }[]>(
      `SELECT task_id FROM read_store.task_register_present ORDER BY task_id`,
    );
    await under.source.query(`UPDATE read_store.task_register_present SET withdrawn = true WHERE task_id = $1`, [
      row!.task_id,
    ]);
    await under.source.query(`DELETE FROM read_store.task_register_present WHERE task_id = $1`, [gone!.task_id]);
    await under.source.query(
      `INSERT INTO read_store.task_register_present
       SELECT (json_populate_record(t, '{"task_id":"019a0000-0000-7000-8000-000000000abc"}')).*
       FROM read_store.task_register_present t WHERE task_id = $1`,
      [row!.task_id],
    );
    const { differences, report } = await counted(ports, scopes[0]!, corner);
    expect(report.differences).toBe(differences.length);
    const tasks = new Map(differences.flatMap((one) => (one.about === 'task' ? [[one.taskId, one] as const] : [])));
    expect([...tasks.keys()].sort()).toEqual(
      [row!.task_id, gone!.task_id, '019a0000-0000-7000-8000-000000000abc'].sort(),
    );
    expect(tasks.get(row!.task_id)).toMatchObject({ shown: { status: 'X' } });
    expect(tasks.get(row!.task_id)!.events.map(({ type }) => type)).toContain('TaskAssigned');
    expect(tasks.get(gone!.task_id)).toMatchObject({ shown: null });
    expect(tasks.get('019a0000-0000-7000-8000-000000000abc')).toMatchObject({ recounted: null, events: [] });
    expect(differences).toContainEqual(
      expect.objectContaining({ about: 'figure', planId: null, figure: 'X', recounted: 0, shown: 2 }),
    );
    expect(differences).toContainEqual(expect.objectContaining({ about: 'figure', planId: planId(1), figure: 'X' }));
  });

  it('finds a plan whose word on tasks without a deadline is shown wrong', async () => {
    const order = fc.sample(scene, { numRuns: 200, seed: 6 });
    for (const one of order) {
      const { end, ports } = await drawn(one);
      const corner: Corner = { at: addDays(firstDay, 14), position: end, sight: everything };
      const { report } = await counted(ports, scopes[0]!, corner);
      if (report.figures.counts.N === 0) continue;
      const [changed] = await under.source.query<[unknown[], number]>(
        `UPDATE read_store.plan_register_present SET details = jsonb_set(details::jsonb, '{content,countsOpenEnded}',
           to_jsonb(NOT (details -> 'content' ->> 'countsOpenEnded')::boolean))::json WHERE plan_id = $1 RETURNING plan_id`,
        [planId(1)],
      );
      if (changed.length === 0) continue;
      const { differences } = await counted(ports, scopes[0]!, corner);
      expect(differences).toContainEqual(
        expect.objectContaining({ planId: planId(1), figure: 'planCompletion.denominator' }),
      );
      return;
    }
    throw new Error('no history had an open-ended task of a plan that is known');
  }, 60_000);

  describe('is kept in a book', () => {
    const book = () => new RecountBookInPostgres(under.source);
    const open = async () => {
      const id = randomUUID();
      const knownAt = { position: 12n, recordedAt: '2023-01-01T00:00:00.000000Z' };
      await book().open({ id, askedBy: 'auditor', scope: scopes[1]!, at: firstDay, knownAt, whole: true });
      return id;
    };
    const figure = (n: number): RecountDifference => ({
      ...{ about: 'figure', planId: null, figure: `H${n}`, recounted: n, shown: 0 },
    });

    it('with how far it is, and what it found page by page', async () => {
      const id = await open();
      expect(await book().find(id)).toMatchObject({ state: 'queued', perMille: 0, scope: scopes[1], at: firstDay });
      await book().advance(id, 400);
      await book().advance(id, 0);
      await book().add(id, [figure(1), figure(2)]);
      await book().add(id, [figure(3)]);
      expect(await book().find(id)).toMatchObject({ state: 'running', perMille: 400, differences: 3, report: null });
      const first = await book().differences(id, null, 2);
      const second = await book().differences(id, first.next, 2);
      expect([...first.items, ...second.items, second.next]).toEqual([figure(1), figure(2), figure(3), null]);
    });

    it('and is told as interrupted once its process has gone silent', async () => {
      const [running, stopped] = [await open(), await open()];
      await book().advance(running, 10);
      await book().end(stopped, 'interrupted');
      expect((await book().find(stopped))!.state).toBe('interrupted');
      expect((await book().find(running))!.state).toBe('running');
      await under.source.query(`UPDATE read_store.recounts SET moved_at = now() - interval '1 hour'`);
      expect((await book().find(running))!.state).toBe('interrupted');
      await book().advance(stopped, 900);
      expect(await book().find(stopped)).toMatchObject({ state: 'interrupted', perMille: 0 });
      expect(await book().find(randomUUID())).toBeNull();
    });
  });
});
