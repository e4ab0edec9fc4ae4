import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { CommandService, decree, planContent, setScene, type Scene } from '../support/command-service.ts';

describe('over HTTP', () => {
  let service: CommandService;
  let scene: Scene;

  beforeAll(async () => {
    service = await CommandService.start();
    scene = await setScene(service);
  });
  afterAll(() => service.stop());

  const typesOf = async (stream: string) =>
    (await service.app.get(EventStore).readStream(stream, { limit: 100 })).map(({ type }) => type);
  const issue = async (symbol: string | null): Promise<string> => {
    const body = { symbol, issuedOn: '2026-02-01', owner: scene.province, content: planContent };
    return (await service.done('/plans', body, { unit: scene.province })).id;
  };

  it('a plan is issued, amended and closed; others are superseded or revoked', async () => {
    const [first, second, third] = [await issue('21/KH-UBND'), await issue('22/KH-UBND'), await issue(null)];
    const asOwner = { unit: scene.province };
    const content = { ...planContent, note: 'Bổ sung', countsOpenEnded: true };
    await service.done(`/plans/${first}/amendments`, { content, authority: decree }, asOwner);
    await service.done(`/plans/${first}/closure`, {}, asOwner);
    await service.done(`/plans/${second}/supersession`, { successor: third }, asOwner);
    await service.done(`/plans/${third}/revocation`, { reason: 'Trái thẩm quyền' }, asOwner);
    expect(await typesOf(`plan-${first}`)).toEqual(['PlanIssued', 'PlanAmended', 'PlanClosed']);
    expect(await typesOf(`plan-${second}`)).toEqual(['PlanIssued', 'PlanSuperseded']);
    expect(await typesOf(`plan-${third}`)).toEqual(['PlanIssued', 'PlanRevoked']);
  });

  it('a unit is renamed, put elsewhere and divided, and takes others in', async () => {
    const { province, lead, other } = scene;
    const sent = { unit: province, role: 'administrator' };
    const establish = async (name: string, parent: string): Promise<string> =>
      (await service.done('/units', { identity: { name, kind: 'division' }, parent, effectiveOn: '2021-01-01' }, sent))
        .id;
    const [unit, small] = [await establish('Phòng Nghiệp vụ', lead), await establish('Tổ Công tác', lead)];
    const identity = { name: 'Phòng Cải cách hành chính', kind: 'division' };
    await service.done(`/units/${unit}/renaming`, { identity, effectiveOn: '2022-01-01' }, sent);
    await service.done(
      `/units/${unit}/reparenting`,
      { parent: other, authority: decree, effectiveOn: '2023-01-01' },
      sent,
    );
    const merger = { predecessors: [small], authority: decree, effectiveOn: '2024-01-01' };
    await service.done(`/units/${unit}/merger`, merger, sent);
    const into = ['Một', 'Hai'].map((name) => ({
      identity: { name: `Phòng ${name}`, kind: 'division' },
      parent: other,
    }));
    const before = await service.events();
    await service.done(`/units/${unit}/split`, { into, authority: decree, effectiveOn: '2025-01-01' }, sent);
    expect(await service.events()).toBe(before + 4n);
    expect(await typesOf(`unit-${unit}`)).toEqual([
      ...['UnitEstablished', 'UnitRenamed', 'UnitReparented', 'UnitsMerged', 'UnitSplit', 'UnitDissolved'],
    ]);
    expect(await typesOf(`unit-${small}`)).toEqual(['UnitEstablished', 'UnitDissolved']);
    const under = await service.send(`/units/${lead}/reparenting`, { parent: lead, authority: decree }, sent);
    expect([under.status, under.body.code]).toEqual([422, 'unit.under-itself']);
  });

  it('a measure is defined, reported as documents write numbers, and restated', async () => {
    const { province } = scene;
    const sent = { unit: province };
    const definition = {
      code: 'tiep-cong-dan.luot',
      name: 'Số lượt tiếp công dân',
      unitOfMeasure: 'luot',
      kind: 'count',
    };
    const { id } = await service.done('/measures', { ...definition, owner: province, effectiveOn: '2022-01-01' }, sent);
    const taken = await service.send('/measures', { ...definition, owner: province, name: 'Khác' }, sent);
    expect([taken.status, taken.body.code, taken.body.errors[0].field]).toEqual([409, 'measure.code-taken', '/code']);
    const period = { label: 'Năm 2022', from: '2022-01-01', to: '2022-12-31' };
    const report = { period, cutOff: '2022-12-14', effectiveOn: '2023-01-05' };
    await service.done(`/measures/${id}/reports`, { ...report, value: { kind: 'count', value: '1.901' } }, sent);
    const restated = { ...report, value: { kind: 'count', value: 1900 }, reason: 'Đếm trùng' };
    await service.done(`/measures/${id}/restatements`, restated, sent);
    const last = (await service.app.get(EventStore).readStream(`measure-${id}`, { limit: 10 })).at(-1);
    expect(JSON.parse(last?.data ?? '{}')).toMatchObject({
      was: { kind: 'count', value: 1901 },
      is: { kind: 'count', value: 1900 },
    });
  });
});
