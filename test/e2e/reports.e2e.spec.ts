import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { AccessRecords } from '../../src/features/ports/access-records.ts';
import { Clock } from '../../src/features/ports/clock.ts';
import { localDate, localDateAt } from '../../src/domain/shared/local-date.ts';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { CommandService, decree, setScene, taskBody, type Answer, type Scene } from '../support/command-service.ts';
import { askerHeaders } from '../support/header-askers.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are compared, never built upon */

let database: TestDatabase;
let service: CommandService;
let scene: Scene;

beforeAll(async () => {
  database = await createTestDatabase();
  service = await CommandService.start(database);
  scene = await setScene(service);
});
afterAll(async () => {
  await service.stop();
  await database.drop();
});

const receiver = () => ({ unit: scene.province, role: 'focalPoint', account: 'dau-moi' });
const sender = (unit = scene.lead) => ({ unit, role: 'officer', account: 'chuyen-vien' });

const form = {
  cells: [
    { code: 'dung-han', label: 'Hồ sơ đúng hạn', unitOfMeasure: 'ho-so' },
    { code: 'qua-han', label: '=Hồ sơ; "quá hạn"', unitOfMeasure: 'ho-so' },
    { code: 'tong', label: 'Tổng số hồ sơ', unitOfMeasure: 'ho-so' },
  ],
  sums: [{ total: 'tong', parts: ['dung-han', 'qua-han'] }],
};
const cells = (onTime: number, late: number, total = onTime + late) => [
  { code: 'dung-han', value: String(onTime) },
  { code: 'qua-han', value: late },
  { code: 'tong', value: total },
];

const open = async (period: string, more: object = {}): Promise<string> =>
  (
    await service.done(
      '/report-rounds',
      { reportType: 'CCHC', year: 2026, period, receiver: scene.province, planId: scene.plan, form, ...more },
      receiver(),
    )
  ).id;
const latest = async (): Promise<string> => `notBefore=${await service.events()}`;
const roundAt = async (id: string): Promise<any> => (await service.read(`/report-rounds/${id}?${await latest()}`)).body;
const reportOf = async (round: string, unit = scene.lead): Promise<string> =>
  (await roundAt(round)).units.find((one: any) => one.unit.id === unit).reportId;
const text = async (path: string): Promise<Answer & { text: string; bytes: Buffer }> => {
  const answer = await service.app.inject({
    method: 'GET',
    url: `/api/v1${path}`,
    headers: { 'x-test-asker': 'operator' },
  });
  const headers = answer.headers as Record<string, string>;
  return { status: answer.statusCode, headers, body: null, text: answer.body, bytes: answer.rawPayload };
};

const finishedTask = async (number: string, due: string, done: string): Promise<string> => {
  const body = { ...taskBody(scene.lead), number, deadline: { kind: 'date', date: due } };
  const { id } = await service.done(`/plans/${scene.plan}/tasks`, body, { unit: scene.province });
  await service.done(`/tasks/${id}/results`, { summary: 'Đã xong', effectiveOn: done }, sender());
  await service.done(`/tasks/${id}/confirmation`, { effectiveOn: done }, receiver());
  return id;
};

describe('Report types', () => {
  it('show the year 2026 with its Sunday, and Monday as advice', async () => {
    const { body } = await service.read('/report-types?year=2026');
    const reform = body.items.find(({ code }: any) => code === 'CCHC');
    expect(reform.fields).toHaveLength(10);
    expect(reform.periods.find(({ key }: any) => key === 'Y')).toMatchObject({
      ...{ from: '2025-12-15', to: '2026-12-14', ruleSet: '2025.1', verified: true },
      due: {
        ...{ date: '2026-12-20', weekday: 'Chủ nhật', advice: '2026-12-21' },
        text: '20/12/2026 (Chủ nhật); ngày làm việc kế tiếp: 21/12/2026 (Thứ Hai)',
      },
    });
  });
});

describe('A report period', () => {
  let halfYear: string;
  let thirdQuarter: string;
  let report: string;

  beforeAll(async () => {
    await finishedTask('20', '2026-06-30', '2026-06-20');
    halfYear = await open('H1');
    thirdQuarter = await open('Q3', { form: null });
    report = await reportOf(halfYear);
  });

  it('is opened once, for every unit that lived under the receiver on the cut-off day', async () => {
    const round = await roundAt(halfYear);
    expect(round.units.map(({ unit }: any) => unit.id).sort()).toEqual([scene.lead, scene.other].sort());
    expect(round).toMatchObject({ state: 'open', due: { date: '2026-06-20', advice: '2026-06-22' }, scope: 'all' });
    const again = await service.send(
      '/report-rounds',
      { reportType: 'CCHC', year: 2026, period: 'H1', receiver: scene.province, planId: scene.plan },
      receiver(),
    );
    expect(again).toMatchObject({ status: 409, body: { code: 'report.period-already-opened', openedAs: halfYear } });
    const early = await service.send(
      '/report-rounds',
      { reportType: 'CCHC', year: 2026, period: 'Y', receiver: scene.province },
      receiver(),
    );
    expect(early).toMatchObject({ status: 422, body: { code: 'report.window-not-over' } });
    const none = await service.send(
      '/report-rounds',
      { reportType: 'CCHC', year: 2026, period: 'Q2', receiver: scene.province },
      receiver(),
    );
    expect(none.body).toMatchObject({ code: 'report.period-unknown', offered: ['Q1', 'H1', 'Q3', 'Y'] });
  });

  it('counts a task confirmed 20/6 and due 30/6 as in time in the half-year, and as on time in the third quarter', async () => {
    const before = (await service.read(`/reports/${report}?${await latest()}`)).body;
    expect(before).toMatchObject({ report: { state: 'drafting', figures: null }, computed: { T1: 2, H1: 0 } });
    const later = await reportOf(thirdQuarter);
    expect((await service.read(`/reports/${later}?${await latest()}`)).body.computed).toMatchObject({
      ...{ H1: 1, T1: 1, completedInWindow: 1 },
    });
  });

  it('is blocked by sums that disagree, at the cell', async () => {
    const refused = await service.send(`/reports/${report}/submissions`, { cells: cells(40, 2, 43) }, sender());
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'report.sums-disagree',
        errors: [{ field: '/cells/2/value', vi: 'Ô tong “Tổng số hồ sơ” ghi 43, cộng các ô thành phần được 42' }],
      },
    });
  });

  it('adds up what was approved by somebody else, and lists the rest', async () => {
    await service.done(`/reports/${report}/submissions`, { cells: cells(40, 2) }, sender());
    expect((await service.send(`/reports/${report}/submissions`, { cells: cells(1, 2) }, sender())).body.code).toBe(
      'report.locked',
    );
    expect((await roundAt(halfYear)).units.find(({ reportId }: any) => reportId === report)).toMatchObject({
      ...{ state: 'awaitingApproval', onTime: false, figures: { T1: 2, total: 2 } },
    });
    const own = { ...receiver(), account: sender().account };
    expect(await service.send(`/reports/${report}/approval`, {}, own)).toMatchObject({
      status: 403,
      body: { code: 'report.sender-never-judges' },
    });
    expect((await service.send(`/reports/${report}/approval`, {}, sender())).status).toBe(403);
    await service.done(`/reports/${report}/approval`, { submission: 1 }, receiver());
    expect(await roundAt(halfYear)).toMatchObject({
      total: { units: 1, figures: { T1: 2 }, cells: [{ value: 40 }, { value: 2 }, { value: 42 }] },
      notAddedUp: [{ id: scene.other }],
    });
  });

  it('leaves out what is returned until it is approved again', async () => {
    await service.done(`/reports/${report}/return`, { reason: 'Thiếu chi nhánh' }, receiver());
    expect(await roundAt(halfYear)).toMatchObject({ total: { units: 0, figures: { total: 0 } } });
    const shown = (await service.read(`/reports/${report}?${await latest()}`)).body;
    expect(shown.report).toMatchObject({ state: 'returned', reason: 'Thiếu chi nhánh' });
    await service.done(`/reports/${report}/submissions`, { cells: cells(41, 2) }, sender());
    await service.done(`/reports/${report}/approval`, {}, receiver());
    expect((await roundAt(halfYear)).total).toMatchObject({ units: 1, cells: [{ value: 41 }, {}, { value: 43 }] });
  });

  it('does not expect what is excluded, and says how timely the others are, never over 100%', async () => {
    const body = { unit: scene.other, reason: 'Sáp nhập' };
    await service.done(`/report-rounds/${halfYear}/exclusions`, body, receiver());
    const timely = async () =>
      (await service.read(`/reports/timeliness?year=2026&receiver=${scene.province}&${await latest()}`)).body.items;
    const of = (items: any, unit: string) => items.find((one: any) => one.unit.id === unit);
    expect(of(await timely(), scene.other)).toMatchObject({ expected: 1, notApplicable: 1, received: 0, missing: 1 });
    expect(of(await timely(), scene.lead)).toMatchObject({
      ...{ expected: 2, received: 1, onTime: 0, late: 1, missing: 1, notYetDue: 0, empty: 0 },
      reportingRate: { text: '50,0%' },
    });
    expect((await roundAt(halfYear)).notAddedUp).toEqual([]);
    await service.done(`/report-rounds/${halfYear}/readmissions`, { ...body, reason: 'Nhầm' }, receiver());
    const empty = await reportOf(halfYear, scene.other);
    const zeros = await service.done(`/reports/${empty}/submissions`, { empty: true }, sender(scene.other));
    await service.done(`/reports/${empty}/approval`, {}, receiver());
    expect(of(await timely(), scene.other)).toMatchObject({ expected: 2, received: 1, empty: 1 });
    const listed = (await service.read(`/report-rounds?year=2026&period=H1&notBefore=${zeros.position}`)).body.items;
    expect(listed).toMatchObject([{ id: halfYear, expected: 2, received: 2, notApplicable: 0, state: 'open' }]);
  });

  it('shows each asker what is theirs, and its versions to the receiving side alone', async () => {
    const asking = (unit: string, role: string, path: string) =>
      service.read(path, askerHeaders({ unit, role, account: 'nguoi-xem' }));
    const path = `/report-rounds/${halfYear}?${await latest()}`;
    const own = (await asking(scene.other, 'viewer', path)).body;
    expect(own.units.map(({ unit }: any) => unit.id)).toEqual([scene.other]);
    expect(own).toMatchObject({ scope: 'limited', total: { figures: { total: 0 }, units: 1 } });
    expect((await asking(scene.province, 'viewer', path)).body.units).toHaveLength(2);
    expect((await asking(scene.other, 'viewer', `/reports/${report}`)).status).toBe(404);
    const write = await service.send(`/report-rounds/${halfYear}/freeze`, {}, { ...receiver(), role: 'auditor' });
    expect(write).toMatchObject({ status: 403, body: { code: 'access.role-not-held' } });
  });

  describe('that was frozen', () => {
    let bytes: Buffer;
    const first = () => text(`/report-rounds/${halfYear}/versions/1`);

    beforeAll(async () => {
      await finishedTask('21', '2026-06-30', '2026-06-25');
      await service.done(`/report-rounds/${halfYear}/freeze`, { reason: 'Chốt' }, receiver());
      bytes = (await first()).bytes;
    });

    it('is handed out byte for byte with its digest', async () => {
      const { headers, bytes: again } = await first();
      const digest = createHash('sha256').update(bytes);
      expect(again.equals(bytes)).toBe(true);
      expect(headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'repr-digest': `sha-256=:${digest.digest('base64')}:`,
      });
      const round = await roundAt(halfYear);
      expect(round).toMatchObject({
        ...{ state: 'completed', stateLabel: 'Hoàn thành', units: [{ state: 'aggregated' }, { state: 'aggregated' }] },
        versions: [{ version: 1, sha256: createHash('sha256').update(bytes).digest('hex') }],
      });
      const viewer = askerHeaders({ unit: scene.other, role: 'viewer', account: 'nguoi-xem' });
      expect((await service.read(`/report-rounds/${halfYear}/versions/1`, viewer)).status).toBe(404);
      expect((await service.read(`/report-rounds/${halfYear}/versions/2`)).status).toBe(404);
    });

    it('goes to Excel with its mark, without a formula in it', async () => {
      const { headers, text: csv } = await text(`/report-rounds/${halfYear}/versions/1?format=csv`);
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(csv.startsWith('\uFEFFSTT;Nhóm;Cơ quan, đơn vị;Tổng số;')).toBe(true);
      expect(csv).toContain(`;"'=Hồ sơ; ""quá hạn""";`);
      expect(csv.split('\r\n')).toHaveLength(5);
      expect(csv).toContain('1;Sở, ban, ngành;Sở Nội vụ;2;0;0;0;2;2;0;0;0,0;—;0;0;41;2;43;');
    });

    it('is printed in the form of an official document, with nothing inline', async () => {
      const page = await text(`/report-rounds/${halfYear}/versions/1?format=html`);
      expect(page.headers['content-security-policy']).toContain("style-src 'self'");
      expect(page.headers['content-security-policy']).not.toContain('unsafe');
      expect(page.text).not.toMatch(/<style|<script|\sstyle=|\son\w+=/);
      expect(page.text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(page.text).toContain('.........., ngày 21 tháng 11 năm 2026');
      expect(page.text).toContain('hoàn thành 0/2 nhiệm vụ, đạt 0,0%');
      const style = await text('/report-page.css');
      expect(style.headers['content-type']).toBe('text/css; charset=utf-8');
      expect(style.text).toContain('"Times New Roman"');
      const { items } = await service.app.get(AccessRecords).page({ action: 'export' }, null, 1);
      expect(items).toMatchObject([{ objectId: halfYear, reason: 'html, version 1', accountType: 'operator' }]);
    });

    it('lists what came late against it, for the next period', async () => {
      const corrected = await service.done(
        `/tasks/${scene.task}/corrections`,
        {
          is: { deadline: { kind: 'date', date: '2026-05-31' } },
          ...{ effectiveOn: '2026-06-10', authority: decree, reason: 'Ghi nhầm thời hạn' },
        },
        { unit: scene.province },
      );
      const backdated = await service.done(
        `/plans/${scene.plan}/tasks`,
        { ...taskBody(scene.lead), number: '22', deadline: { kind: 'date', date: '2026-05-31' } },
        { unit: scene.province },
      );
      const { body } = await service.read(
        `/report-rounds/${halfYear}/versions/1/late-events?notBefore=${backdated.position}`,
      );
      expect(body).toMatchObject({
        ...{ at: '2026-06-14', version: 1, belongsTo: { year: 2026, window: { key: 'Q3' } } },
        frozen: { T1: 2, T2: 0 },
        now: { T1: 2, T2: 2 },
        difference: { T1: 0, T2: 2, counted: 2 },
      });
      const told = body.items.map(({ type, then, now, effect }: any) => ({ type, then, now, effect }));
      expect(told).toEqual([
        { type: 'TaskAssigned', then: null, now: 'T1', effect: { T1: 1 } },
        { type: 'TaskEntryCorrected', then: 'T1', now: 'T2', effect: { T1: -1, T2: 1 } },
        { type: 'TaskAssigned', then: null, now: 'T2', effect: { T2: 1 } },
      ]);
      expect(body.items[1]).toMatchObject({ eventId: corrected.eventId, taskId: scene.task, unit: { id: scene.lead } });
      expect(BigInt(body.knownAt.position)).toBeGreaterThanOrEqual(BigInt(backdated.position));
    });

    it('stays as it is through a new version, ten thousand events, a restart and registers drawn anew', async () => {
      await service.done(`/reports/${report}/return`, { reason: 'Bổ sung' }, receiver());
      await service.done(`/reports/${report}/submissions`, { cells: cells(44, 2) }, sender());
      await service.done(`/reports/${report}/approval`, {}, receiver());
      const lacking = await service.send(`/report-rounds/${halfYear}/versions`, { reason: 'Bổ sung' }, receiver());
      expect(lacking.body.code).toBe('act.authority-required');
      await service.done(
        `/report-rounds/${halfYear}/versions`,
        { reason: 'Bổ sung', authority: { ...decree, symbol: '120/BC-UBND' } },
        receiver(),
      );
      const second = (await text(`/report-rounds/${halfYear}/versions/2`)).bytes;
      expect(JSON.parse(second.toString())).toMatchObject({ version: 2, total: { cells: [44, 2, 46] } });
      await recordMany(10_000);
      await service.stop();
      await emptyCheckpoints();
      service = await CommandService.start(database);
      await eventually(
        'registers show everything again',
        async () => expect((await service.read(`/report-rounds/${halfYear}?${await latest()}`)).status).toBe(200),
        120_000,
      );
      expect((await first()).bytes.equals(bytes)).toBe(true);
      expect((await text(`/report-rounds/${halfYear}/versions/2`)).bytes.equals(second)).toBe(true);
      const { versions } = await roundAt(halfYear);
      expect(versions).toMatchObject([
        { version: 1, sha256: createHash('sha256').update(bytes).digest('hex') },
        { version: 2, sha256: createHash('sha256').update(second).digest('hex'), authority: { symbol: '120/BC-UBND' } },
      ]);
    }, 240_000);
  });
});

describe('The report of a year', () => {
  it('has what was sent by the last second of its cut-off day, and nothing of the second after', async () => {
    const clock = service.app.get(Clock);
    const at = (instant: string): void => {
      jest.spyOn(clock, 'now').mockReturnValue(new Date(instant));
      jest.spyOn(clock, 'today').mockReturnValue(localDateAt(instant));
    };
    const own = await service.done(
      '/plans',
      {
        ...{ symbol: '99/KH-UBND', issuedOn: '2026-01-15', owner: scene.province, effectiveOn: '2026-01-15' },
        content: { name: 'Kế hoạch cuối năm', coversFrom: '2026-01-01', coversTo: '2026-12-31', groups: [] },
      },
      { unit: scene.province },
    );
    const sendAt = async (number: string, instant: string): Promise<void> => {
      const body = { ...taskBody(scene.lead), field: null, number, deadline: { kind: 'date', date: '2026-12-20' } };
      const { id } = await service.done(`/plans/${own.id}/tasks`, body, { unit: scene.province });
      at(instant);
      await service.done(`/tasks/${id}/results`, { summary: 'Đã xong' }, sender());
      await service.done(`/tasks/${id}/confirmation`, {}, receiver());
    };
    try {
      await sendAt('1', '2026-12-14T16:59:59Z');
      await sendAt('2', '2026-12-14T17:00:00Z');
      const year = await open('Y', { planId: own.id, form: null });
      const { body } = await service.read(`/reports/${await reportOf(year)}?${await latest()}`);
      expect(body.computed).toMatchObject({ H1: 1, T1: 1, completed: 1, counted: 2, completedInWindow: 1 });
      expect(body).toMatchObject({ due: { date: '2026-12-20', weekday: 'Chủ nhật', advice: '2026-12-21' } });
    } finally {
      jest.restoreAllMocks();
    }
  });
});

/** Whole lives of tasks, straight into the log. */
const recordMany = async (events: number): Promise<void> => {
  const store = service.app.get(EventStore);
  const by = { account: 'demo', unit: scene.province, role: 'planner' };
  const circumstances = { effectiveOn: localDate('2026-03-01'), by, authority: null, reason: null };
  const metadata = JSON.stringify({ $correlationId: randomUUID(), $causationId: randomUUID(), schema: 1 });
  for (let n = 0; n < events / 20; n += 1) {
    const taskId = randomUUID();
    const key = { taskId, planId: scene.plan };
    const due = localDate('2026-05-31');
    const deadline = { given: { kind: 'date', date: due }, words: due, due };
    const entry = { number: `9.${n}`, title: 'Việc thêm', field: 'tthc', group: null, product: null, deadline };
    const assigned = {
      ...{ ...key, entry, leadUnit: scene.lead, cooperatingUnits: [], assignedBy: scene.province },
      ...{ parentTaskId: null, illustrative: false, ...circumstances },
    };
    const progress = (percent: number) => ({ ...key, percent, note: '', ...circumstances });
    const facts = [
      ['TaskAssigned', assigned] as const,
      ...Array.from({ length: 19 }, (_, step) => ['TaskProgressReported', progress(step)] as const),
    ];
    await store.append(
      `task-${taskId}`,
      facts.map(([type, data]) => ({ id: randomUUID(), type, data: JSON.stringify(data), metadata })),
      'no_stream',
    );
  }
};

const emptyCheckpoints = async (): Promise<void> => {
  const client = new pg.Client({ ...database.owner });
  await client.connect();
  await client.query('TRUNCATE read_store.checkpoint').finally(() => client.end());
};
