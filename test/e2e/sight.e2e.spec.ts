import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/domain/shared/fact.ts';
import { ApiKeys } from '../../src/features/ports/api-keys.ts';
import { People } from '../../src/features/ports/people.ts';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { issueOf, TwoProvinces, type Answer } from '../support/asking.ts';
import { eventually } from '../support/eventually.ts';
import { MadeThings } from '../support/made-things.ts';
import { asOperator } from '../support/service.ts';
import { bearer, haveAccount, haveUnit, moveUnit, type GivenRole } from '../support/signed-in.ts';

describe('an asker is shown', () => {
  let world: TwoProvinces;
  let ours: string;
  let theirs: string;
  let measure: string;

  beforeAll(async () => {
    world = await TwoProvinces.start();
    ours = await world.planOf(world.province, '40/KH-UBND');
    theirs = await world.planOf(world.otherProvince, '40/KH-UBND');
    const planner = await world.somebody(world.otherProvince, [{ role: 'planner', unit: world.otherProvince }]);
    const task = { number: '1', title: 'Rà soát', deadline: { kind: 'date', date: '2026-12-20' } };
    await world.post(
      `/plans/${theirs}/tasks`,
      { ...task, leadUnit: world.otherDepartment, effectiveOn: '2026-01-20' },
      planner.headers,
    );
    const definition = {
      code: 'tiep-cong-dan.luot',
      name: 'Lượt tiếp công dân',
      unitOfMeasure: 'luot',
      kind: 'count',
      owner: world.otherProvince,
      effectiveOn: '2026-01-20',
    };
    const answer = await world.post('/measures', definition, planner.headers);
    expect(answer.status).toBe(201);
    measure = answer.body.id;
    await eventually('everything is shown', async () => {
      const { body } = await world.get(`/measures?notBefore=${answer.body.position}`, asOperator(world.service));
      expect(body.items).toHaveLength(1);
    });
  }, 120_000);
  afterAll(() => world.stop());

  const idsIn = ({ body }: Answer): string[] => body.items.map(({ id }: { id: string }) => id);

  it('plans of its unit, of those above it and of those under it, and nothing of others', async () => {
    const below = await world.somebody(world.department, [{ role: 'officer', unit: world.department }]);
    const list = await world.get('/plans', below.headers);
    expect(idsIn(list)).toContain(ours);
    expect(idsIn(list)).not.toContain(theirs);
    expect(list.body.scope).toBe('limited');
    expect((await world.get(`/plans/${ours}`, below.headers)).status).toBe(200);
    for (const path of ['', '/progress', '/tasks']) {
      expect([path, (await world.get(`/plans/${theirs}${path}`, below.headers)).status]).toEqual([path, 404]);
    }
    expect((await world.get(`/measures/${measure}`, below.headers)).status).toBe(404);
    expect(idsIn(await world.get('/measures', below.headers))).toEqual([]);
    expect((await world.get('/progress', below.headers)).body.counts.total).toBe(0);
    expect((await world.get(`/audit?plan=${theirs}`, below.headers)).body.items).toEqual([]);
  });

  it('everything to who holds a role for the whole installation', async () => {
    const auditor = await world.somebody(world.province, [{ role: 'auditor', unit: null }]);
    const list = await world.get('/plans?limit=1000', auditor.headers);
    expect(idsIn(list)).toEqual(expect.arrayContaining([ours, theirs]));
    expect(list.body.scope).toBe('all');
    expect((await world.get('/progress', auditor.headers)).body.counts.total).toBe(1);
  });

  it('to a key the plans of its units', async () => {
    const request = {
      label: 'Tỉnh Hai',
      units: [world.otherProvince],
      createdBy: randomUUID(),
      endsAt: Date.now() + 60_000,
    };
    const { secret } = await world.app.get(ApiKeys).create(request, new Date());
    expect(idsIn(await world.get('/plans', bearer(secret)))).toEqual([theirs]);
    const below = { ...request, units: [world.department] };
    const key = await world.app.get(ApiKeys).create(below, new Date());
    expect(idsIn(await world.get('/plans', bearer(key.secret)))).toEqual([]);
  });

  it('what happened to accounts only to who administers or audits the whole installation', async () => {
    const all = { role: 'viewer', unit: null } as const;
    const ofProvince = (role: Role) => ({ role, unit: world.province });
    const shown: Record<string, boolean> = {};
    for (const [who, grants] of Object.entries<readonly GivenRole[]>({
      'viewer everywhere': [all],
      'administrator of a unit': [ofProvince('administrator')],
      'auditor of a unit': [ofProvince('auditor')],
      'administrator of a unit, viewer everywhere': [ofProvince('administrator'), all],
      'auditor everywhere': [{ role: 'auditor', unit: null }],
      'administrator everywhere': [{ role: 'administrator', unit: null }],
    })) {
      const { headers } = await world.somebody(world.province, grants);
      const { body } = await world.get('/audit?limit=1000&type=AccountOpened', headers);
      shown[who] = body.items.length > 0;
    }
    expect(Object.keys(shown).filter((who) => shown[who])).toEqual(['auditor everywhere', 'administrator everywhere']);
  });

  it('accounts of the units under its own today, whatever was known on an earlier day', async () => {
    const { headers } = await world.somebody(world.province, [{ role: 'administrator', unit: world.province }]);
    const leaving = await haveUnit(world.app, 'Ban Dân tộc', world.province);
    const account = await haveAccount(world.app, leaving, [{ role: 'officer', unit: leaving }]);
    const person = { displayName: 'Chuyên viên minh hoạ 09', email: null, phone: null };
    await world.app.get(People).keep(account, person);
    const end = () => world.app.get(EventStore).lastPosition();
    const then = await end();
    const shown = async (question: string) => {
      const { body } = await world.get(`/accounts?limit=1000&notBefore=${await end()}&${question}`, headers);
      const one = await world.get(`/accounts/${account}?notBefore=${await end()}&${question}`, headers);
      return [idsIn({ ...one, body }).includes(account), one.status];
    };
    expect(await shown(`knownAt=${then}`)).toEqual([true, 200]);
    await moveUnit(world.app, leaving, world.otherProvince);
    expect(await shown('at=2026-01-01')).toEqual([false, 404]);
    expect(await shown(`knownAt=${then}`)).toEqual([false, 404]);
  });

  it('which tasks a unit handed over only where the unit is in sight', async () => {
    const things = new MadeThings(world.app, world.otherProvince, world.otherDepartment);
    const from = await things.divided();
    const { headers } = await world.somebody(world.otherProvince, [{ role: 'leader', unit: world.otherProvince }]);
    const body = { to: world.otherDepartment, taskIds: [await things.led('assigned', from)] };
    const document = { authority: { symbol: '12/QĐ-UBND', issuedOn: '2026-01-10', issuer: 'UBND tỉnh' } };
    const handed = await world.post(`/units/${from}/handover`, { ...body, ...document, reason: 'Chia tách' }, headers);
    expect(handed.status).toBe(200);
    const told = async (unit: string) => {
      const { headers: asker } = await world.somebody(unit, [{ role: 'viewer', unit }]);
      const { position } = handed.body;
      return (await world.get(`/audit?type=TasksHandedOver&notBefore=${position}`, asker)).body.items.length;
    };
    expect([await told(world.otherDepartment), await told(world.department)]).toEqual([1, 0]);
  });

  it('who acted by role and unit, and by name while it is kept', async () => {
    const planner = await world.somebody(world.province, [{ role: 'planner', unit: world.province }]);
    const { body } = await world.post('/plans', issueOf(world.province, '41/KH-UBND'), planner.headers);
    await world.app
      .get(People)
      .keep(planner.accountId, { displayName: 'Cán bộ minh hoạ 01', email: null, phone: null });
    const actor = async (headers: Record<string, string>) =>
      (await world.get(`/audit?plan=${body.id}&notBefore=${body.position}`, headers)).body.items[0].actor;
    const told = { account: planner.accountId, label: 'cán bộ kế hoạch, Tỉnh Một' };
    expect(await actor(planner.headers)).toEqual({ ...told, name: 'Cán bộ minh hoạ 01' });
    const request = { label: 'Bảng', units: null, createdBy: randomUUID(), endsAt: Date.now() + 60_000 };
    const { secret } = await world.app.get(ApiKeys).create(request, new Date());
    expect(await actor(bearer(secret))).toEqual({ ...told, name: null });
    await world.app.get(People).erase(planner.accountId);
    expect(await actor(planner.headers)).toEqual({ ...told, name: null });
  });

  it('what a unit established a moment ago changes, at once', async () => {
    const { headers } = await world.somebody(world.province, [{ role: 'viewer', unit: world.province }]);
    await world.get('/plans', headers);
    const young = await haveUnit(world.app, 'Sở Khoa học', world.province);
    const plan = await world.planOf(young, '5/KH-SKH');
    const seen = await eventually('the plan is shown', async () => {
      const answer = await world.get(`/plans/${plan}`, headers);
      expect(answer.status).toBe(200);
      return answer;
    });
    expect(seen.body.scope).toBe('limited');
  });

  it('answers that no cache gives to somebody else', async () => {
    const { headers } = await world.somebody(world.province, [{ role: 'viewer', unit: world.province }]);
    const answer = await world.get('/plans', headers);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(answer.headers.vary).toBe('Authorization, Cookie');
    const other = await world.somebody(world.otherProvince, [{ role: 'viewer', unit: world.otherProvince }]);
    const asked = await world.get('/plans', { ...other.headers, 'if-none-match': String(answer.headers.etag) });
    expect(asked.status).toBe(200);
  });

  it.each(['leads', 'cooperates'] as const)('a plan of others on a task of which a unit of its own %s', async (how) => {
    const { otherProvince, department } = world;
    const ministry = await world.somebody(otherProvince, [{ role: 'planner', unit: otherProvince }]);
    const plan = await world.planOf(otherProvince, how === 'leads' ? '71/KH-BNV' : '72/KH-BNV');
    const kept = { label: 'Bảng', units: [world.province], createdBy: randomUUID(), endsAt: Date.now() + 60_000 };
    const key = await world.app.get(ApiKeys).create(kept, new Date());
    const askers = {
      above: (await world.somebody(world.province, [{ role: 'viewer', unit: world.province }])).headers,
      itself: (await world.somebody(department, [{ role: 'officer', unit: department }])).headers,
      key: bearer(key.secret),
    };
    const beside = await haveUnit(world.app, 'Sở Tài chính', world.province);
    const stranger = (await world.somebody(beside, [{ role: 'viewer', unit: beside }])).headers;
    const shown = async (headers: Record<string, string>, notBefore: string) => ({
      listed: idsIn(await world.get(`/plans?limit=1000&notBefore=${notBefore}`, headers)).includes(plan),
      plan: (await world.get(`/plans/${plan}?notBefore=${notBefore}`, headers)).status,
      counted: (await world.get(`/plans/${plan}/progress`, headers)).body.counts?.total ?? null,
      ofAll: (await world.get('/progress', headers)).body.counts.total,
      tasks: (await world.get(`/plans/${plan}/tasks`, headers)).body.items?.length ?? null,
      trail: (await world.get(`/audit?plan=${plan}&notBefore=${notBefore}`, headers)).body.items.length,
    });
    const nothing = { listed: false, plan: 404, counted: null, ofAll: expect.any(Number), tasks: null, trail: 0 };
    const everythingOfIt = { listed: true, plan: 200, counted: 1, tasks: 1, trail: 2 };

    const { headers } = ministry;
    const before = await shown(askers.above, '0');
    expect(before).toEqual(nothing);
    const units =
      how === 'leads' ? { leadUnit: department } : { leadUnit: otherProvince, cooperatingUnits: [department] };
    const entry = { number: '1', title: 'Rà soát', deadline: { kind: 'date', date: '2026-12-20' } };
    const task = await world.post(`/plans/${plan}/tasks`, { ...entry, ...units, effectiveOn: '2026-01-20' }, headers);
    const { id, position } = task.body;
    for (const asker of Object.values(askers)) {
      expect(await shown(asker, position)).toEqual({ ...everythingOfIt, ofAll: Number(before.ofAll) + 1 });
      expect((await world.get(`/tasks/${id}`, asker)).status).toBe(200);
    }
    expect(await shown(stranger, position)).toEqual(nothing);

    const to = how === 'leads' ? world.otherDepartment : department;
    const away = await world.post(`/tasks/${id}/reassignment`, { to, effectiveOn: '2026-02-01' }, headers);
    expect((await shown(askers.above, away.body.position)).plan).toBe(how === 'leads' ? 404 : 200);
  });
});
