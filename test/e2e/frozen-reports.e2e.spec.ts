import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AccessRecords } from '../../src/features/ports/access-records.ts';
import { localDate } from '../../src/domain/shared/local-date.ts';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { CommandService, decree, setScene, taskBody, type Scene } from '../support/command-service.ts';
import { askerHeaders } from '../support/header-askers.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { cells, ReportRounds } from '../support/report-rounds.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are compared, never built upon */

let database: TestDatabase;
let service: CommandService;
let scene: Scene;
let rounds: ReportRounds;

beforeAll(async () => {
  database = await createTestDatabase();
  service = await CommandService.start(database);
  scene = await setScene(service);
  rounds = new ReportRounds(service, scene);
});
afterAll(async () => {
  await service.stop();
  await database.drop();
});

describe('A report that was frozen', () => {
  let halfYear: string;
  let report: string;
  let bytes: Buffer;
  const first = () => rounds.bytes(`/report-rounds/${halfYear}/versions/1`);

  beforeAll(async () => {
    await rounds.finishedTask('20', '2026-06-30', '2026-06-20');
    halfYear = await rounds.open('H1');
    report = await rounds.reportOf(halfYear);
    await rounds.sendAndApprove(report, { cells: cells(41, 2) });
    await rounds.sendAndApprove(await rounds.reportOf(halfYear, scene.other), { empty: true }, scene.other);
    await rounds.finishedTask('21', '2026-06-30', '2026-06-25');
    await service.done(`/report-rounds/${halfYear}/freeze`, { reason: 'Chốt' }, rounds.receiver);
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
    const round = await rounds.round(halfYear);
    expect(round).toMatchObject({
      ...{ state: 'completed', stateLabel: 'Hoàn thành', units: [{ state: 'aggregated' }, { state: 'aggregated' }] },
      versions: [{ version: 1, sha256: createHash('sha256').update(bytes).digest('hex') }],
    });
    const viewer = askerHeaders({ unit: scene.other, role: 'viewer', account: 'nguoi-xem' });
    expect((await service.read(`/report-rounds/${halfYear}/versions/1`, viewer)).status).toBe(404);
    expect((await service.read(`/report-rounds/${halfYear}/versions/2`)).status).toBe(404);
  });

  it('goes to Excel with its mark, without a formula in it', async () => {
    const { headers, text: csv } = await rounds.bytes(`/report-rounds/${halfYear}/versions/1?format=csv`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.startsWith('\uFEFFSTT;Nhóm;Cơ quan, đơn vị;Tổng số;')).toBe(true);
    expect(csv).toContain(`;"'=Hồ sơ; ""quá hạn""";`);
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv).toContain('1;Sở, ban, ngành;Sở Nội vụ;2;0;0;0;2;2;0;0;0,0;—;0;0;41;2;43;');
  });

  it('is printed in the form of an official document, with nothing inline', async () => {
    const page = await rounds.bytes(`/report-rounds/${halfYear}/versions/1?format=html`);
    expect(page.headers['content-security-policy']).toContain("style-src 'self'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    expect(page.text).not.toMatch(/<style|<script|\sstyle=|\son\w+=/);
    expect(page.text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(page.text).toContain('.........., ngày 21 tháng 11 năm 2026');
    expect(page.text).toContain('hoàn thành 0/2 nhiệm vụ, đạt 0,0%');
    const style = await rounds.bytes('/report-page.css');
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
    await service.done(`/reports/${report}/return`, { reason: 'Bổ sung' }, rounds.receiver);
    await service.done(`/reports/${report}/submissions`, { cells: cells(44, 2) }, rounds.sender());
    await service.done(`/reports/${report}/approval`, {}, rounds.receiver);
    const lacking = await service.send(`/report-rounds/${halfYear}/versions`, { reason: 'Bổ sung' }, rounds.receiver);
    expect(lacking.body.code).toBe('act.authority-required');
    await service.done(
      `/report-rounds/${halfYear}/versions`,
      { reason: 'Bổ sung', authority: { ...decree, symbol: '120/BC-UBND' } },
      rounds.receiver,
    );
    const second = (await rounds.bytes(`/report-rounds/${halfYear}/versions/2`)).bytes;
    expect(JSON.parse(second.toString())).toMatchObject({ version: 2, total: { cells: [44, 2, 46] } });
    await recordMany(10_000);
    await service.stop();
    await emptyCheckpoints();
    service = await CommandService.start(database);
    rounds = new ReportRounds(service, scene);
    await eventually(
      'registers show everything again',
      async () => expect((await service.read(`/report-rounds/${halfYear}?${await rounds.latest()}`)).status).toBe(200),
      240_000,
    );
    expect((await first()).bytes.equals(bytes)).toBe(true);
    expect((await rounds.bytes(`/report-rounds/${halfYear}/versions/2`)).bytes.equals(second)).toBe(true);
    const { versions } = await rounds.round(halfYear);
    expect(versions).toMatchObject([
      { version: 1, sha256: createHash('sha256').update(bytes).digest('hex') },
      { version: 2, sha256: createHash('sha256').update(second).digest('hex'), authority: { symbol: '120/BC-UBND' } },
    ]);
  }, 480_000);
});

const writers = 10;

/** Whole lives of tasks, straight into the log. */
const recordMany = async (events: number): Promise<void> => {
  const store = service.app.get(EventStore);
  const by = { account: 'demo', unit: scene.province, role: 'planner' };
  const circumstances = { effectiveOn: localDate('2026-03-01'), by, authority: null, reason: null };
  const metadata = JSON.stringify({ $correlationId: randomUUID(), $causationId: randomUUID(), schema: 1 });
  const life = async (n: number): Promise<void> => {
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
  };
  for (let n = 0; n < events / 20; n += writers) {
    await Promise.all(Array.from({ length: writers }, (_, writer) => life(n + writer)));
  }
};

const emptyCheckpoints = async (): Promise<void> => {
  const client = new pg.Client({ ...database.owner });
  await client.connect();
  await client.query('TRUNCATE read_store.checkpoint').finally(() => client.end());
};
