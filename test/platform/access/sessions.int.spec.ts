import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SignInRefused } from '../../../src/features/ports/session.errors.ts';
import type { IssuedSession, SessionRequest } from '../../../src/features/ports/sessions.ts';
import { PostgresSessions } from '../../../src/platform/access/postgres-sessions.ts';
import { accessDatabase, everythingKept, type AccessDatabase } from './access-database.ts';

const start = new Date('2026-11-21T03:00:00Z');
const after = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);

const request = (changes: Partial<SessionRequest> = {}): SessionRequest => ({
  accountId: 'account-1',
  round: '0',
  kind: 'web',
  mustChangePassword: false,
  idToken: null,
  address: '192.0.2.7',
  device: 'Firefox',
  ...changes,
});

describe('sessions', () => {
  let access: AccessDatabase;
  let sessions: PostgresSessions;

  beforeAll(async () => {
    access = await accessDatabase();
    sessions = new PostgresSessions(access.app, access.secret.key('id tokens of sessions'));
  });
  beforeEach(() => access.superuser.query('TRUNCATE access.session, access.session_round'));
  afterAll(() => access.drop());

  const openApi = (): Promise<IssuedSession> => sessions.open(request({ kind: 'api' }), start);

  it('are found by their token, as they were opened', async () => {
    const { session, token, renewal, tokenEndsAt } = await sessions.open(
      request({ mustChangePassword: true, idToken: 'a.b.c' }),
      start,
    );
    expect(token).toMatch(/^tds_[\w-]{43}$/);
    expect(renewal).toBeNull();
    expect(tokenEndsAt).toBe(after(720).getTime());
    expect(session).toEqual({
      id: expect.any(String),
      accountId: 'account-1',
      kind: 'web',
      openedAt: start.getTime(),
      endsAt: after(720).getTime(),
      mustChangePassword: true,
      idToken: 'a.b.c',
    });
    expect(await sessions.find(token, after(1))).toEqual(session);
  });

  it.each(['', 'tds_', `tds_${'A'.repeat(43)}`, `tdk_${'A'.repeat(43)}`, 'eyJhbGciOiJub25lIn0.e30.', '\0'])(
    'are not found by %j',
    async (token) => {
      await sessions.open(request(), start);
      expect(await sessions.find(token, start)).toBeNull();
    },
  );

  it('are not found by a renewal token, nor renewed by any other', async () => {
    const { token, renewal } = await openApi();
    expect(await sessions.find(renewal!, start)).toBeNull();
    expect(await sessions.renew(token, start)).toBeNull();
    expect(await sessions.renew(`tdr_${'A'.repeat(64)}`, start)).toBeNull();
    expect(await sessions.find(token, start)).not.toBeNull();
  });

  it('of the web page end after an hour without use', async () => {
    const { token } = await sessions.open(request(), start);
    expect(await sessions.find(token, after(59))).not.toBeNull();
    expect(await sessions.find(token, after(118))).not.toBeNull();
    expect(await sessions.find(token, after(178))).toBeNull();
  });

  it('of the web page end after twelve hours, however much they are used', async () => {
    const { token } = await sessions.open(request(), start);
    for (let minute = 30; minute < 720; minute += 30) expect(await sessions.find(token, after(minute))).not.toBeNull();
    expect(await sessions.find(token, after(720))).toBeNull();
  });

  it('note their use once a minute at most', async () => {
    const { token, session } = await sessions.open(request(), start);
    const lastWritten = async (): Promise<unknown> =>
      (await access.app.query<{ xmin: string }[]>('SELECT xmin FROM access.session WHERE id = $1', [session.id]))[0]
        ?.xmin;
    const untouched = await lastWritten();
    await sessions.find(token, after(0.9));
    expect(await lastWritten()).toBe(untouched);
    await sessions.find(token, after(1));
    const touched = await lastWritten();
    expect(touched).not.toBe(untouched);
    await sessions.find(token, after(1.9));
    expect(await lastWritten()).toBe(touched);
  });

  it('of programs have a token for a quarter of an hour, renewed for up to twelve hours', async () => {
    let issued = await openApi();
    expect(issued.token).toMatch(/^tdt_[\w-]{43}$/);
    expect(issued.tokenEndsAt).toBe(after(15).getTime());
    expect(await sessions.find(issued.token, after(14.9))).toEqual(issued.session);
    expect(await sessions.find(issued.token, after(15))).toBeNull();
    for (const minute of [100, 400, 710]) {
      const renewed = await sessions.renew(issued.renewal!, after(minute));
      expect(renewed?.session).toEqual(issued.session);
      expect(await sessions.find(issued.token, after(minute))).toBeNull();
      expect(await sessions.find(renewed!.token, after(minute))).toEqual(issued.session);
      issued = renewed!;
    }
    expect(issued.tokenEndsAt).toBe(after(720).getTime());
    expect(await sessions.renew(issued.renewal!, after(720))).toBeNull();
  });

  it('end when a renewal token is used a second time, however long ago the first was', async () => {
    const first = await openApi();
    const second = await sessions.renew(first.renewal!, after(10));
    const third = await sessions.renew(second!.renewal!, after(20));
    expect(await sessions.renew(first.renewal!, after(21))).toBeNull();
    expect(await sessions.find(third!.token, after(21))).toBeNull();
    expect(await sessions.renew(third!.renewal!, after(21))).toBeNull();
  });

  it('are renewed once and end when a renewal token is used twice at the same time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { renewal } = await openApi();
      const answers = await Promise.all([1, 2].map(() => sessions.renew(renewal!, after(10))));
      const renewed = answers.filter((answer) => answer !== null);
      expect(renewed).toHaveLength(1);
      expect(await sessions.find(renewed[0]!.token, after(10))).toBeNull();
    }
  });

  it('are refused by the very next request once ended', async () => {
    const { token, session } = await sessions.open(request({ idToken: 'a.b.c' }), start);
    const other = await sessions.open(request(), start);
    await sessions.end(session.id, after(1));
    await sessions.end('no session', after(1));
    expect(await sessions.find(token, after(1))).toBeNull();
    expect(await sessions.find(other.token, after(1))).not.toBeNull();
  });

  it('of one account end together, but for one that is named', async () => {
    const [web, api, own] = [
      await sessions.open(request(), start),
      await openApi(),
      await sessions.open(request(), start),
    ];
    const neighbour = await sessions.open(request({ accountId: 'account-2' }), start);
    await sessions.endAll('account-1', after(1), own.session.id);
    expect(await sessions.find(web.token, after(1))).toBeNull();
    expect(await sessions.find(api.token, after(1))).toBeNull();
    expect(await sessions.renew(api.renewal!, after(1))).toBeNull();
    expect(await sessions.find(own.token, after(1))).not.toBeNull();
    await sessions.endAll('account-1', after(2));
    expect(await sessions.find(own.token, after(2))).toBeNull();
    expect(await sessions.find(neighbour.token, after(2))).not.toBeNull();
  });

  it('are not opened by a proof that began before all of them were ended', async () => {
    const round = await sessions.round('account-1');
    const next = await sessions.endAll('account-1', after(1));
    await expect(sessions.open(request({ round }), after(1))).rejects.toThrow(SignInRefused);
    expect(await sessions.ofAccount('account-1', after(1))).toEqual([]);
    expect(next).toBe(await sessions.round('account-1'));
    await sessions.open(request({ round: next }), after(1));
    await sessions.open(request({ accountId: 'account-2', round }), after(1));
    expect(await sessions.ofAccount('account-1', after(1))).toHaveLength(1);
  });

  it('do not outlive their end, however many are opened at the same instant', async () => {
    for (let nth = 0; nth < 40; nth += 1) {
      const round = await sessions.round('account-1');
      const opening = Array.from({ length: 3 }, () => sessions.open(request({ round }), start));
      const [, ...opened] = await Promise.allSettled([sessions.endAll('account-1', after(1)), ...opening]);
      expect(opened).toHaveLength(3);
      expect(await sessions.ofAccount('account-1', after(1))).toEqual([]);
    }
  });

  it('of an erased account are gone, with where they came from', async () => {
    const round = await sessions.round('account-1');
    const { token } = await sessions.open(request({ address: '203.0.113.77', device: 'Canary' }), start);
    await sessions.open(request({ accountId: 'account-2' }), start);
    await sessions.erase('account-1');
    expect(await sessions.find(token, start)).toBeNull();
    const kept = await access.app.query<{ account: string }[]>('SELECT account_id AS account FROM access.session');
    expect(kept).toEqual([{ account: 'account-2' }]);
    await expect(sessions.open(request({ round }), start)).rejects.toThrow(SignInRefused);
  });

  it('are listed while they are open, newest first', async () => {
    const old = await sessions.open(request(), start);
    const ended = await sessions.open(request(), after(1));
    const recent = await sessions.open(request({ kind: 'api', device: null, address: '2001:db8::1' }), after(70));
    await sessions.open(request({ accountId: 'account-2' }), after(70));
    await sessions.end(ended.session.id, after(2));
    await sessions.find(old.token, after(50));
    expect(await sessions.ofAccount('account-1', after(71))).toEqual([
      {
        id: recent.session.id,
        kind: 'api',
        openedAt: after(70).getTime(),
        lastSeenAt: after(70).getTime(),
        address: '2001:db8::1',
        device: null,
      },
      {
        id: old.session.id,
        kind: 'web',
        openedAt: start.getTime(),
        lastSeenAt: after(50).getTime(),
        address: '192.0.2.7',
        device: 'Firefox',
      },
    ]);
    expect(await sessions.ofAccount('account-1', after(111))).toMatchObject([{ id: recent.session.id }]);
  });

  it('keep of a device what can be kept', async () => {
    await sessions.open(request({ device: `a\0b\ud800${'ệ'.repeat(300)}` }), start);
    const [listed] = await sessions.ofAccount('account-1', start);
    expect(listed?.device).toBe(`ab${'ệ'.repeat(196)}`);
  });

  it('are forgotten a month after their end', async () => {
    const { token } = await sessions.open(request(), start);
    expect(await sessions.forget(after(10))).toBe(0);
    expect(await sessions.find(token, after(10))).not.toBeNull();
    expect(await sessions.forget(after(720 + 30 * 1440))).toBe(0);
    expect(await sessions.forget(after(721 + 30 * 1440))).toBe(1);
  });

  it('leave no token behind, and of the provider’s nothing once they ended', async () => {
    const { token, renewal } = await openApi();
    const web = await sessions.open(request({ idToken: 'canary.of.provider' }), start);
    const kept = await everythingKept(access.superuser);
    for (const secret of [token, renewal!, web.token, 'canary.of.provider']) {
      expect(kept).not.toContain(secret);
      expect(kept).not.toContain(Buffer.from(secret).toString('hex'));
    }
    await sessions.endAll('account-1', after(1));
    const [left] = await access.app.query<{ tokens: number }[]>(
      'SELECT count(sealed_id_token)::int AS tokens FROM access.session',
    );
    expect(left?.tokens).toBe(0);
  });
});
