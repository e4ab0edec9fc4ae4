import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { statusClasses, type TaskFacts } from '../../../src/domain/shared/facts-at.ts';
import { rateNames } from '../../../src/domain/shared/rates.ts';
import { PlanRegister, TaskRegister, UnitRegister } from '../../../src/features/ports/registers.ts';
import { ExplainFigureHandler } from '../../../src/features/progress/explain-figure.query.ts';
import { GetPlanProgressHandler } from '../../../src/features/progress/get-plan-progress.query.ts';
import { GetProgressHandler } from '../../../src/features/progress/get-progress.query.ts';
import { ProgressController } from '../../../src/features/progress/progress.controller.ts';
import { ProgressReader } from '../../../src/features/progress/progress-reader.ts';
import { MemoryPlans, MemoryUnits } from '../../support/reading/memory-registers.ts';
import { MemoryTasks } from '../../support/reading/memory-tasks.ts';
import { plan, task } from '../../support/reading/plan-facts.ts';
import { questionApp } from '../../support/reading/question-app.ts';
import { ids, provinces } from '../../support/reading/unit-facts.ts';

const many = (count: number, from: number, told: Parameters<typeof task>[1]): TaskFacts[] =>
  Array.from({ length: count }, (_, index) => task(from + index, told));

/** 53 of 55, as the article of Đắk Nông has it; then a second plan that counts tasks without a deadline. */
const tasks: readonly TaskFacts[] = [
  ...many(49, 1, { done: '2023-11-30' }),
  task(50, { done: '2023-12-10', originally: '2023-11-30' }),
  ...many(3, 51, { due: '2023-06-30', done: '2023-07-15', more: { field: 'thu-tuc' } }),
  task(54, { due: '2023-12-31', more: { group: 'nhom-2' } }),
  task(55, { due: '2023-12-15', more: { field: null, group: null } }),
  task(56, { more: { withdrawn: true } }),
  task(57, { due: null, done: '2023-03-01' }),
  ...many(2, 60, { due: null, done: '2023-03-01', more: { planId: ids.otherPlan, leadUnit: ids.quangBinh } }),
  task(62, { due: null, more: { planId: ids.otherPlan, leadUnit: ids.quangBinh } }),
];

describe('progress', () => {
  let app: NestFastifyApplication;
  const get = (path: string) => request(app.getHttpServer()).get(`/api/v1${path}`);
  const day = 'at=2023-12-21';

  beforeAll(async () => {
    const plans = () => [plan(ids.plan), plan(ids.otherPlan, { owner: ids.quangBinh }, true)];
    const known = ({ position }: { position: bigint }) => (position < 100n ? tasks.slice(0, 40) : tasks);
    app = await questionApp(
      [ProgressController],
      [ProgressReader, GetPlanProgressHandler, GetProgressHandler, ExplainFigureHandler],
      [
        [UnitRegister, new MemoryUnits(provinces)],
        [PlanRegister, new MemoryPlans(plans)],
        [TaskRegister, new MemoryTasks(known, plans)],
      ],
    );
  });
  afterAll(() => app.close());

  it('states counts and rates of a plan as exact fractions, with the rule set that printed them', async () => {
    const { body } = await get(`/plans/${ids.plan}/progress?${day}`).expect(200);
    expect(body.counts).toEqual({ H1: 50, H2: 3, T1: 1, T2: 1, N: 1, X: 1, total: 57 });
    expect(body.rates).toMatchObject({
      planCompletion: { numerator: 53, denominator: 55, text: '96,4%' },
      dueCompletion: { numerator: 53, denominator: 54, text: '98,1%' },
      onTimeCompliance: { numerator: 50, denominator: 54 },
      onTimeAmongCompleted: { numerator: 50, denominator: 53 },
      onTimeByOriginalDeadline: { numerator: 49, denominator: 53 },
    });
    expect(body.ruleSet.rules).toMatchObject([
      { name: 'percentDecimals', value: 1 },
      { name: 'dueSoonDays', value: 7, verified: false },
    ]);
    expect(body.ruleSet.version).toEqual(expect.any(String));
    expect(body.plan.owner).toEqual({
      id: ids.dakNong,
      name: 'Tỉnh Đắk Nông',
      now: [{ id: ids.lamDong, name: 'Tỉnh Lâm Đồng' }],
    });
    expect(body).toMatchObject({ at: '2023-12-21', knownAt: { position: '120' } });
  });

  it('shows fewer completed tasks as known earlier', async () => {
    const { body } = await get(`/plans/${ids.plan}/progress?${day}&knownAt=50`).expect(200);
    expect(body.rates.planCompletion).toEqual({ numerator: 40, denominator: 40, text: '100,0%' });
    expect(body.knownAt.position).toBe('50');
  });

  it('prints as many decimals as asked', async () => {
    const { body } = await get(`/plans/${ids.plan}/progress?${day}&decimals=2`).expect(200);
    expect(body.rates.planCompletion.text).toBe('96,36%');
    await get(`/plans/${ids.plan}/progress?decimals=3`).expect(400);
  });

  it('breaks down by field in the order of the plan, tasks without one last', async () => {
    const { body } = await get(`/plans/${ids.plan}/progress?${day}&by=field`).expect(200);
    expect(
      body.groups.map(({ key, counts }: { key: string; counts: { total: number } }) => [key, counts.total]),
    ).toEqual([
      ['the-che', 53],
      ['thu-tuc', 3],
      [null, 1],
    ]);
    expect(body.groupsComplete).toBeUndefined();
  });

  it('rolls groups up: one is complete when all its counted items are', async () => {
    const { body } = await get(`/plans/${ids.plan}/progress?${day}&by=group`).expect(200);
    expect(body.groups.map(({ key, complete }: { key: string; complete: boolean }) => [key, complete])).toEqual([
      ['nhom-1', true],
      ['nhom-2', false],
      [null, false],
    ]);
    expect(body.groupsComplete).toEqual({ numerator: 1, denominator: 2, text: '50,0%' });
  });

  it('adds plans up, each under its own rule on tasks without a deadline', async () => {
    const { body } = await get(`/progress?${day}&year=2023&by=plan`).expect(200);
    expect(body.rates.planCompletion).toMatchObject({ numerator: 55, denominator: 58 });
    expect(body.counts.total).toBe(60);
    expect(body.groups).toHaveLength(2);
  });

  it('takes a unit together with the units under it', async () => {
    const { body } = await get(`/progress?${day}&unit=${ids.dakNong}&by=unit`).expect(200);
    expect(body.groups).toMatchObject([{ key: ids.department, label: 'Sở Nội vụ tỉnh Đắk Nông' }]);
    expect(body.counts.total).toBe(57);
  });

  it('counts what is in time but about to be due, by the rule of the day, to its last day', async () => {
    const soon = async (at: string) => (await get(`/plans/${ids.plan}/progress?at=${at}&by=group`)).body;
    expect((await soon('2023-12-23')).dueSoon).toBe(0);
    const { dueSoon, counts, groups } = await soon('2023-12-24');
    expect([dueSoon, counts.T1]).toEqual([1, 1]);
    expect(groups.map((group: { key: string; dueSoon: number }) => [group.key, group.dueSoon])).toEqual([
      ['nhom-1', 0],
      ['nhom-2', 1],
      [null, 0],
    ]);
    expect((await soon('2023-12-31')).dueSoon).toBe(1);
    expect(await soon('2024-01-01')).toMatchObject({ dueSoon: 0, counts: { T1: 0 } });
  });

  it('shows only the worst rows of a breakdown, the most overdue first', async () => {
    const { body } = await get(`/progress?${day}&by=field&worst=2`).expect(200);
    expect(body.groups.map(({ key, counts }: { key: string; counts: object }) => [key, counts])).toMatchObject([
      [null, { T2: 1 }],
      ['thu-tuc', { T2: 0, H2: 3 }],
    ]);
    await get('/progress?by=unit&worst=101').expect(400);
  });

  it('does not know a plan that was never issued', async () => {
    const { body } = await get(`/plans/${ids.absent}/progress`).expect(404);
    expect(body.code).toBe('id.not-recorded');
    await get(`/progress/explain?plan=${ids.absent}&count=T2`).expect(404);
  });

  describe('why', () => {
    const listed = async (query: string): Promise<{ length: number; tasks: readonly string[] }> => {
      const found: string[] = [];
      for (let after = ''; ;) {
        const { body } = await get(`/progress/explain?${query}&limit=20${after}`).expect(200);
        found.push(...body.items.map(({ id }: { id: string }) => id));
        if (body.next === null) return { length: body.length, tasks: found };
        after = `&after=${body.next}`;
      }
    };
    const figures = [
      ...[...statusClasses, 'total', 'dueSoon'].map((count) => `count=${count}`),
      ...rateNames.flatMap((rate) => [`rate=${rate}&part=numerator`, `rate=${rate}&part=denominator`]),
    ];

    it('lists for every count and side of a rate exactly as many tasks as the figure says', async () => {
      const scopes = [
        [`/plans/${ids.plan}/progress?${day}`, `plan=${ids.plan}`],
        [`/progress?${day}`, 'year=2023'],
      ] as const;
      for (const [asked, scope] of scopes) {
        const { body } = await get(asked).expect(200);
        for (const figure of figures) {
          const { count, rate, part } = Object.fromEntries(new URLSearchParams(figure));
          const expected =
            count === undefined ? body.rates[rate!][part!] : count === 'dueSoon' ? body.dueSoon : body.counts[count];
          const { length, tasks: found } = await listed(`${scope}&${day}&${figure}`);
          expect([figure, length, new Set(found).size, found.length]).toEqual([figure, expected, expected, expected]);
        }
      }
    });

    it('follows the link of each row of a breakdown to exactly its tasks', async () => {
      for (const by of ['field', 'group', 'unit', 'plan']) {
        const { body } = await get(`/progress?${day}&by=${by}`).expect(200);
        for (const { explain, counts } of body.groups) {
          const { length, tasks: found } = await listed(`${explain.split('?')[1]}&count=total`);
          expect([explain, length, found.length]).toEqual([explain, counts.total, counts.total]);
        }
      }
    });

    it('tells of each task the event that put it there', async () => {
      const { body } = await get(`/progress/explain?plan=${ids.plan}&${day}&count=T2`).expect(200);
      expect(body.items).toMatchObject([
        { number: '55', status: 'T2', placedBy: { type: 'TaskAssigned', position: '55' } },
      ]);
    });

    it.each([
      ['', '/count', 'explain.one-figure'],
      ['count=T2&rate=planCompletion', '/count', 'explain.one-figure'],
      ['rate=planCompletion', '/part', 'field.missing'],
      ['count=T3', '/count', 'value.not-offered'],
    ])('refuses "%s" and names %s', async (query, field, code) => {
      const { body } = await get(`/progress/explain?${query}`).expect(400);
      expect(body.errors).toMatchObject([{ field, code }]);
    });
  });
});
