import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CommandService,
  decree,
  planContent,
  setScene,
  taskBody,
  type Scene,
  type Sent,
} from '../support/command-service.ts';

type Case = readonly [
  title: string,
  request: (scene: Scene) => Readonly<{ path: string; body: unknown; sent: Sent }>,
  refusal: Readonly<{ status: number; code: string; field: string | null; fault?: string }>,
];

const start = '2026-02-01';
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const unknownId = '018c0a5e-7c00-7000-8000-00000000dead';

const assign =
  (change: (scene: Scene) => object, sent: (scene: Scene) => Sent = ({ province }) => ({ unit: province })) =>
  (scene: Scene) => ({
    path: `/plans/${scene.plan}/tasks`,
    body: { ...taskBody(scene.lead), ...change(scene) },
    sent: sent(scene),
  });
const act =
  (name: string, body: unknown, sent: (scene: Scene) => Sent = ({ lead }) => ({ unit: lead, role: 'officer' })) =>
  (scene: Scene) => ({ path: `/tasks/${scene.task}/${name}`, body, sent: sent(scene) });
const asProvince = ({ province }: Scene): Sent => ({ unit: province });
const raw = (body: string | Buffer) => (scene: Scene) => ({
  path: `/plans/${scene.plan}/tasks`,
  body,
  sent: { unit: scene.province },
});

const deadline = (date: string) => ({ deadline: { kind: 'date', date } });
const input = (field: string, fault: string) => ({ status: 400, code: 'input.unreadable', field, fault });

const cases: readonly Case[] = [
  ['a day that does not exist', assign(() => deadline('2026-02-31')), input('/deadline/date', 'date.does-not-exist')],
  [
    'an effective day that does not exist',
    act('start', { effectiveOn: '2026-02-31' }),
    input('/effectiveOn', 'date.does-not-exist'),
  ],
  ['a date in another form', assign(() => deadline('31/02/2026')), input('/deadline/date', 'date.unreadable')],
  [
    'a month that does not exist',
    assign(() => ({ deadline: { kind: 'month', year: 2026, month: 13 } })),
    input('/deadline/month', 'number.out-of-range'),
  ],
  [
    'words that name no deadline',
    assign(() => ({ deadline: { words: 'khi nào xong thì thôi' } })),
    input('/deadline/words', 'deadline.unreadable'),
  ],
  [
    'a deadline before the assignment',
    assign(() => deadline('2026-01-19')),
    { status: 422, code: 'task.deadline-before-assignment', field: '/deadline' },
  ],
  [
    'an unknown unit',
    assign(() => ({ leadUnit: unknownId })),
    { status: 422, code: 'unit.not-living', field: '/leadUnit' },
  ],
  [
    'a unit dissolved at that date',
    assign(({ ended }) => ({ leadUnit: ended })),
    { status: 422, code: 'unit.not-living', field: '/leadUnit' },
  ],
  [
    'a dissolved unit that cooperates',
    assign(({ other, ended }) => ({ cooperatingUnits: [other, ended] })),
    { status: 422, code: 'unit.not-living', field: '/cooperatingUnits/1' },
  ],
  [
    'two lead units',
    assign(({ lead, other }) => ({ leadUnit: [lead, other] })),
    input('/leadUnit', 'unit.exactly-one'),
  ],
  [
    'two lead units, one member said twice',
    raw('{"number":"1","title":"x","leadUnit":"a","leadUnit":"b"}'),
    { status: 400, code: 'body.repeated-member', field: '/leadUnit' },
  ],
  [
    'a lead unit that also cooperates',
    assign(({ lead }) => ({ cooperatingUnits: [lead] })),
    { status: 422, code: 'task.lead-unit-also-cooperates', field: '/cooperatingUnits' },
  ],
  [
    'a percentage over 100',
    act('progress', { percent: 101, note: 'x' }),
    { status: 422, code: 'task.percent-out-of-range', field: '/percent' },
  ],
  [
    'a negative percentage',
    act('progress', { percent: -1, note: 'x' }),
    { status: 422, code: 'task.percent-out-of-range', field: '/percent' },
  ],
  ['half a per cent', act('progress', { percent: 0.5, note: 'x' }), input('/percent', 'number.integer-expected')],
  [
    'a result for a withdrawn task',
    (scene) => ({
      path: `/tasks/${withdrawn}/results`,
      body: { summary: 'Xong' },
      sent: { unit: scene.lead, role: 'officer' },
    }),
    { status: 409, code: 'task.withdrawn', field: '/id' },
  ],
  [
    'a confirmation by the unit that did the work',
    (scene) => ({ path: `/tasks/${submitted}/confirmation`, body: {}, sent: { unit: scene.lead, role: 'focalPoint' } }),
    { status: 403, code: 'task.doer-never-judges', field: '/by/unit' },
  ],
  [
    'an extension decided by its requester',
    (scene) => ({
      path: `/tasks/${extending}/extension-grants`,
      body: deadline('2026-12-31'),
      sent: { unit: scene.lead, role: 'leader' },
    }),
    { status: 403, code: 'task.requester-never-decides', field: '/by/unit' },
  ],
  [
    'a new deadline earlier than the old',
    act('extension-grants', deadline('2026-12-01'), asProvince),
    { status: 422, code: 'task.new-deadline-not-later', field: '/deadline' },
  ],
  [
    'a duplicate plan symbol in one register and year',
    ({ province }) => ({
      path: '/plans',
      body: { symbol: ' 15/KH-UBND', issuedOn: '2026-03-01', owner: province, content: planContent },
      sent: { unit: province },
    }),
    { status: 409, code: 'plan.symbol-taken', field: '/symbol' },
  ],
  [
    'an ambiguous number',
    ({ province }) => ({
      path: `/measures/${measure}/reports`,
      body: report({ kind: 'count', value: '1,901' }),
      sent: { unit: province },
    }),
    input('/value/value', 'number.ambiguous'),
  ],
  [
    'a numerator over its denominator',
    ({ province }) => ({
      path: `/measures/${ratio}/reports`,
      body: report({ kind: 'ratio', numerator: 56, denominator: 55 }),
      sent: { unit: province },
    }),
    { status: 422, code: 'measure.numerator-over-denominator', field: '/value/numerator' },
  ],
  [
    'a body of 2 MB',
    raw(JSON.stringify({ title: 'x'.repeat(2_000_000) })),
    { status: 413, code: 'body.too-large', field: 'Content-Length' },
  ],
  [
    '10.000 tasks in one request',
    ({ plan, lead, province }) => ({
      path: `/plans/${plan}/tasks/batch`,
      body: { tasks: Array.from({ length: 10_000 }, () => batchTask(lead)) },
      sent: { unit: province },
    }),
    { status: 413, code: 'parts.too-many', field: '/tasks' },
  ],
  [
    'many tasks of which two are wrong',
    ({ plan, lead, ended, province }) => ({
      path: `/plans/${plan}/tasks/batch`,
      body: {
        tasks: [batchTask(lead), { ...batchTask(ended), number: '2' }, { ...batchTask(lead), field: 'không có' }],
      },
      sent: { unit: province },
    }),
    { status: 422, code: 'parts.refused', field: '/tasks/1/leadUnit', fault: 'unit.not-living' },
  ],
  ['an unknown member', assign(() => ({ colour: 'red' })), input('/colour', 'field.unknown')],
  [
    'an unknown member deep inside',
    assign(() => ({ deadline: { kind: 'date', date: '2026-12-20', hour: 5 } })),
    input('/deadline/hour', 'field.unknown'),
  ],
  ['a missing member', assign(() => ({ title: undefined })), input('/title', 'field.missing')],
  ['a title that cannot be seen', assign(() => ({ title: '\u200b\u3164' })), input('/title', 'text.blank')],
  [
    'another content type',
    (scene) => ({
      ...assign(() => ({}))(scene),
      sent: { unit: scene.province, headers: { 'content-type': 'text/plain' } },
    }),
    { status: 415, code: 'content-type.unsupported', field: 'Content-Type' },
  ],
  [
    'a form',
    (scene) => ({
      ...raw('title=x')(scene),
      sent: { unit: scene.province, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    }),
    { status: 415, code: 'content-type.unsupported', field: 'Content-Type' },
  ],
  ['a body that is no JSON', raw('{"title":'), { status: 400, code: 'body.malformed', field: null }],
  ['a body that is no UTF-8', raw(bytes('{"title":"\xc3\x28"}')), { status: 400, code: 'body.not-utf8', field: null }],
  ['a list instead of members', raw('[]'), { status: 400, code: 'body.not-members', field: null }],
  [
    'a name that reaches into prototypes',
    raw('{"__proto__":{"role":"administrator"}}'),
    { status: 400, code: 'body.reserved-member', field: '/__proto__' },
  ],
  [
    'nesting without end',
    raw('['.repeat(5_000) + ']'.repeat(5_000)),
    { status: 400, code: 'body.too-deep', field: null },
  ],
  [
    'a document marked secret',
    assign(() => ({ secrecy: 'confidential' })),
    { status: 422, code: 'document.secret', field: '/secrecy' },
  ],
  [
    'a secret act upon a task',
    act('results', { summary: 'Xong', secrecy: 'topSecret' }),
    { status: 422, code: 'document.secret', field: '/secrecy' },
  ],
  [
    'a day that has not come',
    act('start', { effectiveOn: '2026-11-22' }),
    { status: 422, code: 'act.effective-in-the-future', field: '/effectiveOn' },
  ],
  [
    'an id that is none',
    ({ lead }) => ({ path: '/tasks/1/start', body: {}, sent: { unit: lead, role: 'officer' } }),
    input('/id', 'id.unreadable'),
  ],
  [
    'an unknown task',
    ({ lead }) => ({ path: `/tasks/${unknownId}/start`, body: {}, sent: { unit: lead, role: 'officer' } }),
    { status: 404, code: 'task.unknown', field: '/id' },
  ],
  [
    'an unknown plan',
    ({ lead, province }) => ({ path: `/plans/${unknownId}/tasks`, body: taskBody(lead), sent: { unit: province } }),
    { status: 422, code: 'task.plan-takes-none', field: '/planId' },
  ],
  [
    'no idempotency key',
    (scene) => ({ ...act('start', {})(scene), sent: { unit: scene.lead, key: null } }),
    input('Idempotency-Key', 'header.missing'),
  ],
  [
    'an If-Match that names no revision',
    (scene) => ({
      ...act('start', {})(scene),
      sent: { unit: scene.lead, role: 'officer', headers: { 'if-match': 'latest' } },
    }),
    input('If-Match', 'header.unreadable'),
  ],
  ['nobody who asks', act('start', {}, () => ({})), { status: 401, code: 'access.not-signed-in', field: null }],
  [
    'a hand-over of a task that another unit leads',
    ({ other, lead, task, province }) => ({
      path: `/units/${other}/handover`,
      body: { to: lead, taskIds: [task], authority: decree },
      sent: { unit: province },
    }),
    { status: 422, code: 'task.not-led-by-unit', field: '/taskIds/0' },
  ],
];

const batchTask = (lead: string) => {
  const { effectiveOn: _, ...task } = taskBody(lead);
  return task;
};
const report = (value: object) => ({
  period: { label: 'Năm 2025', from: '2025-01-01', to: '2025-12-31' },
  cutOff: '2025-12-14',
  value,
});

let withdrawn: string;
let submitted: string;
let extending: string;
let measure: string;
let ratio: string;

describe('bad input', () => {
  let service: CommandService;
  let scene: Scene;

  beforeAll(async () => {
    service = await CommandService.start();
    scene = await setScene(service);
    const { plan, province, lead } = scene;
    const assigned = async (number: string): Promise<string> =>
      (await service.done(`/plans/${plan}/tasks`, { ...taskBody(lead), number }, { unit: province })).id;
    [withdrawn, submitted, extending] = [await assigned('7'), await assigned('8'), await assigned('9')];
    const later = { effectiveOn: start, reason: 'Trùng nhiệm vụ' };
    await service.done(`/tasks/${withdrawn}/withdrawal`, later, { unit: province });
    await service.done(
      `/tasks/${submitted}/results`,
      { effectiveOn: start, summary: 'Xong' },
      { unit: lead, role: 'officer' },
    );
    const asked = { effectiveOn: start, reason: 'Chờ hướng dẫn', ...deadline('2026-12-31') };
    await service.done(`/tasks/${extending}/extension-requests`, asked, { unit: lead, role: 'officer' });
    const definition = { name: 'Số lượt', unitOfMeasure: 'luot', owner: province, effectiveOn: '2025-01-01' };
    const define = async (code: string, kind: string): Promise<string> =>
      (await service.done('/measures', { ...definition, code, kind }, { unit: province })).id;
    [measure, ratio] = [await define('luot', 'count'), await define('ty-le', 'ratio')];
  });
  afterAll(() => service.stop());

  it.each(cases)('refuses %s', async (_, request, { status, code, field, fault = code }) => {
    const before = await service.events();
    const { path, body, sent } = request(scene);
    const answer = await service.send(path, body, sent);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ type: `/problems/${code}`, status, instance: `/api/v1${path}` });
    if (field !== null) {
      const named = answer.body.errors.find((error: { field: string }) => error.field === field);
      expect(named).toMatchObject({ field, code: fault });
      expect(named.vi).not.toBe(named.en);
      expect(named.vi).not.toContain('{');
      expect(named.en).not.toContain('{');
    }
    expect(answer.body.title).not.toBe(code);
    expect(await service.events()).toBe(before);
  });

  it('is told in Vietnamese, or in English to whoever asks for it', async () => {
    const { task, lead } = scene;
    const send = (language: string) =>
      service.send(
        `/tasks/${task}/progress`,
        { percent: 101, note: 'x' },
        { unit: lead, role: 'officer', headers: { 'accept-language': language } },
      );
    expect((await send('fr')).body.title).toBe('Tỷ lệ không hợp lệ');
    expect((await send('en-GB, vi;q=0.5')).body.title).toBe('Not a percentage');
  });
});
