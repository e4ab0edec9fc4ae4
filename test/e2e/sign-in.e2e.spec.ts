import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { AccessRecords } from '../../src/features/ports/access-records.ts';
import type { Answer } from '../support/command-service.ts';
import { AccessService, adminPassword, type Coming } from '../support/access-service.ts';

const name = 'quantri.vanphong';

/** What a browser would send back. */
const cookiesOf = ({ headers }: Answer): string =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map((text) => text.split(';')[0])
    .join('; ');

describe('signing in', () => {
  let service: AccessService;
  let admin: Awaited<ReturnType<AccessService['setUp']>>;

  beforeAll(async () => {
    service = await AccessService.start();
    admin = await service.setUp();
  });
  afterAll(() => service.stop());

  const signIn = (changes: object = {}, coming: Coming = {}): Promise<Answer> =>
    service.send('POST', '/session', { signInName: name, password: adminPassword, as: 'api', ...changes }, coming);

  it('gives a program a bearer token and a renewal token, and says who and which roles', async () => {
    const { status, headers, body } = await signIn();
    expect(status).toBe(201);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).toMatchObject({
      token: expect.stringMatching(/^tdt_/),
      renewal: expect.stringMatching(/^tdr_/),
      who: {
        account: admin.account,
        unit: admin.unit,
        displayName: 'Quản trị minh hoạ 01',
        signInName: name,
        roles: [{ role: 'administrator', unit: null, from: '2026-11-21', until: null }],
        mustChangePassword: false,
        secondFactor: false,
      },
    });
    const who = await service.done('GET', '/session', undefined, { token: body.token });
    expect(who).toEqual(body.who);
  });

  it('gives the page a cookie that no script reads, and no token', async () => {
    const answer = await signIn({ as: 'web' });
    expect(answer.status).toBe(201);
    expect(answer.body).not.toHaveProperty('token');
    expect([answer.headers['set-cookie']].flat().find((text) => text!.startsWith('tiendo='))).toMatch(
      /^tiendo=tds_[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    );
    const cookie = cookiesOf(answer);
    expect((await service.done('GET', '/session', undefined, { cookie })).account).toBe(admin.account);
  });

  it('answers a wrong password, an unknown name and a wrong spelling alike', async () => {
    const wrong = await signIn({ password: 'không phải mật khẩu' });
    const unknown = await signIn({ signInName: 'khongco.ai', password: 'không phải mật khẩu' });
    const { requestId: _one, ...first } = wrong.body;
    const { requestId: _two, ...second } = unknown.body;
    expect(wrong.status).toBe(401);
    expect(first).toEqual(second);
    expect(first.code).toBe('session.sign-in-refused');
    expect((await signIn({ signInName: name.toUpperCase() })).status).toBe(201);
  });

  it('takes a renewal token once; used again, it ends the session', async () => {
    const { renewal } = (await signIn()).body;
    const renewed = await service.done('POST', '/session/renewal', { renewal });
    expect((await service.send('GET', '/session', undefined, { token: renewed.token })).status).toBe(200);
    const again = await service.send('POST', '/session/renewal', { renewal });
    expect([again.status, again.body.code]).toEqual([401, 'session.renewal-refused']);
    expect((await service.send('GET', '/session', undefined, { token: renewed.token })).status).toBe(401);
  });

  it('ends a session, or all of them, when its owner says so', async () => {
    const one = await service.signIn(name, adminPassword);
    const other = await service.signIn(name, adminPassword, { address: '198.51.100.9' });
    const { items } = await service.done('GET', '/session/all', undefined, { token: one });
    const elsewhere = items.find(({ address }: { address: string }) => address === '198.51.100.9');
    expect(elsewhere).toMatchObject({ kind: 'api', current: false, device: 'Trình duyệt minh hoạ' });
    expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect((await service.send('DELETE', '/session', undefined, { token: one })).status).toBe(204);
    expect((await service.send('GET', '/session', undefined, { token: one })).status).toBe(401);
    expect((await service.send('DELETE', '/session/all', undefined, { token: other })).status).toBe(204);
    expect((await service.send('GET', '/session', undefined, { token: admin.token })).status).toBe(401);
    admin = { ...admin, token: await service.signIn(name, adminPassword) };
  });

  it('changes the password: the old one and all sessions are worth nothing any more', async () => {
    const next = 'năm cánh buồm đỏ trên sông';
    const token = await service.signIn(name, adminPassword);
    const put = (current: string, wanted: string): Promise<Answer> =>
      service.send('PUT', '/session/password', { current, next: wanted }, { token });
    expect((await put('không phải mật khẩu', next)).body.code).toBe('password.current-wrong');
    expect((await put(adminPassword, 'ngắn quá')).body).toMatchObject({ code: 'password.too-short', status: 422 });
    expect((await put(adminPassword, adminPassword)).body.code).toBe('password.unchanged');
    const changed = await put(adminPassword, next);
    expect(changed.status).toBe(200);
    expect((await service.send('GET', '/session', undefined, { token })).status).toBe(401);
    expect((await signIn()).status).toBe(401);
    expect((await signIn({ password: next })).status).toBe(201);
    const back = { current: next, next: adminPassword };
    await service.done('PUT', '/session/password', back, { token: changed.body.token });
    admin = { ...admin, token: await service.signIn(name, adminPassword) };
  });

  describe('with a second factor', () => {
    let totp: TOTP;
    const code = (): string => totp.generate({ timestamp: service.now.getTime() });

    beforeAll(async () => {
      const token = await service.signIn(name, adminPassword);
      const shown = await service.done('POST', '/session/second-factor', { password: adminPassword }, { token });
      expect(shown.uri).toMatch(/^otpauth:\/\/totp\/.*issuer=/);
      totp = new TOTP({ secret: Secret.fromBase32(shown.secret) });
      const { offer } = shown;
      const wrong = await service.send('PUT', '/session/second-factor', { offer, code: '000000' }, { token });
      expect(wrong.body.code).toBe('second-factor.code-wrong');
      expect((await signIn()).status).toBe(201);
      await service.done('PUT', '/session/second-factor', { offer, code: code() }, { token });
    });

    it('asks for the code, and only after the password', async () => {
      expect((await signIn()).body.code).toBe('session.second-factor-needed');
      expect((await signIn({ password: 'không phải mật khẩu' })).body.code).toBe('session.sign-in-refused');
    });

    it('takes a code once, and none of a step before', async () => {
      expect((await signIn({ code: code() })).status).toBe(401);
      service.later(1);
      const used = code();
      expect((await signIn({ code: used })).status).toBe(201);
      expect((await signIn({ code: used })).status).toBe(401);
      service.later(5);
      expect((await signIn({ code: used })).status).toBe(401);
      expect((await signIn({ code: code() })).status).toBe(201);
    });

    it('is given up with the password', async () => {
      service.later(5);
      const { token } = (await signIn({ code: code() })).body;
      const wrong = await service.send('DELETE', '/session/second-factor', { password: 'không đúng' }, { token });
      expect(wrong.status).toBe(422);
      await service.done('DELETE', '/session/second-factor', { password: adminPassword }, { token });
      expect((await signIn()).status).toBe(201);
    });
  });

  it('is over after 45 days without use', async () => {
    const before = service.now;
    service.later(45 * 24 * 60);
    expect((await signIn()).status).toBe(201);
    service.later(46 * 24 * 60);
    const idle = await signIn();
    expect([idle.status, idle.body.code, idle.body.days]).toEqual([403, 'session.account-idle', 45]);
    service.now = before;
  });

  it('leaves a record of who came in, who was refused, and who left, with where from', async () => {
    const { items } = await service.app.get(AccessRecords).page({ action: 'signIn' }, null, 1_000);
    expect(items.find(({ result }) => result === 'allowed')).toMatchObject({
      account: admin.account,
      accountType: 'person',
      address: '192.0.2.7',
      device: 'Trình duyệt minh hoạ',
      objectType: 'session',
    });
    expect(items.find(({ account }) => account === null)).toMatchObject({
      accountType: 'unknown',
      result: 'refused',
      reason: 'session.sign-in-refused',
    });
    const { items: all } = await service.app.get(AccessRecords).page({}, null, 1_000);
    expect(all.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['signOut', 'passwordChanged', 'secondFactorChanged', 'sessionRenewed', 'setUp']),
    );
  });
});
