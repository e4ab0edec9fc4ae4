import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LocalDate } from '../../../src/domain/shared/local-date.ts';
import { everything } from '../../../src/features/ports/asker.ts';
import type { Corner } from '../../../src/features/ports/registers.ts';
import { AuditTrailInPostgres } from '../../../src/platform/read-store/registers/audit-trail.queries.ts';
import { TaskRegisterInPostgres } from '../../../src/platform/read-store/registers/task-register.queries.ts';
import { historyOf, planId, taskId, unitId, type RandomFact } from '../../projections/random-histories.ts';
import { InMemoryEventStore } from '../../support/in-memory-event-store.ts';
import { readStore, record, runProjections, type ReadStoreUnderTest, type Running } from './read-store-under-test.ts';

const assigned = (n: number, title: string): RandomFact => ({
  id: taskId(n),
  fact: {
    type: 'TaskAssigned',
    data: {
      ...{ taskId: taskId(n), planId: planId(1) },
      ...{
        entry: {
          ...{ number: String(n), title, field: null, group: null, product: null },
          deadline: { given: { kind: 'openEnded' }, words: 'thường xuyên', due: null },
        },
      },
      ...{ leadUnit: unitId(1), cooperatingUnits: [], assignedBy: unitId(2), parentTaskId: null, illustrative: true },
      effectiveOn: '2023-03-01' as LocalDate,
      by: { account: 'van-thu', unit: unitId(9), role: 'planner' },
      authority: null,
      reason: null,
    },
  },
});

const corrected = (n: number, title: string): RandomFact => {
  const { data } = assigned(n, title).fact;
  const { entry: _entry, ...rest } = data as typeof data & Readonly<{ entry: unknown }>;
  const content = { ...rest, was: { title: 'cũ' }, is: { title }, effectiveOn: '2023-05-01' as LocalDate };
  return { id: taskId(n), fact: { type: 'TaskEntryCorrected', data: content } };
};

const at = (day: string, position: bigint): Corner => ({ at: day as LocalDate, position, sight: everything });

describe('what stands once for many rows, and words', () => {
  let under: ReadStoreUnderTest;
  let store: InMemoryEventStore;
  let running: Running;

  const shown = async (facts: readonly RandomFact[]): Promise<bigint> => {
    const position = await record(store, 'task', facts);
    expect(await running.positions.waitFor(position, 10_000)).toBe(true);
    return position;
  };

  beforeAll(async () => {
    under = await readStore();
    store = new InMemoryEventStore();
    running = runProjections(under.source, store);
  });
  afterAll(async () => {
    await running.stop();
    await under.drop();
  });

  it('reads rows of version 2, which name no entry, as it reads its own', async () => {
    const end = await shown(fc.sample(historyOf('task'), { numRuns: 1, seed: 7 })[0]!);
    const tasks = new TaskRegisterInPostgres(under.source);
    const seen = async () => {
      const found: unknown[] = [];
      for (let position = 0n; position <= end; position += 1n) {
        for (const at of ['2023-06-01', '2024-06-01'] as LocalDate[]) {
          const corner = { at, position, sight: everything };
          const { items } = await tasks.page({}, corner, null, 100);
          found.push(items, (await tasks.page({ q: items[0]?.title ?? 'x' }, corner, null, 100)).items);
        }
      }
      return found;
    };
    const before = await seen();
    expect(before.flat().length).toBeGreaterThan(20);
    await under.source.query(
      `UPDATE read_store.task_register task SET entry = NULL, placed_by = NULL, placed_type = NULL, placed_at = NULL, placed_on = NULL,
         folded = coalesce(task.folded, said.folded),
         details = (said.details::jsonb || task.details::jsonb || jsonb_build_object('placedBy', jsonb_build_object(
           'eventId', placed_by, 'type', placed_type, 'position', placed_at::text, 'effectiveOn', placed_on::text)))::json
       FROM read_store.task_register_entries said WHERE said.task_id = task.task_id AND said.entry = task.entry`,
    );
    await under.source.query('TRUNCATE read_store.task_register_entries');
    expect(await seen()).toEqual(before);
  });

  it('finds entries by the beginning of words, however long or odd these are', async () => {
    const endless = 'ab'.repeat(3_000);
    const title = `${endless} l'Ordre \\cũ 'một' 100%_ :* & | ! <->`;
    const known = await shown([assigned(77, title)]);
    const audit = new AuditTrailInPostgres(under.source);
    const found = async (q: string) => {
      const { items } = await audit.page({ q }, { position: known, sight: everything }, null, 10);
      return items.some(({ taskId: task }) => task === taskId(77));
    };
    for (const q of ['abab', endless, "l'ord", '\\cu', '100%_', ':*', '& | !', "mot' 100%", `${endless} <->`]) {
      expect([q, await found(q)]).toEqual([q, true]);
    }
    for (const q of ['baba', `${endless}c`, '100_', 'cu']) expect([q, await found(q)]).toEqual([q, false]);
  });

  it('finds tasks by the words that they had at the corner', async () => {
    const tasks = new TaskRegisterInPostgres(under.source);
    const last = await shown([assigned(78, 'Biên tập sách trắng')]);
    const known = await shown([corrected(78, 'Tập huấn công chức')]);
    const found = async (q: string, corner: Corner, planned?: string) =>
      (await tasks.page({ q, ...(planned === undefined ? {} : { planId: planned }) }, corner, null, 10)).items.map(
        ({ taskId: id, title }) => [id, title],
      );
    for (const plan of [undefined, planId(1)]) {
      const [old] = await found('bien tap', at('2023-04-01', known), plan);
      expect(old).toBeDefined();
      expect(await found('bien tap', at('2024-06-01', last), plan)).toContainEqual(old);
      expect(await found('bien tap', at('2024-06-01', known), plan)).not.toContainEqual(old);
      expect(await found('tap huan', at('2024-06-01', known), plan)).toEqual([[taskId(78), 'Tập huấn công chức']]);
      expect(await found('tap huan', at('2024-06-01', last), plan)).toEqual([]);
    }
  });
});
