import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessRecords } from '../../src/features/ports/access-records.ts';
import { LocalCredentials } from '../../src/features/ports/credentials.ts';
import { People } from '../../src/features/ports/people.ts';
import { Sessions } from '../../src/features/ports/sessions.ts';
import { CommandService, decree, setScene, type Scene } from '../support/command-service.ts';
import { eventually } from '../support/eventually.ts';
import { askerHeaders } from '../support/header-askers.ts';

let service: CommandService;
let scene: Scene;
const root = '018c0a5e-7c00-7000-8000-0000000000b0';

beforeAll(async () => {
  service = await CommandService.start();
  scene = await setScene(service);
});
afterAll(() => service.stop());

const admin = (account = root) => ({ unit: scene.province, role: 'administrator', account });
const open = async (unit = scene.lead): Promise<string> =>
  (await service.done('/accounts', { unit, effectiveOn: '2026-01-05' }, admin())).id;
const grant = (id: string, body: object, sent = admin()) =>
  service.send(`/accounts/${id}/grants`, { effectiveOn: '2026-01-06', authority: decree, ...body }, sent);
const signedIn = async (id: string, day: string): Promise<void> => {
  const credentials = service.app.get(LocalCredentials);
  const at = new Date(`${day}T03:00:00Z`);
  await credentials.create(id, id, 'none', at);
  await credentials.signedIn(id, at);
};
const shown = async (id: string, notBefore: string, at = '2026-11-21') =>
  (await service.read(`/accounts/${id}?notBefore=${notBefore}&at=${at}`)).body.account;

describe('An account', () => {
  it('is opened, given a role, and shown with who it belongs to', async () => {
    const id = await open();
    await service.app.get(People).keep(id, { displayName: 'Chuyên viên minh hoạ 07', email: null, phone: null });
    const { status, body } = await grant(id, { role: 'officer', unit: scene.lead, until: '2026-12-31' });
    expect(status).toBe(200);
    expect(await shown(id, body.position)).toMatchObject({
      status: 'open',
      unit: { id: scene.lead, name: 'Sở Nội vụ' },
      person: { displayName: 'Chuyên viên minh hoạ 07' },
      roles: [{ role: 'officer', unit: { id: scene.lead }, from: '2026-01-06', until: '2026-12-31' }],
    });
    expect((await shown(id, body.position, '2026-01-05')).roles).toEqual([]);
    expect((await shown(id, body.position, '2027-01-01')).roles).toEqual([]);
  });

  it('loses the role that is revoked', async () => {
    const id = await open();
    const granted = (await grant(id, { role: 'leader', unit: scene.lead })).body;
    const [{ grantId }] = (await shown(id, granted.position)).roles;
    const { position } = await service.done(
      `/accounts/${id}/grants/${grantId}/revocation`,
      { reason: 'chuyển công tác', effectiveOn: '2026-02-01', authority: decree },
      admin(),
    );
    expect((await shown(id, position)).roles).toEqual([]);
    expect((await shown(id, position, '2026-01-31')).roles).toHaveLength(1);
  });

  it('is listed by unit, role and status', async () => {
    const id = await open(scene.other);
    const { position } = (await grant(id, { role: 'focalPoint', unit: scene.other })).body;
    const listed = async (question: string) =>
      (await service.read(`/accounts?notBefore=${position}&${question}`)).body.items.map(
        ({ id: one }: { id: string }) => one,
      );
    expect(await listed(`unit=${scene.other}&role=focalPoint&status=open`)).toEqual([id]);
    expect(await listed(`unit=${scene.other}&role=leader`)).toEqual([]);
    expect(await listed('status=suspended')).not.toContain(id);
  });

  it('ends its sessions when it is shut, and may be opened again', async () => {
    const id = await open();
    const sessions = service.app.get(Sessions);
    const now = new Date('2026-11-21T03:00:00Z');
    const { token } = await sessions.open(
      {
        ...{ accountId: id, round: '0', kind: 'api', mustChangePassword: false, idToken: null },
        ...{ address: '127.0.0.1', device: null },
      },
      now,
    );
    expect(await sessions.find(token, now)).not.toBeNull();
    const { position } = await service.done(`/accounts/${id}/suspension`, { reason: 'nghỉ việc' }, admin());
    expect(await sessions.find(token, now)).toBeNull();
    expect((await shown(id, position)).status).toBe('suspended');
    const again = await service.done(`/accounts/${id}/reinstatement`, {}, admin());
    expect((await shown(id, again.position)).status).toBe('open');
  });

  it('leaves access records of what was done to it', async () => {
    const id = await open();
    await grant(id, { role: 'viewer', unit: scene.lead });
    const { items } = await service.app.get(AccessRecords).page({ account: root }, null, 2);
    expect(items).toMatchObject([
      { action: 'roleChanged', objectId: id, reason: 'granted viewer', result: 'allowed' },
      { action: 'accountChanged', objectId: id, reason: 'opened' },
    ]);
  });
});

describe('Roles', () => {
  it('are granted to nobody by himself, and under a document', async () => {
    const id = await open();
    expect(await grant(id, { role: 'leader', unit: scene.lead }, admin(id))).toMatchObject({
      status: 403,
      body: { code: 'account.nobody-grants-to-himself' },
    });
    expect(await grant(id, { role: 'leader', unit: scene.lead, authority: null })).toMatchObject({
      status: 422,
      body: { code: 'act.authority-required' },
    });
    expect(await grant(id, { role: 'officer' })).toMatchObject({
      status: 422,
      body: { code: 'account.role-needs-unit', errors: [{ field: '/unit' }] },
    });
  });

  it('of the last administrator stay', async () => {
    const [an, binh] = [await open(), await open()];
    for (const id of [an, binh]) {
      expect((await grant(id, { role: 'administrator' })).status).toBe(200);
      await signedIn(id, '2026-11-20');
    }
    const leave = (id: string) => service.send(`/accounts/${id}/suspension`, { reason: 'nghỉ phép dài' }, admin());
    expect((await leave(an)).status).toBe(200);
    const stays = { status: 409, body: { code: 'account.last-administrator-stays' } };
    expect(await leave(binh)).toMatchObject(stays);

    const chi = await open();
    expect((await grant(chi, { role: 'administrator' })).status).toBe(200);
    expect(await leave(binh)).toMatchObject(stays);
    await signedIn(chi, '2026-10-01');
    expect(await leave(binh)).toMatchObject(stays);
    await signedIn(chi, '2026-11-20');
    expect((await leave(binh)).status).toBe(200);
  });
});

describe('Accounts', () => {
  it('are for administrators and auditors, of the units they look after', async () => {
    const [here, there] = [await open(scene.lead), await open(scene.other)];
    const asked = async (role: string, path: string) =>
      service.read(path, askerHeaders({ account: root, role, unit: scene.lead }));
    await eventually('the register shows the new accounts', async () => {
      const answer = await asked('auditor', '/accounts?limit=1000');
      const listed = answer.body.items.map(({ id }: { id: string }) => id);
      expect(answer.body.scope).toBe('limited');
      expect([listed.includes(here), listed.includes(there)]).toEqual([true, false]);
    });
    expect((await asked('auditor', `/accounts/${there}`)).status).toBe(404);
    expect((await asked('auditor', `/accounts/${here}`)).status).toBe(200);
    expect((await asked('planner', `/accounts/${here}`)).status).toBe(403);
    expect((await service.send('/accounts', { unit: scene.lead }, { unit: scene.lead, role: 'auditor' })).status).toBe(
      403,
    );
  });
});
