import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PossibleAccountActView } from '../../src/features/accounts/possible-account-acts.view.ts';
import { LocalCredentials } from '../../src/features/ports/credentials.ts';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { TwoProvinces } from '../support/asking.ts';
import { haveAccount, suspend, type GivenRole } from '../support/signed-in.ts';

type Headers = Readonly<Record<string, string>>;
type Act = PossibleAccountActView;

const authority = { symbol: '12/QĐ-UBND', issuedOn: '2026-01-10', issuer: 'UBND tỉnh' };
const act = { reason: 'Theo quyết định', authority };

describe('the acts that an administrator may do to an account', () => {
  let world: TwoProvinces;
  let ofAll: Headers;
  let ofProvince: Headers;
  const inProvince: GivenRole[] = [];

  beforeAll(async () => {
    world = await TwoProvinces.start();
    const { province, department } = world;
    inProvince.push({ role: 'officer', unit: department });
    ({ headers: ofAll } = await world.somebody(province, [{ role: 'administrator', unit: null }]));
    ({ headers: ofProvince } = await world.somebody(province, [{ role: 'administrator', unit: province }]));
  }, 120_000);
  afterAll(() => world.stop());

  /** Somebody of the department, with a password and a second factor. */
  const person = async (given = inProvince): Promise<string> => {
    const id = await haveAccount(world.app, world.department, given);
    const credentials = world.app.get(LocalCredentials);
    await credentials.create(id, `minhhoa.${id.slice(0, 13)}`, 'no hash of anything', new Date());
    await credentials.setTotp(id, 'JBSWY3DPEHPK3PXP');
    return id;
  };

  const actsOn = async (id: string, headers: Headers): Promise<readonly Act[]> => {
    const notBefore = await world.app.get(EventStore).lastPosition();
    const { status, body } = await world.get(`/accounts/${id}/acts?notBefore=${notBefore}`, headers);
    expect([status, body.code]).toEqual([200, undefined]);
    return body.acts;
  };

  /** Does it as its route does. @returns code of the refusal, or that it went through */
  const write = async (id: string, { act: name, grantId }: Act, headers: Headers): Promise<string> => {
    const unit = world.department;
    const asked: Readonly<Record<Act['act'], readonly [method: string, path: string, body?: object]>> = {
      grant: ['POST', 'grants', { role: 'viewer', unit, ...act }],
      grantEverywhere: ['POST', 'grants', { role: 'viewer', ...act }],
      revoke: ['POST', `grants/${grantId}/revocation`, act],
      person: ['PUT', 'person', { displayName: 'Chuyên viên minh hoạ' }],
      password: ['POST', 'initial-password'],
      secondFactor: ['DELETE', 'second-factor'],
      suspend: ['POST', 'suspension', act],
      reinstate: ['POST', 'reinstatement', act],
      erase: ['POST', 'erasure', act],
    };
    const [method, path, payload] = asked[name];
    const answer = await world.app.inject({
      method: method as 'POST',
      url: `/api/v1/accounts/${id}/${path}`,
      headers: { 'idempotency-key': randomUUID(), ...headers },
      ...(payload && { payload }),
    });
    return answer.statusCode < 300 ? 'done' : answer.json().code;
  };

  /** Whatever is refused is refused by its route as well, with the same words. @returns what is allowed, and why not the rest */
  const check = async (id: string, headers: Headers): Promise<Readonly<Record<string, string>>> => {
    const acts = await actsOn(id, headers);
    for (const one of acts) {
      expect([one.act, one.as === null, one.refusal === null]).toEqual([one.act, !one.allowed, one.allowed]);
      if (one.allowed || one.refusal!.code === 'act.nothing-to-do') continue;
      expect([one.act, await write(id, one, headers)]).toEqual([one.act, one.refusal!.code]);
    }
    return Object.fromEntries(acts.map(({ act: name, refusal }) => [name, refusal?.code ?? 'allowed']));
  };
  const all = (code: string, ...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, code]));
  const every = ['grant', 'person', 'password', 'secondFactor', 'suspend', 'reinstate', 'erase'] as const;
  const allowed = all('allowed', ...every, 'grantEverywhere', 'revoke');

  it('are those that their routes then do', async () => {
    expect(await check(await person(), ofAll)).toEqual(allowed);
    for (const name of Object.keys(allowed)) {
      const id = await person();
      const one = (await actsOn(id, ofAll)).find((told) => told.act === name)!;
      const as = { 'x-acting-role': one.as!.role, 'x-acting-unit': one.as!.unit.id };
      expect([name, await write(id, one, { ...ofAll, ...as })]).toEqual([name, 'done']);
    }
  }, 120_000);

  it('reach as far as the administrator does', async () => {
    const own = await person();
    const narrow = { ...allowed, grantEverywhere: 'account.only-administrator-of-all' };
    expect(await check(own, ofProvince)).toEqual(narrow);
    const elsewhere = await person([...inProvince, { role: 'viewer', unit: world.otherProvince }]);
    expect(await check(elsewhere, ofProvince)).toEqual(
      all('account.outside-administered-units', ...Object.keys(allowed)),
    );
    const { headers: stranger } = await world.somebody(world.otherProvince, [
      { role: 'administrator', unit: world.otherProvince },
    ]);
    const hidden = await world.get(`/accounts/${own}/acts`, stranger);
    expect([hidden.status, hidden.body.code]).toEqual([404, 'id.not-recorded']);
  }, 120_000);

  it('never take the last administrator away, nor give a role to oneself', async () => {
    const { accountId, headers } = await world.somebody(world.province, [{ role: 'administrator', unit: null }]);
    const stays = 'account.last-administrator-stays';
    expect(await check(accountId, headers)).toMatchObject({
      ...all('account.nobody-grants-to-himself', 'grant', 'grantEverywhere'),
      ...all(stays, 'suspend', 'erase', 'revoke'),
    });
  }, 120_000);

  it('say what is so already, and what is missing', async () => {
    const nameless = await haveAccount(world.app, world.department, inProvince);
    expect(await check(nameless, ofProvince)).toMatchObject(all('password.none', 'password', 'secondFactor'));
    const plain = await person();
    await world.app.get(LocalCredentials).setTotp(plain, null);
    expect(await check(plain, ofProvince)).toMatchObject({ password: 'allowed', secondFactor: 'act.nothing-to-do' });
    const shut = await person();
    await suspend(world.app, shut);
    expect(await check(shut, ofProvince)).toMatchObject({ suspend: 'act.nothing-to-do', reinstate: 'allowed' });
    const gone = await person();
    expect(await write(gone, { act: 'erase', grantId: null } as Act, ofProvince)).toBe('done');
    expect(await check(gone, ofProvince)).toMatchObject({
      ...all('account.erased', ...every.filter((name) => name !== 'erase')),
      erase: 'act.nothing-to-do',
    });
  }, 120_000);

  it('name the role and the unit where several are held, and are none of an auditor', async () => {
    const { headers } = await world.somebody(world.province, [
      { role: 'administrator', unit: world.department },
      { role: 'administrator', unit: world.otherProvince },
    ]);
    const id = await person();
    const one = (await actsOn(id, headers)).find(({ act: name }) => name === 'person')!;
    expect(one.as).toMatchObject({ role: 'administrator', unit: { id: world.department } });
    expect(await write(id, one, headers)).toBe('input.unreadable');
    const as = { 'x-acting-role': 'administrator', 'x-acting-unit': one.as!.unit.id };
    expect(await write(id, one, { ...headers, ...as })).toBe('done');
    const auditor = await world.somebody(world.province, [{ role: 'auditor', unit: null }]);
    expect(await check(id, auditor.headers)).toEqual(all('access.role-not-held', ...Object.keys(allowed)));
  }, 120_000);
});
