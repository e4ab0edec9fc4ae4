import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiKeys } from '../../src/features/ports/api-keys.ts';
import { Sessions, type IssuedSession } from '../../src/features/ports/sessions.ts';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { refusalOf, TwoProvinces } from '../support/asking.ts';
import { routesOf } from '../support/routes.ts';
import { asOperator } from '../support/service.ts';
import { bearer, haveAccount, openSession, suspend } from '../support/signed-in.ts';
import { table } from './every-route.rows.ts';

type Headers = Readonly<Record<string, string>>;

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as other services make them. @param alg `none` for one that nobody signed */
const signedToken = (alg: 'none' | 'HS256'): string => {
  const claims = { sub: 'quantri', role: 'administrator', exp: 4_102_444_800 };
  const content = `${encoded({ alg, typ: 'JWT' })}.${encoded(claims)}`;
  return `${content}.${alg === 'none' ? '' : createHmac('sha256', 'x').update(content).digest('base64url')}`;
};

/** All that could be held, so that only the credential stands in the way. */
const everyRole = ['administrator', 'planner', 'focalPoint', 'officer', 'leader', 'auditor', 'viewer'] as const;

describe('every route refuses', () => {
  let world: TwoProvinces;
  let routes: readonly string[];

  beforeAll(async () => {
    world = await TwoProvinces.start();
    routes = routesOf(world.app).filter((route) => table[route]?.who !== 'anybody');
  }, 120_000);
  afterAll(() => world.stop());

  const holder = (): Promise<string> =>
    haveAccount(
      world.app,
      world.province,
      everyRole.map((role) => ({ role, unit: world.province })),
    );
  const session = async (ways: Parameters<typeof openSession>[2] = {}): Promise<IssuedSession> =>
    openSession(world.app, await holder(), ways);

  /** Things that never were: whoever is let in learns so, whoever is not does not. */
  const ask = async (route: string, headers: Headers): Promise<readonly unknown[]> => {
    const [method = '', path = ''] = route.split(' ');
    const url = `/api/v1/${path.replace(':version', '1').replaceAll(/:\w+/g, () => randomUUID())}`;
    const answer = await world.app.inject({
      ...{ method: method as 'GET', url, headers: { 'idempotency-key': randomUUID(), ...headers } },
      ...(method === 'GET' ? {} : { payload: {} }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return refusalOf({ status: answer.statusCode, headers: answer.headers, body: isJson ? answer.json() : {} });
  };

  const answersOf = async (asked: readonly string[], headers: Headers): Promise<Record<string, readonly unknown[]>> => {
    const end = () => world.app.get(EventStore).lastPosition();
    const before = await end();
    const answers: Record<string, readonly unknown[]> = {};
    for (const route of asked) answers[route] = await ask(route, headers);
    expect(await end()).toBe(before);
    return answers;
  };

  const all = (asked: readonly string[], answer: readonly unknown[]): Record<string, readonly unknown[]> =>
    Object.fromEntries(asked.map((route) => [route, answer]));

  it.each<readonly [string, () => Promise<Headers>]>([
    ['no token', async () => ({})],
    [
      'a token with one character changed',
      async () => {
        const { token } = await session();
        return bearer(token.slice(0, -1) + (token.endsWith('A') ? 'E' : 'A'));
      },
    ],
    [
      'a token that has ended',
      async () => bearer((await session({ openedAt: new Date(Date.now() - 16 * 60_000) })).token),
    ],
    [
      'a token that was revoked',
      async () => {
        const { token, session: opened } = await session();
        await world.app.get(Sessions).end(opened.id, new Date());
        return bearer(token);
      },
    ],
    [
      'the token of an account that was suspended',
      async () => {
        const account = await holder();
        const { token } = await openSession(world.app, account);
        await suspend(world.app, account);
        return bearer(token);
      },
    ],
    ['a renewal token', async () => bearer((await session()).renewal!)],
    ['the token of a page as bearer', async () => bearer((await session({ kind: 'web' })).token)],
    [
      'a bearer token as cookie',
      async () => ({
        cookie: `tiendo=${(await session()).token}`,
        'sec-fetch-site': 'same-origin',
      }),
    ],
    ['a token whose algorithm is none', async () => bearer(signedToken('none'))],
    ['a token that another service signed', async () => bearer(signedToken('HS256'))],
    [
      'a key that has ended',
      async () => {
        const request = { label: 'Bảng', units: null, createdBy: randomUUID(), endsAt: Date.now() - 1 };
        return bearer((await world.app.get(ApiKeys).create(request, new Date())).secret);
      },
    ],
  ])('%s', async (_what, headers) => {
    expect(await answersOf(routes, await headers())).toEqual(all(routes, [401, 'access.not-signed-in']));
  });

  it('a key, and the operator of the machine, that would write', async () => {
    const writes = routes.filter((route) => !route.startsWith('GET '));
    const request = { label: 'Bảng', units: null, createdBy: randomUUID(), endsAt: Date.now() + 600_000 };
    const { secret } = await world.app.get(ApiKeys).create(request, new Date());
    for (const headers of [bearer(secret), asOperator(world.service)]) {
      expect(await answersOf(writes, headers)).toEqual(all(writes, [403, 'access.key-only-reads']));
    }
  });

  it('who must change his password first, but for the session itself', async () => {
    const asked = routes.filter((route) => table[route]?.who !== 'signedIn');
    const { token } = await session({ mustChangePassword: true });
    expect(await answersOf(asked, bearer(token))).toEqual(all(asked, [403, 'access.password-must-change']));
  });

  it('a change that another site asks for with the cookie', async () => {
    const writes = routes.filter((route) => !route.startsWith('GET '));
    const { token } = await session({ kind: 'web' });
    const headers = { cookie: `tiendo=${token}`, 'sec-fetch-site': 'cross-site' };
    expect(await answersOf(writes, headers)).toEqual(all(writes, [403, 'access.cross-site']));
  });

  it('none of it where the credential is right', async () => {
    const { token } = await session();
    const answers = await answersOf(
      routes.filter((route) => /^GET (plans|units|audit|progress)$/.test(route)),
      bearer(token),
    );
    expect(Object.values(answers).map(([status]) => status)).toEqual([200, 200, 200, 200]);
  });
});
