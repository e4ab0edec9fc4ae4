import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessService, decree } from '../support/access-service.ts';

describe('keys of dashboards, and the records of the door', () => {
  let service: AccessService;
  let admin: Awaited<ReturnType<AccessService['setUp']>>;
  let auditor: string;

  beforeAll(async () => {
    service = await AccessService.start();
    admin = await service.setUp();
    const asAdmin = { token: admin.token };
    const { id } = await service.done('POST', '/accounts', { unit: admin.unit }, asAdmin);
    const person = { displayName: 'Kiểm tra minh hoạ 01', signInName: 'kiemtra.01' };
    await service.done('PUT', `/accounts/${id}/person`, person, asAdmin);
    await service.done('POST', `/accounts/${id}/grants`, { role: 'auditor', unit: null, authority: decree }, asAdmin);
    const { password } = await service.done('POST', `/accounts/${id}/initial-password`, undefined, asAdmin);
    const first = await service.signIn('kiemtra.01', password);
    const change = { current: password, next: 'năm cánh buồm đỏ trên sông' };
    auditor = (await service.done('PUT', '/session/password', change, { token: first })).token;
  });
  afterAll(() => service.stop());

  it('show a key once; it reads until it is revoked, and never writes', async () => {
    const asAdmin = { token: admin.token };
    const made = await service.done('POST', '/api-keys', { label: 'Phòng họp', endsOn: '2027-06-30' }, asAdmin);
    expect(made.key).toMatchObject({ units: null, endsAt: '2027-06-30T17:00:00.000Z', revokedAt: null });
    const asKey = { token: made.secret as string };
    expect((await service.send('GET', '/plans', undefined, asKey)).status).toBe(200);
    expect((await service.send('POST', '/accounts', { unit: admin.unit }, asKey)).body.code).toBe(
      'access.key-only-reads',
    );
    const { items } = await service.done('GET', '/api-keys', undefined, asAdmin);
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain(made.secret);
    await service.done('POST', `/api-keys/${made.key.id}/revocation`, undefined, asAdmin);
    expect((await service.send('GET', '/plans', undefined, asKey)).status).toBe(401);
  });

  it('refuse a key without an end, and one that is not there', async () => {
    const asAdmin = { token: admin.token };
    const late = await service.send('POST', '/api-keys', { label: 'Phòng họp', endsOn: '2029-01-01' }, asAdmin);
    expect(late.body.code).toBe('api-key.term-unfit');
    const unknown = '018c0a5e-7c00-7000-8000-0000000000ff';
    expect((await service.send('POST', `/api-keys/${unknown}/revocation`, undefined, asAdmin)).status).toBe(404);
  });

  it('are read by the auditor, not by who keeps accounts; reading is recorded too', async () => {
    const refused = await service.send('GET', '/access-records', undefined, { token: admin.token });
    expect(refused.body.code).toBe('access.role-not-held');
    const { items } = await service.done('GET', '/access-records?action=apiKeyChanged', undefined, { token: auditor });
    expect(items.map(({ action, result }: { action: string; result: string }) => [action, result])).toEqual([
      ['apiKeyChanged', 'allowed'],
      ['apiKeyChanged', 'allowed'],
    ]);
    const read = await service.done('GET', '/access-records?limit=1', undefined, { token: auditor });
    expect(read.items[0]).toMatchObject({ action: 'recordsRead', accountType: 'person', address: '192.0.2.7' });
    const next = await service.done('GET', `/access-records?limit=2&after=${read.next}`, undefined, { token: auditor });
    expect(Number(next.items[0].number)).toBe(Number(read.items[0].number) - 1);
    expect((await service.send('GET', '/access-records?after=x', undefined, { token: auditor })).status).toBe(400);
    const verified = await service.done('GET', '/access-records/verification', undefined, { token: auditor });
    expect(verified.firstBroken).toBeNull();
    expect(Number(verified.checked)).toBeGreaterThan(5);
  });

  it('let nobody set the installation up a second time', async () => {
    const again = {
      code: '00000-00000',
      organisation: { name: 'UBND tỉnh khác', kind: 'province' },
      signInName: 'ke.thu.hai',
      displayName: 'Quản trị minh hoạ 02',
      password: 'bốn con thuyền giấy',
    };
    const answer = await service.send('POST', '/set-up', again);
    expect([answer.status, answer.body.code]).toEqual([403, 'set-up.refused']);
  });
});
