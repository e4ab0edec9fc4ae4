import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { PlanRegister } from '../../src/features/ports/registers.ts';
import { Sessions } from '../../src/features/ports/sessions.ts';
import { TwoProvinces } from '../support/asking.ts';
import { eventually } from '../support/eventually.ts';
import { asOperator } from '../support/service.ts';
import { bearer, suspend } from '../support/signed-in.ts';

describe('an answer that was given before', () => {
  let world: TwoProvinces;
  let plan: string;
  let planner: Readonly<{ headers: Record<string, string> }>;

  beforeAll(async () => {
    world = await TwoProvinces.start();
    plan = await world.planOf(world.province, '40/KH-UBND');
    planner = await world.somebody(world.province, [{ role: 'planner', unit: world.province }]);
  }, 120_000);
  afterAll(() => world.stop());
  afterEach(() => void jest.restoreAllMocks());

  const progress = (headers: Record<string, string>, question = '') =>
    world.get(`/plans/${plan}/progress${question}`, headers);

  /** As a process does that draws what waited in quarantine. */
  const touchRegister = () =>
    world.app
      .get(DataSource)
      .query(`UPDATE read_store.checkpoint SET moved_at = clock_timestamp() WHERE projection = 'task-register'`);

  /** Waits until the answer is remembered. @returns how often the register was asked afterwards */
  const remembered = async (headers: Record<string, string>, question = '') => {
    const asked = jest.spyOn(world.app.get(PlanRegister), 'find');
    await eventually('the register is not asked again', async () => {
      asked.mockClear();
      expect((await progress(headers, question)).status).toBe(200);
      expect(asked).not.toHaveBeenCalled();
    });
    return asked;
  };

  it('is given again without asking a register, byte for byte and with the same headers', async () => {
    const { headers } = await world.somebody(world.province, [{ role: 'viewer', unit: null }]);
    await remembered(headers);
    const given = await progress(headers);
    await touchRegister();
    const made = await progress(headers);
    const told = ({
      headers: { etag, vary, 'x-position': position, 'cache-control': cache, 'content-type': type },
    }: typeof made) => ({
      etag,
      vary,
      position,
      cache,
      type,
    });
    expect([given.body, told(given)]).toEqual([made.body, told(made)]);
    const unchanged = await progress({ ...headers, 'if-none-match': String(made.headers.etag) });
    expect([unchanged.status, unchanged.body, unchanged.headers.etag]).toEqual([304, '', made.headers.etag]);
    expect((await progress({ ...headers, 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('is made anew as soon as an act is shown, also for who holds it', async () => {
    const operator = asOperator(world.service);
    await remembered(operator);
    const before = await progress(operator);
    const task = {
      number: '1',
      title: 'Rà soát',
      deadline: { kind: 'date', date: '2026-12-20' },
      leadUnit: world.department,
    };
    const { body } = await world.post(`/plans/${plan}/tasks`, { ...task, effectiveOn: '2026-01-20' }, planner.headers);
    const now = await progress(operator, `?notBefore=${body.position}`);
    expect(now.body.counts.total).toBe(Number(before.body.counts.total) + 1);
    const again = await progress({ ...operator, 'if-none-match': String(before.headers.etag) });
    expect([again.status, again.body.counts.total]).toEqual([200, now.body.counts.total]);
  });

  it('is made anew when another process changed rows that no event followed', async () => {
    const operator = asOperator(world.service);
    const asked = await remembered(operator);
    await touchRegister();
    await progress(operator);
    expect(asked).toHaveBeenCalled();
  });

  it('is given for a place that is shown, and a place that is waited for is refused however often', async () => {
    const operator = asOperator(world.service);
    const { headers } = await progress(operator);
    await remembered(operator, `?notBefore=${String(headers['x-position'])}`);
    for (const _again of [1, 2]) {
      const far = await progress(operator, '?notBefore=900000');
      expect([far.status, far.body.code]).toEqual([503, 'position.not-yet-shown']);
    }
  }, 30_000);

  it('is not given to who has ended the session, was suspended, or holds no role', async () => {
    const auditor = await world.somebody(world.province, [{ role: 'auditor', unit: null }]);
    await remembered(auditor.headers);
    await world.app.get(Sessions).end(auditor.session.id, new Date());
    expect((await progress(auditor.headers)).status).toBe(401);
    const another = await world.somebody(world.province, [{ role: 'auditor', unit: null }]);
    await remembered(another.headers);
    await suspend(world.app, another.accountId);
    expect((await progress(another.headers)).status).toBe(401);
    const nobody = await world.somebody(world.province, []);
    expect((await progress(nobody.headers)).status).toBe(403);
    expect((await progress(bearer('tdt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'))).status).toBe(401);
  });

  it('is not given to who sees less', async () => {
    const { headers } = await world.somebody(world.department, [{ role: 'viewer', unit: world.department }]);
    const stranger = await world.somebody(world.otherDepartment, [{ role: 'viewer', unit: world.otherDepartment }]);
    await remembered(headers);
    expect((await progress(stranger.headers)).status).toBe(404);
  });
});
