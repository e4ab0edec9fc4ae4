import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { issueOf, TwoProvinces, type Answer } from '../support/asking.ts';
import { MadeThings } from '../support/made-things.ts';
import { bearer, haveAccount, openSession } from '../support/signed-in.ts';

const decree = { symbol: '12/QĐ-UBND', issuedOn: '2026-01-10', issuer: 'UBND tỉnh' };
const deadline = { kind: 'date', date: '2026-12-20' };
const effectiveOn = '2026-01-20';
const item = { number: '1', title: 'Rà soát', deadline };
const entry = { ...item, effectiveOn };
const period = { label: 'Quý I', from: '2026-01-01', to: '2026-03-31' };
const reported = { period, cutOff: '2026-03-31', value: { kind: 'count', value: 5 }, reason: 'Nhập sai' };
const measureOf = (owner: string, code: string) => ({
  ...{ code, name: 'Số lượt', unitOfMeasure: 'luot', kind: 'count', owner, effectiveOn: '2026-01-20' },
});

type Kind = 'plans' | 'tasks' | 'measures' | 'report-rounds' | 'reports';

describe('what an asker may not read, it may not learn by writing', () => {
  let world: TwoProvinces;
  let stranger: Record<string, string>;
  let planner: Record<string, string>;
  /** A report that is due and was never sent. */
  let drafted: string;
  let hidden: Readonly<Record<Kind, string>>;

  const done = async (path: string, body: object, headers: Record<string, string>): Promise<string> => {
    const answer = await world.post(path, body, headers);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };

  beforeAll(async () => {
    world = await TwoProvinces.start();
    const unit = world.otherProvince;
    const roles = ['planner', 'leader', 'officer', 'focalPoint'] as const;
    ({ headers: planner } = await world.somebody(unit, [{ role: 'planner', unit }]));
    const accountId = await haveAccount(
      world.app,
      world.department,
      roles.map((role) => ({ role, unit: world.department })),
    );
    stranger = bearer((await openSession(world.app, accountId)).token);
    const plans = await world.planOf(unit, '40/KH-UBND');
    const tasks = await done(`/plans/${plans}/tasks`, { ...entry, leadUnit: unit }, planner);
    const measures = await done('/measures', measureOf(unit, 'a.b'), planner);
    const things = new MadeThings(world.app, unit, world.otherDepartment);
    const [rounds, reports] = [(await things.round()).id, await things.sentReport()];
    hidden = { plans, tasks, measures, 'report-rounds': rounds, reports };
    drafted = (await things.round()).report;
  }, 120_000);
  afterAll(() => world.stop());

  /** All of the answer that does not say which request it is about. */
  const told = ({ status, body }: Answer, id: string) =>
    JSON.parse(
      JSON.stringify({ status, body: { ...body, instance: '', requestId: '' } }).replaceAll(id, 'id'),
    ) as object;

  /** The same address in other letters. */
  const escaped = (text: string): string =>
    [...text].map((letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
  const escapedKind = (kind: Kind): string => `${kind.slice(0, -1)}%73/${hidden[kind]}`;

  const content = { name: 'Kế hoạch', coversFrom: '2026-01-01', coversTo: '2026-12-31' };
  const acts: readonly (readonly [Kind, string, string, object])[] = [
    ['plans', 'amendments', 'planner', { content, authority: decree }],
    ['plans', 'closure', 'leader', {}],
    ['plans', 'revocation', 'planner', { reason: 'Thay đổi' }],
    ['plans', 'tasks', 'planner', entry],
    ['plans', 'tasks/batch', 'planner', { tasks: [], effectiveOn }],
    ['tasks', 'start', 'officer', {}],
    ['tasks', 'start', 'officer', { effectiveOn: '2999-01-01' }],
    ['tasks', 'progress', 'officer', { percent: 500, note: 'x' }],
    ['tasks', 'results', 'officer', { summary: 'Đã xong' }],
    ['tasks', 'confirmation', 'focalPoint', {}],
    ['tasks', 'return', 'focalPoint', { reason: 'Thiếu' }],
    ['tasks', 'reopening', 'leader', { reason: 'Sai' }],
    ['tasks', 'suspension', 'planner', { reason: 'Chờ' }],
    ['tasks', 'resumption', 'planner', {}],
    ['tasks', 'withdrawal', 'planner', { reason: 'Thôi', mergedInto: randomUUID() }],
    ['tasks', 'reassignment', 'planner', {}],
    ['tasks', 'evidence', 'officer', { document: decree, title: 'Quyết định' }],
    ['tasks', 'objective-cause', 'leader', { cause: 'Bão' }],
    ['tasks', 'corrections', 'leader', { is: { title: 'Khác' }, reason: 'Sai' }],
    ['tasks', 'extension-requests', 'officer', { deadline: { kind: 'date', date: '2026-12-30' }, reason: 'Chậm' }],
    ['tasks', 'extension-grants', 'leader', { deadline: { kind: 'date', date: '2026-12-30' } }],
    ['tasks', 'extension-refusals', 'leader', { reason: 'Không' }],
    ['measures', 'reports', 'officer', reported],
    ['measures', 'restatements', 'officer', reported],
    ['reports', 'submissions', 'officer', { empty: true }],
    ['reports', 'return', 'focalPoint', { reason: 'Sai' }],
    ['reports', 'approval', 'leader', {}],
    ['report-rounds', 'exclusions', 'focalPoint', { unit: randomUUID(), reason: 'Sáp nhập' }],
    ['report-rounds', 'readmissions', 'planner', { unit: randomUUID(), reason: 'Nhầm' }],
    ['report-rounds', 'freeze', 'leader', {}],
    ['report-rounds', 'versions', 'leader', { authority: decree, reason: 'Điều chỉnh' }],
  ];

  it.each(acts)('%s %s is refused to a %s as of an id that never was', async (kind, act, role, body) => {
    const leadUnit = act.startsWith('tasks') ? { leadUnit: world.department } : {};
    const to = act === 'reassignment' ? { to: world.department } : {};
    const tasks = 'tasks' in body ? { tasks: [{ ...item, leadUnit: world.department }] } : {};
    const sent = { ...body, ...(act === 'tasks' ? leadUnit : {}), ...to, ...tasks };
    const unknown = randomUUID();
    for (const more of [{}, { 'if-match': '"7"' }] as Record<string, string>[]) {
      const headers = { ...stranger, 'x-acting-role': role, ...more };
      const never = await world.post(`/${kind}/${unknown}/${act}`, sent, headers);
      for (const path of [`${kind}/${hidden[kind]}`, `${kind}/${escaped(hidden[kind])}`, escapedKind(kind)]) {
        const there = await world.post(`/${path}/${act}`, sent, headers);
        expect(told(there, hidden[kind])).toEqual(told(never, unknown));
        expect([404, 422]).toContain(there.status);
      }
    }
  });

  it('a report that was never sent is as one that nobody expects', async () => {
    const headers = { ...stranger, 'x-acting-role': 'officer' };
    const [unknown, body] = [randomUUID(), { empty: true }];
    const never = await world.post(`/reports/${unknown}/submissions`, body, headers);
    const due = await world.post(`/reports/${drafted}/submissions`, body, headers);
    expect(told(due, drafted)).toEqual(told(never, unknown));
    expect(due.status).toBe(404);
  });

  it('a reference to it is refused as one to an id that never was, and nothing is recorded', async () => {
    const unit = world.department;
    const headers = { ...stranger, 'x-acting-role': 'planner' };
    const mine = await done('/plans', issueOf(unit, '9/KH-SNV'), headers);
    const task = await done(`/plans/${mine}/tasks`, { ...entry, leadUnit: unit }, headers);
    const end = await world.app.get(EventStore).lastPosition();
    const cases: readonly (readonly [string, string, (id: string) => object])[] = [
      ['/plans', hidden.plans, (parentPlanId) => ({ ...issueOf(unit, '10/KH-SNV'), parentPlanId })],
      [`/plans/${mine}/supersession`, hidden.plans, (successor) => ({ successor, authority: decree })],
      [
        `/plans/${mine}/tasks`,
        hidden.tasks,
        (parentTaskId) => ({ ...entry, number: '2', leadUnit: unit, parentTaskId }),
      ],
      [
        `/plans/${mine}/tasks/batch`,
        hidden.tasks,
        (parentTaskId) => ({ tasks: [{ ...item, leadUnit: unit, parentTaskId }], effectiveOn }),
      ],
      [`/tasks/${task}/withdrawal`, hidden.tasks, (mergedInto) => ({ mergedInto, reason: 'Gộp' })],
      ['/measures', hidden.plans, (planId) => ({ ...measureOf(unit, 'c.d'), planId })],
      [
        '/report-rounds',
        hidden.plans,
        (planId) => ({ reportType: 'CCHC', year: 2026, period: 'Q1', receiver: unit, planId }),
      ],
      ['/measures', hidden.measures, (partOf) => ({ ...measureOf(unit, 'e.f'), partOf })],
    ];
    for (const [path, id, body] of cases) {
      const unknown = randomUUID();
      const never = await world.post(path, body(unknown), headers);
      const there = await world.post(path, body(id), headers);
      expect([path, told(there, id)]).toEqual([path, told(never, unknown)]);
      expect([path, there.status]).toEqual([path, 422]);
    }
    expect(await world.app.get(EventStore).lastPosition()).toBe(end);
  });

  it('who may read it is told why', async () => {
    const answer = await world.post(`/tasks/${hidden.tasks}/reopening`, { reason: 'Sai' }, planner);
    expect([answer.status, answer.body.code]).toEqual([403, 'task.doer-never-judges']);
  });
});
