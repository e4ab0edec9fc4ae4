import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '../../src/features/ports/clock.ts';
import { ReportRegister } from '../../src/features/ports/report-register.ts';
import { localDateAt } from '../../src/domain/shared/local-date.ts';
import { CommandService, setScene, taskBody, type Scene } from '../support/command-service.ts';
import { askerHeaders } from '../support/header-askers.ts';
import { cells, ReportRounds } from '../support/report-rounds.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are compared, never built upon */

let service: CommandService;
let scene: Scene;
let rounds: ReportRounds;

beforeAll(async () => {
  service = await CommandService.start();
  scene = await setScene(service);
  rounds = new ReportRounds(service, scene);
});
afterAll(() => service.stop());

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
    await rounds.finishedTask('20', '2026-06-30', '2026-06-20');
    halfYear = await rounds.open('H1');
    thirdQuarter = await rounds.open('Q3', { form: null });
    report = await rounds.reportOf(halfYear);
  });

  it('is opened once, for every unit that lived under the receiver on the cut-off day', async () => {
    const round = await rounds.round(halfYear);
    expect(round.units.map(({ unit }: any) => unit.id).sort()).toEqual([scene.lead, scene.other].sort());
    expect(round).toMatchObject({ state: 'open', due: { date: '2026-06-20', advice: '2026-06-22' }, scope: 'all' });
    const again = await service.send(
      '/report-rounds',
      { reportType: 'CCHC', year: 2026, period: 'H1', receiver: scene.province, planId: scene.plan },
      rounds.receiver,
    );
    expect(again).toMatchObject({ status: 409, body: { code: 'report.period-already-opened', openedAs: halfYear } });
    const early = await service.send(
      '/report-rounds',
      { reportType: 'CCHC', year: 2026, period: 'Y', receiver: scene.province },
      rounds.receiver,
    );
    expect(early).toMatchObject({ status: 422, body: { code: 'report.window-not-over' } });
    const none = await service.send(
      '/report-rounds',
      { reportType: 'CCHC', year: 2026, period: 'Q2', receiver: scene.province },
      rounds.receiver,
    );
    expect(none.body).toMatchObject({ code: 'report.period-unknown', offered: ['Q1', 'H1', 'Q3', 'Y'] });
  });

  it('counts a task confirmed 20/6 and due 30/6 as in time in the half-year, and as on time in the third quarter', async () => {
    const before = await rounds.report(report);
    expect(before).toMatchObject({ report: { state: 'drafting', figures: null }, computed: { T1: 2, H1: 0 } });
    const later = await rounds.reportOf(thirdQuarter);
    expect((await rounds.report(later)).computed).toMatchObject({
      ...{ H1: 1, T1: 1, completedInWindow: 1 },
    });
  });

  it('is blocked by sums that disagree, at the cell', async () => {
    const refused = await service.send(`/reports/${report}/submissions`, { cells: cells(40, 2, 43) }, rounds.sender());
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'report.sums-disagree',
        errors: [{ field: '/cells/2/value', vi: 'Ô tong “Tổng số hồ sơ” ghi 43, cộng các ô thành phần được 42' }],
      },
    });
  });

  it('adds up what was approved by somebody else, and lists the rest', async () => {
    expect((await service.send(`/reports/${report}/approval`, {}, rounds.receiver)).body).toMatchObject({
      ...{ code: 'report.not-waiting', detail: 'Báo cáo đang ở trạng thái: đang nhập liệu' },
    });
    await service.done(`/reports/${report}/submissions`, { cells: cells(40, 2) }, rounds.sender());
    expect(
      (await service.send(`/reports/${report}/submissions`, { cells: cells(1, 2) }, rounds.sender())).body.code,
    ).toBe('report.locked');
    expect((await rounds.round(halfYear)).units.find(({ reportId }: any) => reportId === report)).toMatchObject({
      ...{ state: 'awaitingApproval', onTime: false, figures: { T1: 2, total: 2 } },
    });
    const own = { ...rounds.receiver, account: rounds.sender().account };
    expect(await service.send(`/reports/${report}/approval`, {}, own)).toMatchObject({
      status: 403,
      body: { code: 'report.sender-never-judges' },
    });
    expect((await service.send(`/reports/${report}/approval`, {}, rounds.sender())).status).toBe(403);
    await service.done(`/reports/${report}/approval`, { submission: 1 }, rounds.receiver);
    expect(await rounds.round(halfYear)).toMatchObject({
      total: { units: 1, figures: { T1: 2 }, cells: [{ value: 40 }, { value: 2 }, { value: 42 }] },
      notAddedUp: [{ id: scene.other }],
    });
  });

  it('leaves out what is returned until it is approved again', async () => {
    await service.done(`/reports/${report}/return`, { reason: 'Thiếu chi nhánh' }, rounds.receiver);
    expect(await rounds.round(halfYear)).toMatchObject({ total: { units: 0, figures: { total: 0 } } });
    const shown = await rounds.report(report);
    expect(shown.report).toMatchObject({ state: 'returned', reason: 'Thiếu chi nhánh' });
    await service.done(`/reports/${report}/submissions`, { cells: cells(41, 2) }, rounds.sender());
    await service.done(`/reports/${report}/approval`, {}, rounds.receiver);
    expect((await rounds.round(halfYear)).total).toMatchObject({ units: 1, cells: [{ value: 41 }, {}, { value: 43 }] });
  });

  it('does not expect what is excluded, and says how timely the others are, never over 100%', async () => {
    const body = { unit: scene.other, reason: 'Sáp nhập' };
    await service.done(`/report-rounds/${halfYear}/exclusions`, body, rounds.receiver);
    const timely = async () =>
      (await service.read(`/reports/timeliness?year=2026&receiver=${scene.province}&${await rounds.latest()}`)).body
        .items;
    const of = (items: any, unit: string) => items.find((one: any) => one.unit.id === unit);
    expect(of(await timely(), scene.other)).toMatchObject({ expected: 1, notApplicable: 1, received: 0, missing: 1 });
    expect(of(await timely(), scene.lead)).toMatchObject({
      ...{ expected: 2, received: 1, onTime: 0, late: 1, missing: 1, notYetDue: 0, empty: 0 },
      reportingRate: { text: '50,0%' },
    });
    expect((await rounds.round(halfYear)).notAddedUp).toEqual([]);
    await service.done(`/report-rounds/${halfYear}/readmissions`, { ...body, reason: 'Nhầm' }, rounds.receiver);
    const empty = await rounds.reportOf(halfYear, scene.other);
    const zeros = await service.done(`/reports/${empty}/submissions`, { empty: true }, rounds.sender(scene.other));
    await service.done(`/reports/${empty}/approval`, {}, rounds.receiver);
    expect(of(await timely(), scene.other)).toMatchObject({ expected: 2, received: 1, empty: 1 });
    const listed = (await service.read(`/report-rounds?year=2026&period=H1&notBefore=${zeros.position}`)).body.items;
    expect(listed).toMatchObject([{ id: halfYear, expected: 2, received: 2, notApplicable: 0, state: 'open' }]);
  });

  it('is frozen as it was at the position that it names, also when a unit is excluded meanwhile', async () => {
    await rounds.sendAndApprove(await rounds.reportOf(thirdQuarter), { cells: [] });
    const register = service.app.get(ReportRegister);
    const reportsOf = register.reportsOf.bind(register);
    let exclusion: any = null;
    const looking = jest.spyOn(register, 'reportsOf').mockImplementationOnce(async (...asked) => {
      const reports = await reportsOf(...asked);
      const body = { unit: scene.other, reason: 'Sáp nhập' };
      exclusion = await service.done(`/report-rounds/${thirdQuarter}/exclusions`, body, rounds.receiver);
      return reports;
    });
    try {
      await service.done(`/report-rounds/${thirdQuarter}/freeze`, {}, rounds.receiver);
      const { text } = await rounds.bytes(`/report-rounds/${thirdQuarter}/versions/1`);
      const { excluded, knownAt } = JSON.parse(text);
      expect(excluded).toEqual([scene.other]);
      expect(knownAt).toBe(exclusion.position);
    } finally {
      looking.mockRestore();
    }
  });

  it('shows each asker what is theirs, and its versions to the receiving side alone', async () => {
    const asking = (unit: string, role: string, path: string) =>
      service.read(path, askerHeaders({ unit, role, account: 'nguoi-xem' }));
    const path = `/report-rounds/${halfYear}?${await rounds.latest()}`;
    const own = (await asking(scene.other, 'viewer', path)).body;
    expect(own.units.map(({ unit }: any) => unit.id)).toEqual([scene.other]);
    expect(own).toMatchObject({ scope: 'limited', total: { figures: { total: 0 }, units: 1 } });
    expect((await asking(scene.province, 'viewer', path)).body.units).toHaveLength(2);
    const counted = async (unit: string) => {
      const { items } = (await asking(unit, 'viewer', `/report-rounds?${await rounds.latest()}`)).body;
      const { expected, received, approved, notApplicable } = items.find(({ id }: any) => id === halfYear);
      return { expected, received, approved, notApplicable };
    };
    expect(await counted(scene.province)).toMatchObject({ expected: 2, received: 2 });
    expect(await counted(scene.other)).toEqual({ expected: 1, received: 1, approved: 1, notApplicable: 0 });
    expect((await asking(scene.other, 'viewer', `/reports/${report}`)).status).toBe(404);
    const write = await service.send(`/report-rounds/${halfYear}/freeze`, {}, { ...rounds.receiver, role: 'auditor' });
    expect(write).toMatchObject({ status: 403, body: { code: 'access.role-not-held' } });
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
      await service.done(`/tasks/${id}/results`, { summary: 'Đã xong' }, rounds.sender());
      await service.done(`/tasks/${id}/confirmation`, {}, rounds.receiver);
    };
    try {
      await sendAt('1', '2026-12-14T16:59:59Z');
      await sendAt('2', '2026-12-14T17:00:00Z');
      const year = await rounds.open('Y', { planId: own.id, form: null });
      const { body } = await service.read(`/reports/${await rounds.reportOf(year)}?${await rounds.latest()}`);
      expect(body.computed).toMatchObject({ H1: 1, T1: 1, completed: 1, counted: 2, completedInWindow: 1 });
      expect(body).toMatchObject({ due: { date: '2026-12-20', weekday: 'Chủ nhật', advice: '2026-12-21' } });
    } finally {
      jest.restoreAllMocks();
    }
  });
});
