import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TaskFacts } from '../../../src/domain/shared/facts-at.ts';
import { everything as sight } from '../../../src/features/ports/asker.ts';
import { fold } from '../../../src/domain/shared/folding.ts';
import { streamOf } from '../../../src/domain/shared/ids.ts';
import { addDays, localDate, type LocalDate } from '../../../src/domain/shared/local-date.ts';
import { isDueSoon, onTimeByOriginal, statusClassOf } from '../../../src/domain/shared/status-class.ts';
import { KnownAtInTheFuture, KnownAtUnreadable } from '../../../src/features/ports/known-at.errors.ts';
import { NotYetShown } from '../../../src/features/ports/reading/reading.errors.ts';
import type { Corner, Page, TaskFilter, UnitFilter } from '../../../src/features/ports/registers.ts';
import { LedgerOfRegisters } from '../../../src/platform/read-store/ledger-of-registers.ts';
import { AuditTrailInPostgres } from '../../../src/platform/read-store/registers/audit-trail.queries.ts';
import { PlanRegisterInPostgres } from '../../../src/platform/read-store/registers/plan-register.queries.ts';
import { TaskRegisterInPostgres } from '../../../src/platform/read-store/registers/task-register.queries.ts';
import { UnitRegisterInPostgres } from '../../../src/platform/read-store/registers/unit-register.queries.ts';
import { historyOf, planId, taskId, unitId, type RandomFact } from '../../projections/random-histories.ts';
import { InMemoryEventStore } from '../../support/in-memory-event-store.ts';
import { readStore, record, runProjections, type ReadStoreUnderTest, type Running } from './read-store-under-test.ts';

let under: ReadStoreUnderTest;
let store: InMemoryEventStore;
let running: Running;

const begin = async (): Promise<void> => {
  under = await readStore();
  store = new InMemoryEventStore();
  running = runProjections(under.source, store, { batch: 100 });
};
const end = async (): Promise<void> => {
  await running.stop();
  await under.drop();
};
const shown = async (position: bigint): Promise<bigint> => {
  expect(await running.positions.waitFor(position, 10_000)).toBe(true);
  return position;
};

const act = (id: string, type: string, effectiveOn: string, content: object): RandomFact => ({
  id,
  fact: {
    type,
    data: {
      ...content,
      effectiveOn: localDate(effectiveOn),
      by: { account: 'van-thu', unit: unitId(9), role: 'planner' },
      authority: { symbol: '202/2025/QH15', issuedOn: localDate('2025-06-12'), issuer: 'Quốc hội' },
      reason: null,
    },
  },
});

const established = (n: number, name: string, code: string | null, on = '2020-01-01', parent: string | null = null) =>
  act(unitId(n), 'UnitEstablished', on, { unitId: unitId(n), identity: { name, kind: 'province', code }, parent });

const issued = (n: number, owner: number, symbol: string | null, year: number, name: string) =>
  act(planId(n), 'PlanIssued', `${year}-02-03`, {
    planId: planId(n),
    symbol,
    issuedOn: `${year}-02-03`,
    year,
    owner: unitId(owner),
    coSigners: [],
    parentPlanId: null,
    content: {
      name,
      coversFrom: `${year}-01-01`,
      coversTo: `${year}-12-31`,
      groups: [],
      legalBases: [],
      countsOpenEnded: false,
      note: null,
    },
  });

const assigned = (n: number, plan: number, number: string, title: string) =>
  act(taskId(n), 'TaskAssigned', '2023-03-01', {
    taskId: taskId(n),
    planId: planId(plan),
    entry: {
      number,
      title,
      field: null,
      group: null,
      product: null,
      deadline: { given: { kind: 'openEnded' }, words: 'thường xuyên', due: null },
    },
    leadUnit: unitId(1),
    cooperatingUnits: [],
    assignedBy: unitId(2),
    parentTaskId: null,
    illustrative: true,
  });

const everything = async <Item>(ask: (after: string | null) => Promise<Page<Item>>): Promise<Item[]> => {
  const items: Item[] = [];
  for (let after: string | null = null; ;) {
    const page: Page<Item> = await ask(after);
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
};

describe('the task register over all plans', () => {
  beforeAll(begin);
  afterAll(end);

  it('tallies and lists at every corner what its single tasks say there', async () => {
    const history = fc.sample(historyOf('task'), { numRuns: 1, seed: 42 })[0]!;
    const last = await shown(await record(store, 'task', history));
    const register = new TaskRegisterInPostgres(under.source);
    const ids = [...new Set(history.map(({ id }) => id))];
    const days = [...new Set(history.map(({ fact }) => fact.data.effectiveOn))];
    for (const at of days) {
      for (let position = 0n; position <= last; position += 1n) {
        const corner: Corner = { at, position, sight };
        const facts = (await Promise.all(ids.map((id) => register.find(id, corner)))).filter((one) => one !== null);
        const filters: readonly TaskFilter[] = [
          {},
          { planId: planId(1) },
          { status: 'T2' },
          { leadUnits: [unitId(1), unitId(2)] },
        ];
        for (const filter of filters) {
          const fits = facts.filter(
            (one) =>
              (filter.status === undefined || statusClassOf(one, at) === filter.status) &&
              (filter.leadUnits?.includes(one.leadUnit) ?? true),
          );
          const listed = await everything((after) => register.page(filter, corner, after, 1));
          const byId = (one: TaskFacts, other: TaskFacts) => (one.taskId < other.taskId ? -1 : 1);
          expect(listed.toSorted(byId)).toEqual(fits.toSorted(byId));
          const soon = Number(position % 8n);
          const tally = await register.tally(filter, corner, addDays(at, soon));
          const count = (kept: (one: (typeof tally)[number]) => boolean) =>
            tally.filter(kept).reduce((sum, one) => sum + one.count, 0);
          expect(count(() => true)).toBe(fits.length);
          expect(count(({ status }) => status === 'H1')).toBe(
            fits.filter((one) => statusClassOf(one, at) === 'H1').length,
          );
          expect(count((one) => one.dueSoon)).toBe(fits.filter((one) => isDueSoon(one, at, soon)).length);
          expect(count((one) => one.onTimeByOriginal)).toBe(fits.filter(onTimeByOriginal).length);
        }
      }
    }
  }, 120_000);
});

describe('questions to the registers', () => {
  const at = (day: string, position: bigint): Corner => ({ at: day as LocalDate, position, sight });
  let last: bigint;

  beforeAll(async () => {
    await begin();
    await record(store, 'unit', [
      established(44, 'Tỉnh Quảng Bình', '44'),
      established(45, 'Tỉnh Quảng Trị', '45'),
      established(67, 'Tỉnh Đắk Nông', '67'),
      established(68, 'Tỉnh Lâm Đồng', '68'),
      established(10, 'Sở Nội vụ', null, '2020-01-01', unitId(67)),
      established(11, 'Phòng Cải cách hành chính', null, '2020-01-01', unitId(10)),
      established(12, 'Phòng Văn thư', null, '2024-01-01', null),
      established(144, 'Tỉnh Quảng Trị', '44', '2025-07-01'),
      established(21, 'Phường Vĩ Dạ', null, '2020-01-01', unitId(20)),
      established(20, 'Thành phố Huế', '46', '2025-01-01'),
      act(unitId(144), 'UnitsMerged', '2025-07-01', { unitId: unitId(144), predecessors: [unitId(44), unitId(45)] }),
      act(unitId(44), 'UnitDissolved', '2025-07-01', { unitId: unitId(44), successors: [unitId(144)] }),
      act(unitId(45), 'UnitDissolved', '2025-07-01', { unitId: unitId(45), successors: [unitId(144)] }),
      act(unitId(11), 'UnitSplit', '2024-01-01', { unitId: unitId(11), into: [unitId(12)], survives: true }),
    ]);
    await record(store, 'plan', [
      issued(1, 67, '10/KH-UBND', 2023, 'Kế hoạch cải cách hành chính'),
      issued(2, 67, '2/KH-UBND', 2023, 'Kế hoạch dân vận 100%'),
      issued(3, 44, null, 2022, 'Kế hoạch phối hợp'),
      issued(4, 44, '7/KH-UBND', 2024, 'Kế hoạch dân vận'),
    ]);
    last = await shown(
      await record(store, 'task', [
        assigned(1, 1, '10', 'Rà soát thủ tục'),
        assigned(2, 1, '2', 'Đánh giá cán bộ'),
        assigned(3, 1, '1', 'Báo cáo quý'),
        assigned(4, 4, '1', 'Rà soát văn bản'),
      ]),
    );
  }, 60_000);
  afterAll(end);

  it('find a province by its code on a day: 44 changed hands on 01/7/2025', async () => {
    const units = new UnitRegisterInPostgres(under.source);
    const named = async (day: string) =>
      (await units.page({ code: '44', living: true }, at(day, last), null, 10)).items.map(
        ({ identity }) => identity.name,
      );
    expect(await named('2025-06-30')).toEqual(['Tỉnh Quảng Bình']);
    expect(await named('2025-07-01')).toEqual(['Tỉnh Quảng Trị']);
    const both = await units.page({ q: 'quang tri' }, at('2025-07-01', last), null, 10);
    expect(both.items.map(({ unitId: id, living }) => [id, living])).toEqual([
      [unitId(45), false],
      [unitId(144), true],
    ]);
    expect((await units.page({ name: 'tỉnh quảng bình' }, at('2025-06-30', last), null, 10)).items).toHaveLength(1);
  });

  it('list what stands under nothing at the day, and what stands under something', async () => {
    const units = new UnitRegisterInPostgres(under.source);
    const found = async (filter: UnitFilter) =>
      (await units.page(filter, at('2023-12-21', last), null, 50)).items.map(({ identity }) => identity.name);
    expect(await found({ top: true })).toEqual(['Tỉnh Đắk Nông', 'Tỉnh Lâm Đồng', 'Tỉnh Quảng Bình', 'Tỉnh Quảng Trị']);
    expect(await found({ top: false })).toEqual(['Phòng Cải cách hành chính', 'Phường Vĩ Dạ', 'Sở Nội vụ']);
  });

  it('know where a unit came from, also the part of a split one', async () => {
    const units = new UnitRegisterInPostgres(under.source);
    expect((await units.find(unitId(144), at('2025-07-01', last)))!.predecessors).toEqual([unitId(44), unitId(45)]);
    expect((await units.find(unitId(12), at('2024-01-01', last)))!.predecessors).toEqual([unitId(11)]);
    expect((await units.find(unitId(44), at('2025-07-01', last)))!).toMatchObject({
      living: false,
      dissolvedOn: '2025-07-01',
      successors: [unitId(144)],
    });
    expect((await units.find(unitId(44), at('2025-06-30', last)))!.living).toBe(true);
  });

  it('show the tree under a unit, itself first', async () => {
    const units = new UnitRegisterInPostgres(under.source);
    const tree = await units.subtree(unitId(67), at('2023-01-01', last));
    expect(tree.map((unit) => unit.unitId)).toEqual([unitId(67), unitId(10), unitId(11)]);
    const bounded = async (depth: number, most: number) =>
      (await units.subtree(unitId(67), at('2023-01-01', last), { depth, most })).map((unit) => unit.unitId);
    expect(await bounded(0, 5)).toEqual([unitId(67)]);
    expect(await bounded(1, 5)).toContain(unitId(10));
    expect(await bounded(9, 1)).toEqual([unitId(67), unitId(10)]);
  });

  it('show what stands under a unit of which nothing is known yet', async () => {
    const units = new UnitRegisterInPostgres(under.source);
    const tree = async (day: string) => (await units.subtree(unitId(20), at(day, last))).map((unit) => unit.unitId);
    expect(await tree('2024-12-31')).toEqual([unitId(21)]);
    expect(await tree('2025-01-01')).toEqual([unitId(20), unitId(21)]);
  });

  it('list plans by year and natural symbol, page by page, and find them without accents', async () => {
    const plans = new PlanRegisterInPostgres(under.source);
    const corner = at('2024-06-01', last);
    const listed = await everything((after) => plans.page({}, corner, after, 1));
    expect(listed.map((plan) => plan.planId)).toEqual([planId(4), planId(2), planId(1), planId(3)]);
    const found = async (q: string) => (await plans.page({ q }, corner, null, 10)).items.map((plan) => plan.planId);
    expect(await found('dak nong')).toEqual([planId(2), planId(1)]);
    expect(await found('dan van quang binh')).toEqual([planId(4)]);
    expect(await found('100%')).toEqual([planId(2)]);
    expect(await found('%')).toEqual([]);
    expect(await found(`'; DROP TABLE x; --`)).toEqual([]);
  });

  it('list tasks in natural order, of plans of an owner or a year', async () => {
    const tasks = new TaskRegisterInPostgres(under.source);
    const corner = at('2024-06-01', last);
    const numbers = async (filter: Parameters<TaskRegisterInPostgres['page']>[0]) =>
      (await everything((after) => tasks.page(filter, corner, after, 2))).map(({ number }) => number);
    expect(await numbers({ planId: planId(1) })).toEqual(['1', '2', '10']);
    expect(await numbers({ owner: unitId(44) })).toEqual(['1']);
    expect(await numbers({ year: 2023 })).toEqual(['1', '2', '10']);
    expect(await numbers({ q: 'ra soat' })).toEqual(['10', '1']);
    expect(await numbers({ year: 2023, q: 'danh gia' })).toEqual(['2']);
  });

  it('refuse a cursor that is none of theirs', async () => {
    const tasks = new TaskRegisterInPostgres(under.source);
    for (const cursor of [
      '',
      'x',
      Buffer.from('[1,2]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
    ]) {
      await expect(tasks.page({}, at('2024-06-01', last), cursor, 10)).rejects.toThrow('page.unreadable');
    }
    await expect(tasks.page({}, at('2024-06-01', last), null, 1_001)).rejects.toThrow(RangeError);
  });

  it('read the audit trail newest first, searched without accents', async () => {
    const audit = new AuditTrailInPostgres(under.source);
    const all = await everything((after) => audit.page({}, { position: last, sight }, after, 3));
    expect(all.map(({ position }) => BigInt(position))).toEqual(
      Array.from({ length: Number(last) }, (_, n) => last - BigInt(n)),
    );
    const found = async (filter: Parameters<AuditTrailInPostgres['page']>[0], upTo = last) =>
      (await audit.page(filter, { position: upTo, sight }, null, 100)).items.map(({ sentence }) => sentence);
    expect(await found({ q: 'danh gia can bo' })).toEqual([
      'Giao nhiệm vụ 2 “Đánh giá cán bộ”, không thời hạn (thường xuyên); có hiệu lực 01/3/2023; theo 202/2025/QH15 ngày 12/6/2025 của Quốc hội.',
    ]);
    expect(await found({ q: fold('Đắk Nông') })).toHaveLength(1);
    expect(await found({ plan: planId(1) })).toHaveLength(4);
    expect(await found({ task: taskId(1) })).toHaveLength(1);
    expect(await found({ unit: unitId(144) })).toHaveLength(2);
    expect(await found({ actor: 'van-thu', type: 'PlanIssued' })).toHaveLength(4);
    expect(await found({ type: 'PlanIssued' }, 15n)).toHaveLength(1);
    expect(await found({ from: localDate('2023-01-01'), to: localDate('2023-01-01') })).toHaveLength(Number(last));
    expect(await found({ from: localDate('2023-01-02') })).toEqual([]);
    const [entry] = (await audit.page({ task: taskId(1) }, { position: last, sight }, null, 1)).items;
    expect(entry).toMatchObject({
      stream: streamOf('task', taskId(1)),
      revision: '0',
      unitId: unitId(1),
      actingUnit: unitId(9),
      recordedAt: (await store.readStream(streamOf('task', taskId(1)), { limit: 1 }))[0]!.recordedAt,
    });
  });

  it('name positions and instants, and refuse the future', async () => {
    const clock = { now: () => new Date('2023-06-01T00:00:00Z'), today: () => localDate('2023-06-01') };
    const ledger = new LedgerOfRegisters(store, running.positions, clock);
    expect(await ledger.resolve(undefined)).toEqual({ position: last, recordedAt: await store.recordedAt(last) });
    expect(await ledger.resolve('3')).toEqual({ position: 3n, recordedAt: await store.recordedAt(3n) });
    expect(await ledger.resolve('0')).toEqual({ position: 0n, recordedAt: null });
    expect((await ledger.resolve('2023-05-01T07:00:00+07:00')).position).toBe(last);
    expect((await ledger.resolve('2022-05-01T07:00:00+07:00')).position).toBe(0n);
    await expect(ledger.resolve((last + 1n).toString())).rejects.toThrow(KnownAtInTheFuture);
    await expect(ledger.resolve('2023-06-01T00:00:01Z')).rejects.toThrow(KnownAtInTheFuture);
    await expect(ledger.resolve('2023-06-01')).rejects.toThrow(KnownAtUnreadable);
    await expect(ledger.resolve('2023-02-31T25:00:00Z')).rejects.toThrow(KnownAtUnreadable);
    expect(await ledger.waitFor(last, 100)).toBe(true);
    const idle = new LedgerOfRegisters(
      store,
      { ...running.positions, shown: async () => 0n, waitFor: async () => false } as never,
      clock,
    );
    await expect(idle.resolve('3')).rejects.toThrow(NotYetShown);
  });
});
