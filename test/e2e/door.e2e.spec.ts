import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessRecords } from '../../src/features/ports/access-records.ts';
import { ApiKeys } from '../../src/features/ports/api-keys.ts';
import { Sessions } from '../../src/features/ports/sessions.ts';
import { issueOf, refusalOf, TwoProvinces } from '../support/asking.ts';
import { eventually } from '../support/eventually.ts';
import { asOperator } from '../support/service.ts';
import { recordUnit } from '../support/recorded-unit.ts';
import { bearer, haveAccount, openSession, suspend } from '../support/signed-in.ts';

describe('the door', () => {
  let world: TwoProvinces;

  beforeAll(async () => {
    world = await TwoProvinces.start();
  }, 120_000);
  afterAll(() => world.stop());

  describe('refuses with one answer', () => {
    const notSignedIn = [401, 'access.not-signed-in'];
    const never = 'tdt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const foreign = (alg: string): string => {
      const unsigned = `${encoded({ alg, typ: 'JWT' })}.${encoded({ sub: 'demo', role: 'administrator' })}`;
      return `${unsigned}.${alg === 'none' ? '' : createHmac('sha256', 'x').update(unsigned).digest('base64url')}`;
    };

    it.each([
      ['no token', {}],
      ['a token that never was', bearer(never)],
      ['an unsigned token of another service', bearer(foreign('none'))],
      ['a signed token of another service', bearer(foreign('HS256'))],
      ['another scheme', { authorization: 'Basic ZGVtbzpkZW1v' }],
      ['an empty token', { authorization: 'Bearer ' }],
      ['two tokens', { authorization: `Bearer ${never} ${never}` }],
      ['a cookie that never was', { cookie: 'tiendo=tds_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
      ['headers of the time before accounts', { 'x-demo-unit': randomUUID(), 'x-demo-role': 'administrator' }],
    ])('%s', async (_what, headers) => {
      const answer = await world.get('/plans', headers);
      expect(refusalOf(answer)).toEqual(notSignedIn);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    });

    it('a token with one character changed', async () => {
      const { token } = await world.somebody(world.province, [{ role: 'viewer', unit: world.province }]);
      expect((await world.get('/plans', bearer(token))).status).toBe(200);
      const last = token.endsWith('A') ? 'E' : 'A';
      expect(refusalOf(await world.get('/plans', bearer(token.slice(0, -1) + last)))).toEqual(notSignedIn);
    });

    it('a token that has ended', async () => {
      const accountId = await haveAccount(world.app, world.province, [{ role: 'viewer', unit: world.province }]);
      const openedAt = new Date(Date.now() - 16 * 60_000);
      const { token } = await openSession(world.app, accountId, { openedAt });
      expect(refusalOf(await world.get('/plans', bearer(token)))).toEqual(notSignedIn);
    });

    it('a token that was revoked, by the next request', async () => {
      const { session, headers } = await world.somebody(world.province, [{ role: 'viewer', unit: world.province }]);
      expect((await world.get('/plans', headers)).status).toBe(200);
      await world.app.get(Sessions).end(session.id, new Date());
      expect(refusalOf(await world.get('/plans', headers))).toEqual(notSignedIn);
    });

    it('the token of an account that was suspended, by the next request', async () => {
      const { accountId, headers } = await world.somebody(world.province, [{ role: 'viewer', unit: world.province }]);
      expect((await world.get('/plans', headers)).status).toBe(200);
      await suspend(world.app, accountId);
      expect(refusalOf(await world.get('/plans', headers))).toEqual(notSignedIn);
    });

    it('a token of the page given as bearer, and a bearer token given as cookie', async () => {
      const accountId = await haveAccount(world.app, world.province, [{ role: 'viewer', unit: world.province }]);
      const web = await openSession(world.app, accountId, { kind: 'web' });
      const api = await openSession(world.app, accountId);
      expect((await world.get('/plans', { cookie: `tiendo=${web.token}` })).status).toBe(200);
      expect(refusalOf(await world.get('/plans', bearer(web.token)))).toEqual(notSignedIn);
      expect(refusalOf(await world.get('/plans', { cookie: `tiendo=${api.token}` }))).toEqual(notSignedIn);
    });
  });

  it('lets anybody see that the service lives, and read how it is asked', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics', '/api/openapi.json', '/api/docs']) {
      expect([path, (await world.ask('GET', path)).status]).toEqual([path, 200]);
    }
  });

  it('lets a key and the operator of the machine read, and change nothing', async () => {
    const request = { label: 'Bảng điều hành', units: null, createdBy: randomUUID(), endsAt: Date.now() + 60_000 };
    const { secret } = await world.app.get(ApiKeys).create(request, new Date());
    for (const headers of [bearer(secret), asOperator(world.service)]) {
      expect((await world.get('/plans', headers)).status).toBe(200);
      expect(refusalOf(await world.post('/plans', issueOf(world.province, '9/KH-UBND'), headers))).toEqual([
        403,
        'access.key-only-reads',
      ]);
    }
  });

  it('refuses who holds no role, or none that may do this', async () => {
    const { headers } = await world.somebody(world.province, []);
    expect(refusalOf(await world.get('/plans', headers))).toEqual([403, 'access.role-not-held']);
    const viewer = await world.somebody(world.province, [{ role: 'viewer', unit: world.province }]);
    const answer = await world.post('/plans', issueOf(world.province, '8/KH-UBND'), viewer.headers);
    expect(refusalOf(answer)).toEqual([403, 'access.role-not-held']);
    expect(answer.body.roles).toEqual(['planner', 'leader']);
  });

  it('lets nothing but the password be changed while it must be', async () => {
    const accountId = await haveAccount(world.app, world.province, [{ role: 'viewer', unit: world.province }]);
    const { token } = await openSession(world.app, accountId, { mustChangePassword: true });
    expect(refusalOf(await world.get('/plans', bearer(token)))).toEqual([403, 'access.password-must-change']);
    expect((await world.ask('GET', '/health/live', bearer(token))).status).toBe(200);
  });

  it('takes changes with a cookie only from pages of this service', async () => {
    const accountId = await haveAccount(world.app, world.province, [{ role: 'planner', unit: world.province }]);
    const { token } = await openSession(world.app, accountId, { kind: 'web' });
    const cookie = `tiendo=${token}`;
    const sent = async (symbol: string, headers: Record<string, string>) =>
      refusalOf(await world.post('/plans', issueOf(world.province, symbol), { cookie, ...headers }));
    const crossSite = [403, 'access.cross-site'];
    expect(await sent('70/KH-UBND', {})).toEqual(crossSite);
    expect(await sent('70/KH-UBND', { 'sec-fetch-site': 'cross-site' })).toEqual(crossSite);
    expect(await sent('70/KH-UBND', { 'sec-fetch-site': 'same-site' })).toEqual(crossSite);
    expect(await sent('70/KH-UBND', { origin: 'http://elsewhere.example' })).toEqual(crossSite);
    expect(await sent('70/KH-UBND', { origin: 'null' })).toEqual(crossSite);
    expect(await sent('70/KH-UBND', { 'sec-fetch-site': 'same-origin' })).toEqual([201, undefined]);
    expect(await sent('71/KH-UBND', { origin: 'http://door.example', host: 'door.example' })).toEqual([201, undefined]);
  });

  describe('lets an account act', () => {
    it('in the only role and for the only unit it holds, and records both', async () => {
      const { accountId, headers } = await world.somebody(world.province, [{ role: 'planner', unit: world.province }]);
      const { body } = await world.post('/plans', issueOf(world.province, '20/KH-UBND'), headers);
      const { body: trail } = await world.get(`/audit?plan=${body.id}&notBefore=${body.position}`, headers);
      expect(trail.items[0]).toMatchObject({ account: accountId, role: 'planner', actingUnit: { id: world.province } });
    });

    it('for a unit under the one of its grant, and for no other', async () => {
      const { headers } = await world.somebody(world.province, [{ role: 'planner', unit: world.province }]);
      const for_ = (unit: string) => ({ ...headers, 'x-acting-unit': unit });
      expect((await world.post('/plans', issueOf(world.department, '1/KH-SNV'), for_(world.department))).status).toBe(
        201,
      );
      expect(
        refusalOf(await world.post('/plans', issueOf(world.otherProvince, '2/KH-UBND'), for_(world.otherProvince))),
      ).toEqual([403, 'access.unit-not-covered']);
      const below = await world.somebody(world.department, [{ role: 'planner', unit: world.department }]);
      const above = { ...below.headers, 'x-acting-unit': world.province };
      expect(refusalOf(await world.post('/plans', issueOf(world.province, '3/KH-UBND'), above))).toEqual([
        403,
        'access.unit-not-covered',
      ]);
    });

    it('for no unit that never was, is not established yet, or has ended', async () => {
      const later = await recordUnit(world.app, { from: '2999-01-01', endedOn: null });
      const ended = await recordUnit(world.app, { from: '2020-01-01', endedOn: '2025-07-01' });
      const living = await recordUnit(world.app, { from: '2020-01-01', endedOn: '2999-01-01' });
      const everywhere = await world.somebody(world.province, [{ role: 'administrator', unit: null }]);
      const ofEnded = await world.somebody(ended, [{ role: 'administrator', unit: ended }]);
      const asked = async ({ headers }: typeof everywhere, unit: string | null) => {
        const acting = unit === null ? headers : { ...headers, 'x-acting-unit': unit };
        const act = await world.post('/accounts', { unit: world.department }, acting);
        const plain = await world.get('/api-keys', acting);
        return [act.body.code ?? act.status, plain.body.code ?? plain.status];
      };
      const refused = ['access.unit-not-covered', 'access.unit-not-covered'];
      expect(await asked(everywhere, randomUUID())).toEqual(refused);
      expect(await asked(everywhere, later)).toEqual(refused);
      expect(await asked(everywhere, ended)).toEqual(refused);
      expect(await asked(ofEnded, null)).toEqual(refused);
      expect(await asked(everywhere, living)).toEqual([201, 200]);
    });

    it('only after it chose among several roles', async () => {
      const { headers } = await world.somebody(world.province, [
        { role: 'planner', unit: world.province },
        { role: 'leader', unit: world.province },
        { role: 'viewer', unit: world.province },
      ]);
      const answer = await world.post('/plans', issueOf(world.province, '30/KH-UBND'), headers);
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'X-Acting-Role']);
      const as = (role: string) =>
        world.post('/plans', issueOf(world.province, '30/KH-UBND'), { ...headers, 'x-acting-role': role });
      expect(refusalOf(await as('officer'))).toEqual([403, 'access.role-not-held']);
      expect(refusalOf(await as('viewer'))).toEqual([403, 'access.role-not-held']);
      expect((await as('leader')).status).toBe(201);
    });

    it.each([
      ['X-Acting-Role', 'king'],
      ['X-Acting-Unit', 'so-noi-vu'],
    ])('after it wrote %s so that it can be read', async (header, value) => {
      const { headers } = await world.somebody(world.province, [{ role: 'planner', unit: world.province }]);
      const sent = { ...headers, [header.toLowerCase()]: value };
      const { status, body } = await world.post('/plans', issueOf(world.province, '32/KH-UBND'), sent);
      expect([status, body.errors[0].field, body.errors[0].code]).toEqual([400, header, 'header.unreadable']);
    });

    it('neither before its role begins nor after it ends', async () => {
      const ended = await world.somebody(world.province, [
        { role: 'planner', unit: world.province, until: '2021-12-31' },
      ]);
      const coming = await world.somebody(world.province, [
        { role: 'planner', unit: world.province, from: '9000-01-01' },
      ]);
      for (const { headers } of [ended, coming]) {
        expect(refusalOf(await world.post('/plans', issueOf(world.province, '31/KH-UBND'), headers))).toEqual([
          403,
          'access.role-not-held',
        ]);
      }
    });
  });

  it('leaves a record of what it refused, and to whom', async () => {
    const { accountId, headers } = await world.somebody(world.province, [{ role: 'viewer', unit: world.province }]);
    await world.post('/plans', issueOf(world.province, '50/KH-UBND'), { ...headers, 'user-agent': 'dashboard/1' });
    const kept = await eventually('the refusal is recorded', async () => {
      const { items } = await world.app.get(AccessRecords).page({ account: accountId }, null, 10);
      expect(items).toHaveLength(1);
      return items[0];
    });
    expect(kept).toMatchObject({
      accountType: 'person',
      action: 'actRefused',
      objectType: 'POST /api/v1/plans',
      result: 'refused',
      reason: 'access.role-not-held',
      device: 'dashboard/1',
      address: '127.0.0.1',
    });
  });
});
