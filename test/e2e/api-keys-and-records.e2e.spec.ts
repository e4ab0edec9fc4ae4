import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LocalCredentials } from '../../src/features/ports/credentials.ts';
import { eventually } from '../support/eventually.ts';
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

  it('show a key once, and that it is there to auditors too; it reads until it is revoked, and never writes', async () => {
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
    const asAuditor = { token: auditor };
    expect((await service.done('GET', '/api-keys', undefined, asAuditor)).items).toEqual(items);
    const refused = await service.send('POST', `/api-keys/${made.key.id}/revocation`, undefined, asAuditor);
    expect(refused.body.code).toBe('access.role-not-held');
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

  it('count what is refused to nobody known instead of growing with it', async () => {
    const from = { token: `tdt_${'A'.repeat(43)}`, address: '203.0.113.9' };
    for (let nth = 0; nth < 20; nth += 1) {
      expect((await service.send('GET', '/plans', undefined, from)).status).toBe(401);
      const renewal = { renewal: `tdr_${'A'.repeat(64)}` };
      expect((await service.send('POST', '/session/renewal', renewal, from)).status).toBe(401);
    }
    const { items } = await service.done('GET', '/access-records?result=refused&limit=1000', undefined, {
      token: auditor,
    });
    expect(items.filter(({ address }: { address: string }) => address === from.address)).toHaveLength(1);
  });

  it('tell what a rule refused of accounts', async () => {
    const asAdmin = { token: admin.token };
    const shut = [`/accounts/${admin.account}/suspension`, { reason: 'Thử' }] as const;
    expect((await service.send('POST', ...shut, asAdmin)).body.code).toBe('account.last-administrator-stays');
    await eventually('the refusal is recorded', async () => {
      const { items } = await service.done('GET', '/access-records?action=actRefused&limit=5', undefined, {
        token: auditor,
      });
      expect(items[0]).toMatchObject({
        account: admin.account,
        objectId: admin.account,
        reason: 'account.last-administrator-stays',
      });
    });
  });

  it('help who lost the second factor, and tell who helped', async () => {
    const asAdmin = { token: admin.token };
    const { id } = await service.done('POST', '/accounts', { unit: admin.unit }, asAdmin);
    const person = { displayName: 'Minh hoạ 02', signInName: 'matma.02' };
    expect((await service.send('DELETE', `/accounts/${id}/second-factor`, undefined, asAdmin)).body.code).toBe(
      'password.none',
    );
    await service.done('PUT', `/accounts/${id}/person`, person, asAdmin);
    const { password } = await service.done('POST', `/accounts/${id}/initial-password`, undefined, asAdmin);
    await service.app.get(LocalCredentials).setTotp(id, 'JBSWY3DPEHPK3PXP');
    const signIn = { signInName: person.signInName, password, as: 'api' };
    expect((await service.send('POST', '/session', signIn)).body.code).toBe('session.second-factor-needed');
    await service.done('DELETE', `/accounts/${id}/second-factor`, undefined, asAdmin);
    const { token } = await service.done('POST', '/session', signIn);
    expect((await service.send('DELETE', `/accounts/${id}/second-factor`, undefined, { token })).status).toBe(403);
    const asked = '/access-records?action=secondFactorChanged&limit=1';
    const { items } = await service.done('GET', asked, undefined, { token: auditor });
    expect(items[0]).toMatchObject({ account: admin.account, objectId: id, result: 'allowed' });
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
