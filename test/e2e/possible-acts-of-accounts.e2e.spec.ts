import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiKeys } from '../../src/features/ports/api-keys.ts';
import type { PossibleActView } from '../../src/features/tasks/possible-acts.view.ts';
import { TwoProvinces } from '../support/asking.ts';
import { bearer } from '../support/signed-in.ts';

describe('the acts that an account may do', () => {
  let world: TwoProvinces;
  let task: string;
  let position: string;

  beforeAll(async () => {
    world = await TwoProvinces.start();
    const plan = await world.planOf(world.province, '40/KH-UBND');
    const planner = await world.somebody(world.province, [{ role: 'planner', unit: world.province }]);
    const entry = { number: '1', title: 'Rà soát', deadline: { kind: 'year', year: 2099 }, effectiveOn: '2026-01-20' };
    const given = { ...entry, leadUnit: world.department };
    const { body } = await world.post(`/plans/${plan}/tasks`, given, planner.headers);
    ({ id: task, position } = body);
  }, 120_000);
  afterAll(() => world.stop());

  const actsFor = async (headers: Readonly<Record<string, string>>) => {
    const { status, body } = await world.get(`/tasks/${task}/acts?notBefore=${position}`, headers);
    expect(status).toBe(200);
    const acts: readonly PossibleActView[] = body.acts;
    return (name: string) => acts.find(({ act }) => act === name)!;
  };

  it('are each in the role of several that fits', async () => {
    const both = await world.somebody(world.province, [
      { role: 'officer', unit: world.department },
      { role: 'planner', unit: world.province },
    ]);
    const of = await actsFor(both.headers);
    expect(of('start').as).toMatchObject({ role: 'officer', unit: { id: world.department } });
    expect(of('suspend').as).toMatchObject({ role: 'planner', unit: { id: world.province } });
    expect(of('confirm').refusal?.code).toBe('task.no-result-waiting');
  });

  it('are all its roles, where several would do', async () => {
    const roles = ['officer', 'leader'] as const;
    const both = await world.somebody(
      world.department,
      roles.map((role) => ({ role, unit: world.department })),
    );
    const { choices } = (await actsFor(both.headers))('start');
    expect(choices.map(({ role, unit }) => [role, unit.id])).toEqual(roles.map((role) => [role, world.department]));
    const unchosen = await world.post(`/tasks/${task}/start`, {}, both.headers);
    expect([unchosen.status, unchosen.body.code]).toEqual([400, 'input.unreadable']);
    const chosen = { ...both.headers, 'x-acting-role': 'officer' };
    expect((await world.post(`/tasks/${task}/start`, {}, chosen)).status).toBe(200);
  });

  it('are none of a key, and of nobody elsewhere is anything told', async () => {
    const request = { label: 'Bảng', units: [world.province], createdBy: randomUUID(), endsAt: Date.now() + 60_000 };
    const { secret } = await world.app.get(ApiKeys).create(request, new Date());
    const of = await actsFor(bearer(secret));
    expect([of('start').allowed, of('start').refusal?.code]).toEqual([false, 'access.key-only-reads']);
    const stranger = await world.somebody(world.otherProvince, [{ role: 'leader', unit: world.otherProvince }]);
    const hidden = await world.get(`/tasks/${task}/acts`, stranger.headers);
    expect([hidden.status, hidden.body.code]).toEqual([404, 'id.not-recorded']);
  });
});
