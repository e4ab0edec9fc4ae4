import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessRecords } from '../../src/features/ports/access-records.ts';
import { CommandService, decree, setScene, taskBody, type Scene } from '../support/command-service.ts';
import { askerHeaders, operatorHeaders } from '../support/header-askers.ts';
import { haveUnit } from '../support/signed-in.ts';

describe('lists as tables for Excel', () => {
  let service: CommandService;
  let scene: Scene;
  let end: string;

  beforeAll(async () => {
    service = await CommandService.start();
    scene = await setScene(service);
    const { province: unit, lead, other, plan } = scene;
    const own = { number: '10', title: '=Hồ sơ; "mới"', cooperatingUnits: [other], authority: decree };
    const { id: task } = await service.done(`/plans/${plan}/tasks`, { ...taskBody(lead), ...own }, { unit });
    await service.done(`/plans/${plan}/tasks`, { ...taskBody(other), number: '2', product: 'Báo cáo' }, { unit });
    const granted = { symbol: '30/QĐ-UBND', issuedOn: '2026-11-20', issuer: 'UBND tỉnh' };
    await service.done(
      `/tasks/${task}/extension-grants`,
      { deadline: { kind: 'date', date: '2027-01-31' }, reason: 'Chờ hướng dẫn', authority: granted },
      { unit },
    );
    end = (await service.done(`/tasks/${scene.task}/start`, { effectiveOn: '2026-11-21' }, { unit: lead })).position;
  }, 120_000);
  afterAll(() => service.stop());

  const get = async (path: string, headers: Readonly<Record<string, string>> = operatorHeaders) => {
    const answer = await service.app.inject({ method: 'GET', url: `/api/v1${path}&notBefore=${end}`, headers });
    return { status: answer.statusCode, headers: answer.headers, text: answer.body };
  };
  const lastExport = async () => {
    const { items } = await service.app.get(AccessRecords).page({ action: 'export' }, null, 1);
    return items[0];
  };

  it('give the task list of a plan as auditors are handed it', async () => {
    const { status, headers, text } = await get(`/plans/${scene.plan}/tasks?format=csv&at=2026-12-31&limit=1`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition':
        'attachment; filename="nhiem-vu-15-kh-ubnd-den-2026-12-31.csv"; ' +
        "filename*=UTF-8''Nhi%E1%BB%87m%20v%E1%BB%A5%2015%2FKH-UBND%20%C4%91%E1%BA%BFn%202026-12-31.csv",
      'cache-control': 'private, no-store',
      'x-position': end,
    });
    const open = 'Chưa hoàn thành, quá hạn;11';
    expect(text.split('\r\n')).toEqual([
      '\uFEFFSTT;Số, ký hiệu văn bản giao;Ngày văn bản giao;Nội dung;Cơ quan chủ trì;Cơ quan phối hợp;Hạn gốc;' +
        'Hạn điều chỉnh;Văn bản điều chỉnh hạn;Ngày hoàn thành;Sản phẩm;Trạng thái;Số ngày quá hạn',
      `1;15/KH-UBND;2026-01-15;Rà soát thủ tục hành chính;Sở Nội vụ;;2026-12-20;;;;;${open}`,
      `2;15/KH-UBND;2026-01-15;Rà soát thủ tục hành chính;Sở Tư pháp;;2026-12-20;;;;Báo cáo;${open}`,
      `10;12/QĐ-UBND;2026-01-10;"'=Hồ sơ; ""mới""";Sở Nội vụ;Sở Tư pháp;2026-12-20;2027-01-31;` +
        '30/QĐ-UBND (2026-11-20);;;Chưa hoàn thành, trong hạn;0',
      '',
    ]);
    expect(await lastExport()).toMatchObject({ objectType: 'plan', objectId: scene.plan, reason: 'csv' });
  });

  it('show what was true and known at the corner, and only what is asked for', async () => {
    const rows = async (question: string) => {
      const { text } = await get(`/plans/${scene.plan}/tasks?format=csv&${question}`);
      return text.split('\r\n').slice(1, -1);
    };
    expect(await rows('q=10')).toHaveLength(1);
    expect(await rows(`unit=${scene.other}`)).toHaveLength(1);
    const before = await rows('at=2026-11-20&q=10');
    expect(before).toEqual([expect.stringContaining(';2026-12-20;;;;;')]);
    expect(before[0]).toContain('12/QĐ-UBND');
  });

  it('give the audit trail, newest first', async () => {
    const { headers, text } = await get(`/audit?format=csv&plan=${scene.plan}&limit=1`);
    expect(headers['content-disposition']).toContain(`filename="nhat-ky-su-kien-den-vi-tri-${end}.csv"`);
    const [head, first, ...rest] = text.split('\r\n');
    expect(head!.startsWith('\uFEFFVị trí;Ghi nhận lúc (UTC);Có hiệu lực từ ngày;Nội dung;')).toBe(true);
    expect(first).toContain(`${end};`);
    expect(first).toContain(';TaskStarted;');
    const { body } = await service.read(`/audit?plan=${scene.plan}`);
    expect(rest).toHaveLength(body.items.length);
    expect(await lastExport()).toMatchObject({ objectType: 'audit', objectId: null, reason: 'csv' });
  });

  it('give the tasks of all plans, each with the name of its plan, as narrowed as the list', async () => {
    const { headers, text } = await get('/tasks?format=csv&at=2026-12-31&limit=1');
    expect(headers['content-disposition']).toContain('filename="nhiem-vu-den-2026-12-31.csv"');
    const [head, ...rows] = text.split('\r\n');
    expect(head!.startsWith('\uFEFFKế hoạch;STT;Số, ký hiệu văn bản giao;')).toBe(true);
    const name = 'Kế hoạch cải cách hành chính năm 2026';
    expect(rows.slice(0, -1).map((row) => row.split(';').slice(0, 2))).toEqual([
      [name, '1'],
      [name, '2'],
      [name, '10'],
    ]);
    expect(rows[2]).toContain(`;"'=Hồ sơ; ""mới""";`);
    expect(await lastExport()).toMatchObject({ objectType: 'task', objectId: null, reason: 'csv' });
    const { text: narrowed } = await get(`/tasks?format=csv&plan=${scene.plan}&q=10&field=tthc`);
    expect(narrowed.split('\r\n')).toHaveLength(3);
    const foreign = askerHeaders({ unit: await haveUnit(service.app, 'Tỉnh khác'), role: 'officer', account: 'demo' });
    expect((await get('/tasks?format=csv', foreign)).text.split('\r\n')).toHaveLength(2);
  });

  it('hold what the asker may see, and leave no record of what was refused', async () => {
    const unit = await haveUnit(service.app, 'UBND tỉnh Thái Nguyên');
    const foreign = askerHeaders({ unit, role: 'officer', account: 'demo' });
    const before = await lastExport();
    const refused = await get(`/plans/${scene.plan}/tasks?format=csv`, foreign);
    expect([refused.status, JSON.parse(refused.text).code]).toEqual([404, 'id.not-recorded']);
    expect(await lastExport()).toEqual(before);
    const { text } = await get(`/audit?format=csv&task=${scene.task}`, foreign);
    expect(text.split('\r\n')).toHaveLength(2);
    expect((await get(`/plans/${scene.plan}/tasks?format=xlsx`)).status).toBe(400);
  });
});
