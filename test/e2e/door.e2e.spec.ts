import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessRecords } from '../../src/features/ports/access-records.ts';
import { ApiKeys } from '../../src/features/ports/api-keys.ts';
import { People } from '../../src/features/ports/people.ts';
import { Sessions } from '../../src/features/ports/sessions.ts';
import type { Service } from '../../src/service.ts';
import { eventually } from '../support/eventually.ts';
import { asOperator, startTestService } from '../support/service.ts';
import { bearer, haveAccount, haveUnit, openSession, suspend, type GivenRole } from '../support/signed-in.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- bodies are compared, never built upon */
type Answer = Readonly<{ status: number; headers: Record<string, unknown>; body: any }>;

const planContent = { name: 'Kế hoạch năm 2026', coversFrom: '2026-01-01', coversTo: '2026-12-31' };
const issueOf = (owner: string, symbol: string) => ({
  symbol,
  issuedOn: '2026-01-15',
  effectiveOn: '2026-01-15',
  owner,
  content: planContent,
});

describe('the door', () => {
  let service: Service;
  let app: NestFastifyApplication;
  let province: string;
  let department: string;
  let otherProvince: string;
  let otherDepartment: string;

  const ask = async (
    method: 'GET' | 'POST',
    path: string,
    headers: Record<string, string> = {},
    body?: object,
  ): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url: path.startsWith('/api') || path === '/' || !path.startsWith('/v') ? path : `/api${path}`,
      headers: { ...(body && { 'idempotency-key': randomUUID() }), ...headers },
      ...(body && { payload: body }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, headers: answer.headers, body: isJson ? answer.json() : answer.body };
  };
  const get = (path: string, headers: Record<string, string> = {}) => ask('GET', `/v1${path}`, headers);
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    ask('POST', `/v1${path}`, headers, body);
  const tokenFor = async (unit: string, roles: readonly GivenRole[]) => {
    const accountId = await haveAccount(app, unit, roles);
    const { token, session } = await openSession(app, accountId);
    return { accountId, token, session, headers: bearer(token) };
  };
  const refused = ({ status, body }: Answer) => [status, body.code];
  const planOf = async (owner: string, symbol: string): Promise<string> => {
    const { headers } = await tokenFor(owner, [{ role: 'planner', unit: owner }]);
    const answer = await post('/plans', issueOf(owner, symbol), headers);
    expect(answer.status).toBe(201);
    return answer.body.id;
  };

  beforeAll(async () => {
    service = await startTestService();
    ({ app } = service);
    province = await haveUnit(app, 'Tỉnh Một');
    department = await haveUnit(app, 'Sở Nội vụ', province);
    otherProvince = await haveUnit(app, 'Tỉnh Hai');
    otherDepartment = await haveUnit(app, 'Sở Tư pháp', otherProvince);
  }, 120_000);
  afterAll(() => service.stop());

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
      const answer = await get('/plans', headers);
      expect(refused(answer)).toEqual(notSignedIn);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    });

    it('a token with one character changed', async () => {
      const { token } = await tokenFor(province, [{ role: 'viewer', unit: province }]);
      expect((await get('/plans', bearer(token))).status).toBe(200);
      const last = token.endsWith('A') ? 'E' : 'A';
      expect(refused(await get('/plans', bearer(token.slice(0, -1) + last)))).toEqual(notSignedIn);
    });

    it('a token that has ended', async () => {
      const accountId = await haveAccount(app, province, [{ role: 'viewer', unit: province }]);
      const openedAt = new Date(Date.now() - 16 * 60_000);
      const { token } = await openSession(app, accountId, { openedAt });
      expect(refused(await get('/plans', bearer(token)))).toEqual(notSignedIn);
    });

    it('a token that was revoked, by the next request', async () => {
      const { session, headers } = await tokenFor(province, [{ role: 'viewer', unit: province }]);
      expect((await get('/plans', headers)).status).toBe(200);
      await app.get(Sessions).end(session.id, new Date());
      expect(refused(await get('/plans', headers))).toEqual(notSignedIn);
    });

    it('the token of an account that was suspended, by the next request', async () => {
      const { accountId, headers } = await tokenFor(province, [{ role: 'viewer', unit: province }]);
      expect((await get('/plans', headers)).status).toBe(200);
      await suspend(app, accountId);
      expect(refused(await get('/plans', headers))).toEqual(notSignedIn);
    });

    it('a token of the page given as bearer, and a bearer token given as cookie', async () => {
      const accountId = await haveAccount(app, province, [{ role: 'viewer', unit: province }]);
      const web = await openSession(app, accountId, { kind: 'web' });
      const api = await openSession(app, accountId);
      expect((await get('/plans', { cookie: `tiendo=${web.token}` })).status).toBe(200);
      expect(refused(await get('/plans', bearer(web.token)))).toEqual(notSignedIn);
      expect(refused(await get('/plans', { cookie: `tiendo=${api.token}` }))).toEqual(notSignedIn);
    });
  });

  it('lets anybody see that the service lives, and read how it is asked', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics', '/api/openapi.json', '/api/docs']) {
      expect([path, (await ask('GET', path)).status]).toEqual([path, 200]);
    }
  });

  it('lets a key and the operator of the machine read, and change nothing', async () => {
    const request = { label: 'Bảng điều hành', units: null, createdBy: randomUUID(), endsAt: Date.now() + 60_000 };
    const { secret } = await app.get(ApiKeys).create(request, new Date());
    for (const headers of [bearer(secret), asOperator(service)]) {
      expect((await get('/plans', headers)).status).toBe(200);
      expect(refused(await post('/plans', issueOf(province, '9/KH-UBND'), headers))).toEqual([
        403,
        'access.key-only-reads',
      ]);
    }
  });

  it('refuses who holds no role, or none that may do this', async () => {
    const { headers } = await tokenFor(province, []);
    expect(refused(await get('/plans', headers))).toEqual([403, 'access.role-not-held']);
    const viewer = await tokenFor(province, [{ role: 'viewer', unit: province }]);
    const answer = await post('/plans', issueOf(province, '8/KH-UBND'), viewer.headers);
    expect(refused(answer)).toEqual([403, 'access.role-not-held']);
    expect(answer.body.roles).toEqual(['planner', 'leader']);
  });

  it('lets nothing but the password be changed while it must be', async () => {
    const accountId = await haveAccount(app, province, [{ role: 'viewer', unit: province }]);
    const { token } = await openSession(app, accountId, { mustChangePassword: true });
    expect(refused(await get('/plans', bearer(token)))).toEqual([403, 'access.password-must-change']);
    expect((await ask('GET', '/health/live', bearer(token))).status).toBe(200);
  });

  it('takes changes with a cookie only from pages of this service', async () => {
    const accountId = await haveAccount(app, province, [{ role: 'planner', unit: province }]);
    const { token } = await openSession(app, accountId, { kind: 'web' });
    const cookie = `tiendo=${token}`;
    const sent = async (symbol: string, headers: Record<string, string>) =>
      refused(await post('/plans', issueOf(province, symbol), { cookie, ...headers }));
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
      const { accountId, headers } = await tokenFor(province, [{ role: 'planner', unit: province }]);
      const { body } = await post('/plans', issueOf(province, '20/KH-UBND'), headers);
      const { body: trail } = await get(`/audit?plan=${body.id}&notBefore=${body.position}`, headers);
      expect(trail.items[0]).toMatchObject({ account: accountId, role: 'planner', actingUnit: { id: province } });
    });

    it('for a unit under the one of its grant, and for no other', async () => {
      const { headers } = await tokenFor(province, [{ role: 'planner', unit: province }]);
      const for_ = (unit: string) => ({ ...headers, 'x-acting-unit': unit });
      expect((await post('/plans', issueOf(department, '1/KH-SNV'), for_(department))).status).toBe(201);
      expect(refused(await post('/plans', issueOf(otherProvince, '2/KH-UBND'), for_(otherProvince)))).toEqual([
        403,
        'access.unit-not-covered',
      ]);
      const below = await tokenFor(department, [{ role: 'planner', unit: department }]);
      const above = { ...below.headers, 'x-acting-unit': province };
      expect(refused(await post('/plans', issueOf(province, '3/KH-UBND'), above))).toEqual([
        403,
        'access.unit-not-covered',
      ]);
    });

    it('only after it chose among several roles', async () => {
      const { headers } = await tokenFor(province, [
        { role: 'planner', unit: province },
        { role: 'leader', unit: province },
        { role: 'viewer', unit: province },
      ]);
      const answer = await post('/plans', issueOf(province, '30/KH-UBND'), headers);
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'X-Acting-Role']);
      const as = (role: string) =>
        post('/plans', issueOf(province, '30/KH-UBND'), { ...headers, 'x-acting-role': role });
      expect(refused(await as('officer'))).toEqual([403, 'access.role-not-held']);
      expect(refused(await as('viewer'))).toEqual([403, 'access.role-not-held']);
      expect((await as('leader')).status).toBe(201);
    });

    it('neither before its role begins nor after it ends', async () => {
      const ended = await tokenFor(province, [{ role: 'planner', unit: province, until: '2021-12-31' }]);
      const coming = await tokenFor(province, [{ role: 'planner', unit: province, from: '9000-01-01' }]);
      for (const { headers } of [ended, coming]) {
        expect(refused(await post('/plans', issueOf(province, '31/KH-UBND'), headers))).toEqual([
          403,
          'access.role-not-held',
        ]);
      }
    });
  });

  describe('shows', () => {
    let ours: string;
    let theirs: string;
    let measure: string;

    beforeAll(async () => {
      ours = await planOf(province, '40/KH-UBND');
      theirs = await planOf(otherProvince, '40/KH-UBND');
      const planner = await tokenFor(otherProvince, [{ role: 'planner', unit: otherProvince }]);
      const task = { number: '1', title: 'Rà soát', deadline: { kind: 'date', date: '2026-12-20' } };
      await post(
        `/plans/${theirs}/tasks`,
        { ...task, leadUnit: otherDepartment, effectiveOn: '2026-01-20' },
        planner.headers,
      );
      const definition = {
        code: 'tiep-cong-dan.luot',
        name: 'Lượt tiếp công dân',
        unitOfMeasure: 'luot',
        kind: 'count',
        owner: otherProvince,
        effectiveOn: '2026-01-20',
      };
      const answer = await post('/measures', definition, planner.headers);
      expect(answer.status).toBe(201);
      measure = answer.body.id;
      await eventually('everything is shown', async () => {
        const { body } = await get(`/measures?notBefore=${answer.body.position}`, asOperator(service));
        expect(body.items).toHaveLength(1);
      });
    });

    const idsIn = ({ body }: Answer): string[] => body.items.map(({ id }: { id: string }) => id);

    it('plans of its unit, of those above it and of those under it, and nothing of others', async () => {
      const below = await tokenFor(department, [{ role: 'officer', unit: department }]);
      const list = await get('/plans', below.headers);
      expect(idsIn(list)).toContain(ours);
      expect(idsIn(list)).not.toContain(theirs);
      expect(list.body.scope).toBe('limited');
      expect((await get(`/plans/${ours}`, below.headers)).status).toBe(200);
      for (const path of ['', '/progress', '/tasks']) {
        expect([path, (await get(`/plans/${theirs}${path}`, below.headers)).status]).toEqual([path, 404]);
      }
      expect((await get(`/measures/${measure}`, below.headers)).status).toBe(404);
      expect(idsIn(await get('/measures', below.headers))).toEqual([]);
      expect((await get('/progress', below.headers)).body.counts.total).toBe(0);
      expect((await get(`/audit?plan=${theirs}`, below.headers)).body.items).toEqual([]);
    });

    it('everything to who holds a role for the whole installation', async () => {
      const auditor = await tokenFor(province, [{ role: 'auditor', unit: null }]);
      const list = await get('/plans?limit=1000', auditor.headers);
      expect(idsIn(list)).toEqual(expect.arrayContaining([ours, theirs]));
      expect(list.body.scope).toBe('all');
      expect((await get('/progress', auditor.headers)).body.counts.total).toBe(1);
    });

    it('to a key the plans of its units', async () => {
      const request = {
        label: 'Tỉnh Hai',
        units: [otherProvince],
        createdBy: randomUUID(),
        endsAt: Date.now() + 60_000,
      };
      const { secret } = await app.get(ApiKeys).create(request, new Date());
      expect(idsIn(await get('/plans', bearer(secret)))).toEqual([theirs]);
      const below = { ...request, units: [otherDepartment] };
      const key = await app.get(ApiKeys).create(below, new Date());
      expect(idsIn(await get('/plans', bearer(key.secret)))).toEqual([]);
    });

    it('what happened to accounts only to administrators and auditors', async () => {
      const typesFor = async (role: 'auditor' | 'viewer') => {
        const { headers } = await tokenFor(province, [{ role, unit: null }]);
        const { body } = await get('/audit?limit=1000&type=AccountOpened', headers);
        return body.items.length;
      };
      expect(await typesFor('viewer')).toBe(0);
      expect(await typesFor('auditor')).toBeGreaterThan(0);
    });

    it('who acted by role and unit, and by name while it is kept', async () => {
      const planner = await tokenFor(province, [{ role: 'planner', unit: province }]);
      const { body } = await post('/plans', issueOf(province, '41/KH-UBND'), planner.headers);
      await app.get(People).keep(planner.accountId, { displayName: 'Cán bộ minh hoạ 01', email: null, phone: null });
      const actor = async (headers: Record<string, string>) =>
        (await get(`/audit?plan=${body.id}&notBefore=${body.position}`, headers)).body.items[0].actor;
      const told = { account: planner.accountId, label: 'cán bộ kế hoạch, Tỉnh Một' };
      expect(await actor(planner.headers)).toEqual({ ...told, name: 'Cán bộ minh hoạ 01' });
      const request = { label: 'Bảng', units: null, createdBy: randomUUID(), endsAt: Date.now() + 60_000 };
      const { secret } = await app.get(ApiKeys).create(request, new Date());
      expect(await actor(bearer(secret))).toEqual({ ...told, name: null });
      await app.get(People).erase(planner.accountId);
      expect(await actor(planner.headers)).toEqual({ ...told, name: null });
    });

    it('what a unit established a moment ago changes, at once', async () => {
      const { headers } = await tokenFor(province, [{ role: 'viewer', unit: province }]);
      await get('/plans', headers);
      const young = await haveUnit(app, 'Sở Khoa học', province);
      const plan = await planOf(young, '5/KH-SKH');
      const seen = await eventually('the plan is shown', async () => {
        const answer = await get(`/plans/${plan}`, headers);
        expect(answer.status).toBe(200);
        return answer;
      });
      expect(seen.body.scope).toBe('limited');
    });

    it('answers that no cache gives to somebody else', async () => {
      const { headers } = await tokenFor(province, [{ role: 'viewer', unit: province }]);
      const answer = await get('/plans', headers);
      expect(answer.headers['cache-control']).toBe('private, no-cache');
      expect(answer.headers.vary).toBe('Authorization, Cookie');
      const other = await tokenFor(otherProvince, [{ role: 'viewer', unit: otherProvince }]);
      const asked = await get('/plans', { ...other.headers, 'if-none-match': String(answer.headers.etag) });
      expect(asked.status).toBe(200);
    });
  });

  it('leaves a record of what it refused, and to whom', async () => {
    const { accountId, headers } = await tokenFor(province, [{ role: 'viewer', unit: province }]);
    await post('/plans', issueOf(province, '50/KH-UBND'), { ...headers, 'user-agent': 'dashboard/1' });
    const kept = await eventually('the refusal is recorded', async () => {
      const { items } = await app.get(AccessRecords).page({ account: accountId }, null, 10);
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
