import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import type { TaskFacts } from '../../../src/domain/shared/facts-at.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { CompareCornersHandler } from '../../../src/features/comparison/compare-corners.query.ts';
import { ComparisonController } from '../../../src/features/comparison/comparison.controller.ts';
import { DrawTimelineHandler } from '../../../src/features/comparison/draw-timeline.query.ts';
import { TwoCorners } from '../../../src/features/comparison/two-corners.ts';
import { Comparisons, Timelines } from '../../../src/features/ports/comparisons.ts';
import { PlanRegister, TaskRegister, UnitRegister, type Corner } from '../../../src/features/ports/registers.ts';
import { GetPlanProgressHandler } from '../../../src/features/progress/get-plan-progress.query.ts';
import { ProgressController } from '../../../src/features/progress/progress.controller.ts';
import { ProgressReader } from '../../../src/features/progress/progress-reader.ts';
import { MemoryComparisons, MemoryTimelines } from '../../support/reading/memory-comparisons.ts';
import { MemoryPlans, MemoryUnits } from '../../support/reading/memory-registers.ts';
import { MemoryTasks } from '../../support/reading/memory-tasks.ts';
import { plan, task } from '../../support/reading/plan-facts.ts';
import { questionApp } from '../../support/reading/question-app.ts';
import { ids, provinces, taskId } from '../../support/reading/unit-facts.ts';

/** 1 completed on 10/11; 2 only becomes overdue on 01/12; 3 assigned on 20/11; 4 leaves for Quảng Bình; 5 stays. */
const tasks = ({ at }: Corner): readonly TaskFacts[] => [
  at < '2023-11-10' ? task(1) : task(1, { done: '2023-11-10' }),
  task(2, { due: '2023-11-30' }),
  ...(at < '2023-11-20' ? [] : [task(3)]),
  ...(at < '2023-11-25' ? [task(4)] : [task(4, { more: { leadUnit: ids.quangBinh } })]),
  task(5, { due: '2023-10-01' }),
  at < '2023-12-01' ? task(6, { due: null }) : task(6, { due: null, done: '2023-12-01' }),
];
const plans = ({ at }: Corner) => [plan(ids.plan, {}, at >= '2023-12-10')];

const confirmed = {
  position: '80',
  eventId: taskId(900),
  type: 'TaskCompletionConfirmed',
  recordedAt: '2023-11-10T03:00:00.000000Z',
  effectiveOn: localDate('2023-11-10'),
  account: 'dn-sonoivu-dm-01',
  actingUnit: ids.dakNong,
  role: 'focalPoint',
  sentence: 'Xác nhận hoàn thành nhiệm vụ 1',
  side: 'gained' as const,
};

describe('corners beside each other', () => {
  let app: NestFastifyApplication;
  const get = (path: string) => request(app.getHttpServer()).get(`/api/v1${path}`);

  beforeAll(async () => {
    app = await questionApp(
      [ComparisonController, ProgressController],
      [TwoCorners, CompareCornersHandler, DrawTimelineHandler, ProgressReader, GetPlanProgressHandler],
      [
        [UnitRegister, new MemoryUnits(provinces)],
        [PlanRegister, new MemoryPlans(plans)],
        [TaskRegister, new MemoryTasks(tasks, plans)],
        [Comparisons, new MemoryComparisons(tasks, plans, { [taskId(1)]: [confirmed] })],
        [Timelines, new MemoryTimelines(tasks, plans, (day) => (day < '2023-12-01' ? 30n : 500n))],
      ],
    );
  });
  afterAll(() => app.close());

  const between = `unit=${ids.department}&at1=2023-11-01&at2=2023-12-14`;

  it('are told with the figures of each, and who was there at both, joined or left', async () => {
    const { body } = await get(`/diff?${between}`).expect(200);
    expect(body.first.counts).toMatchObject({ H1: 0, T1: 3, T2: 1, N: 1, total: 5 });
    expect(body.second.counts).toMatchObject({ H1: 1, T1: 1, T2: 2, N: 1, total: 5 });
    expect(body.second.rates.planCompletion).toEqual({ numerator: 2, denominator: 5, text: '40,0%' });
    expect(body.cohorts.both.first.counts.total).toBe(4);
    expect(body.cohorts.both.second.rates.planCompletion).toMatchObject({ numerator: 2, denominator: 4 });
    expect([body.cohorts.joined.counts.total, body.cohorts.left.counts.total]).toEqual([1, 1]);
    expect(body).toMatchObject({ at: '2023-12-14', knownAt: { position: '120' }, first: { at: '2023-11-01' } });
  });

  it('list every task that moved with what did it: an event, only time, or what is around it', async () => {
    const { body } = await get(`/diff?${between}`).expect(200);
    type Item = Readonly<Record<'id' | 'from' | 'to' | 'cause', string>>;
    expect(body.items.map(({ id, from, to, cause }: Item) => [id, from, to, cause])).toEqual([
      [taskId(1), 'T1', 'H1', 'events'],
      [taskId(2), 'T1', 'T2', 'time'],
      [taskId(3), null, 'T1', 'events'],
      [taskId(4), 'T1', null, 'events'],
      [taskId(6), 'N', 'N', 'events'],
    ]);
    expect(body.items[0]).toMatchObject({ eventCount: 1, before: { stage: 'assigned' } });
    const { account, actingUnit, ...told } = confirmed;
    expect(body.items[0].events).toEqual([
      {
        ...told,
        actor: { account, name: null, label: 'đầu mối, Tỉnh Đắk Nông' },
        actingUnit: { id: actingUnit, name: 'Tỉnh Đắk Nông', now: [{ id: ids.lamDong, name: 'Tỉnh Lâm Đồng' }] },
      },
    ]);
    expect(body.items[1]).toMatchObject({ events: [], causeLabel: 'Chỉ do thời gian trôi qua' });
    expect(body.transitions).toContainEqual({ from: 'T2', to: 'T2', count: 1, moved: 0 });
    const { body: ruled } = await get(`/diff?plan=${ids.plan}&at1=2023-12-05&at2=2023-12-14`).expect(200);
    expect(ruled.items).toMatchObject([{ id: taskId(6), from: 'N', to: 'N', cause: 'surroundings' }]);
  });

  it('keep their corners from page to page, and refuse to go on in others', async () => {
    const { body } = await get(`/diff?${between}&knownAt2=100&limit=2`).expect(200);
    const next = `after=${encodeURIComponent(body.next)}`;
    const { body: second } = await get(`/diff?unit=${ids.department}&limit=3&${next}`).expect(200);
    expect(second).toMatchObject({ at: '2023-12-14', knownAt: { position: '100' }, first: { at: '2023-11-01' } });
    expect([...body.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(
      [1, 2, 3, 4, 6].map((number) => taskId(number)),
    );
    expect(second.next).toBeNull();
    for (const other of ['at1=2023-11-02', 'at2=2023-12-15', 'knownAt1=99', 'knownAt2=101']) {
      const refused = await get(`/diff?${other}&${next}`).expect(400);
      expect(refused.body.errors).toMatchObject([{ field: '/after', code: 'page.of-another-corner' }]);
    }
    await get('/diff?after=rubbish').expect(400);
  });

  it('take what is not said of the first corner from the second', async () => {
    const { body } = await get('/diff?at2=2023-12-14&knownAt2=90').expect(200);
    expect(body.first).toMatchObject({ at: '2023-12-14', knownAt: { position: '90' } });
    expect(body.items).toEqual([]);
  });

  it('list one kind of move only when asked', async () => {
    const { body } = await get(`/diff?${between}&only=left`).expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([taskId(4)]);
  });

  it('do not know a plan that neither of them knows', async () => {
    await get(`/diff?plan=${ids.absent}`).expect(404);
    await get(`/timeline?plan=${ids.absent}&from=2023-11-01&to=2023-12-01&step=month`).expect(404);
  });

  it('make a line over time whose points are single answers', async () => {
    const line = `/timeline?plan=${ids.plan}&from=2023-10-31&to=2023-12-14&step=week&known=then`;
    const { body } = await get(line).expect(200);
    expect(body.points).toHaveLength(8);
    expect(body.points.map(({ position }: { position: string }) => position)).toEqual([
      ...Array<string>(5).fill('30'),
      ...Array<string>(3).fill('120'),
    ]);
    for (const { at, position, counts, rates, ruleSet } of body.points) {
      const { body: single } = await get(`/plans/${ids.plan}/progress?at=${at}&knownAt=${position}`).expect(200);
      expect({ counts, rates, ruleSet }).toEqual({
        counts: single.counts,
        rates: single.rates,
        ruleSet: single.ruleSet.version,
      });
    }
    expect(body.ruleSets.map(({ version }: { version: string }) => version)).toContain(body.points[0].ruleSet);
    expect(body.points.at(-1)).toMatchObject({ at: '2023-12-14', rates: { planCompletion: { denominator: 6 } } });
  });

  it('say how many tasks had come due by each day, done or not', async () => {
    const { body } = await get(`/timeline?plan=${ids.plan}&from=2023-09-30&to=2023-12-31&step=month`).expect(200);
    const line = body.points.map(({ at, due }: { at: string; due: number }) => [at, due]);
    expect(line).toEqual([
      ['2023-09-30', 0],
      ['2023-10-30', 1],
      ['2023-11-30', 2],
      ['2023-12-30', 2],
      ['2023-12-31', 5],
    ]);
  });

  it('name the rule set of each point, also where it changes on the way', async () => {
    const { body } = await get(`/timeline?from=2018-01-14&to=2024-01-14&step=month`).expect(200);
    expect(new Set(body.points.map(({ ruleSet }: { ruleSet: string }) => ruleSet)).size).toBe(body.ruleSets.length);
    expect(body.ruleSets.length).toBeGreaterThan(1);
  });

  it.each([
    ['from=2023-12-02&to=2023-12-01&step=day', '/to', 'period.backwards'],
    ['from=2020-01-01&to=2023-12-01&step=day', '/step', 'timeline.too-many-points'],
    ['from=2023-12-01&to=2023-12-02&step=year', '/step', 'value.not-offered'],
    ['from=2023-12-01&to=2023-12-02', '/step', 'field.missing'],
  ])('refuse "%s" and name %s', async (query, field, code) => {
    const { body } = await get(`/timeline?${query}`).expect(400);
    expect(body.errors).toContainEqual(expect.objectContaining({ field, code }));
  });
});
