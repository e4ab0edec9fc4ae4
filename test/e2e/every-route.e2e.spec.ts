import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { roles, type Role } from '../../src/domain/shared/fact.ts';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import type { Service } from '../../src/service.ts';
import { eventually } from '../support/eventually.ts';
import { MadeThings } from '../support/made-things.ts';
import { routesOf } from '../support/routes.ts';
import { asOperator, startTestService } from '../support/service.ts';
import { bearer, haveAccount, haveUnit, openSession } from '../support/signed-in.ts';
import { table, type Row } from './every-route.rows.ts';

/** `own` unit of the grant, a unit `below` it, a unit `elsewhere`; or the role has `ended`. */
const wheres = ['own', 'below', 'elsewhere', 'ended'] as const;
type Where = (typeof wheres)[number];
type Place = Exclude<Where, 'ended'>;

type Case = Readonly<{ url: string; payload: object | undefined }>;

/** Status and, of a refusal, its code; for a write also whether anything was recorded. */
type Cell = string;

const notSignedIn = '401 access.not-signed-in';

describe('every route', () => {
  let service: Service;
  let app: NestFastifyApplication;
  const places = {} as Record<Place, MadeThings>;
  const accounts = new Map<string, string>();

  const placeOf = async (unit: string): Promise<MadeThings> =>
    new MadeThings(app, unit, await haveUnit(app, 'Phòng Tổng hợp', unit));

  beforeAll(async () => {
    service = await startTestService();
    ({ app } = service);
    const own = await haveUnit(app, 'Tỉnh Một');
    places.own = await placeOf(own);
    places.below = await placeOf(await haveUnit(app, 'Sở Nội vụ', own));
    places.elsewhere = await placeOf(await haveUnit(app, 'Tỉnh Hai'));
    for (const role of roles) {
      const grant = { role, unit: own };
      accounts.set(role, await haveAccount(app, own, [grant]));
      accounts.set(`${role} ended`, await haveAccount(app, own, [{ ...grant, until: '2021-12-31' }]));
      accounts.set(`${role} everywhere`, await haveAccount(app, own, [{ role, unit: null }]));
    }
  }, 120_000);
  afterAll(() => service.stop());

  const end = (): Promise<bigint> => app.get(EventStore).lastPosition();

  /** A real thing of the place, and what is asked of it. */
  const makeCase = async (route: string, { on, query, body }: Row, place: Place): Promise<Case> => {
    const own = places[place];
    const path = route.slice(route.indexOf(' ') + 1);
    const made = on === undefined ? '' : on === 'unit' ? own.unit : await on(own);
    const [before, ...behind] = path.split(/:\w+/);
    const filled = on === undefined ? path : `${before}${made}${made.includes('/') ? '' : behind.join('')}`;
    const asked = query === undefined ? '' : `?${typeof query === 'string' ? query : await query(own)}`;
    const prefix = /^(health|metrics)/.test(path) ? '/' : '/api/v1/';
    const payload = typeof body === 'function' ? await body(own, made) : body;
    return { url: `${prefix}${filled}${asked}`, payload };
  };

  /** Whatever was made shows. */
  const shown = async (): Promise<void> => {
    const url = `/api/v1/plans?notBefore=${await end()}`;
    await eventually('the registers show everything', async () => {
      expect((await app.inject({ url, headers: asOperator(service) })).statusCode).toBe(200);
      expect((await app.inject({ url: url.replace('plans', 'audit'), headers: asOperator(service) })).statusCode).toBe(
        200,
      );
    });
  };

  const ask = async (route: string, row: Row, { url, payload }: Case, place: Place, proof: object): Promise<Cell> => {
    const method = row.endless ? 'HEAD' : route.slice(0, route.indexOf(' '));
    const before = await end();
    const answer = await app.inject({
      ...{ method: method as 'GET', url },
      headers: { ...proof, 'idempotency-key': randomUUID(), 'x-acting-unit': places[place].unit },
      ...(payload && { payload }),
    });
    const isProblem = String(answer.headers['content-type']).startsWith('application/problem') && method !== 'HEAD';
    const code = isProblem ? ` ${String(answer.json().code)}` : '';
    const recorded = (await end()) > before ? ' recorded' : '';
    return `${answer.statusCode}${answer.statusCode < 300 ? '' : code}${recorded}`;
  };

  const accountFor = ({ everywhere }: Row, role: Role, where: Where): string =>
    accounts.get(`${role}${where === 'ended' ? ' ended' : everywhere ? ' everywhere' : ''}`)!;

  const isRecorded = (route: string, { plain, acts }: Row): boolean =>
    acts === true && plain !== true && !route.startsWith('GET');

  const done = (route: string, row: Row): Cell => `${row.status}${isRecorded(route, row) ? ' recorded' : ''}`;

  const expected = (route: string, row: Row, role: Role, where: Where): Cell => {
    const { who, acts, hidden } = row;
    const silent = row.endless === true;
    if (where === 'ended' || (who !== 'readers' && !who.includes(role))) {
      return silent ? '403' : '403 access.role-not-held';
    }
    if (where !== 'elsewhere') return done(route, row);
    if (acts) return '403 access.unit-not-covered';
    return hidden ? '404 id.not-recorded' : done(route, row);
  };

  it('has a row in the table', () => {
    expect(routesOf(app)).toEqual(Object.keys(table).sort());
  });

  const open = ([, { who }]: [string, Row]) => who === 'anybody' || who === 'signedIn';

  it.each(Object.entries(table).filter(open))('is for anybody, or whoever signed in: %s', async (route, row) => {
    const asked = await makeCase(route, row, 'own');
    const nobody = await ask(route, row, asked, 'own', {});
    if (row.who === 'signedIn') expect(nobody).toBe(notSignedIn);
    else expect(nobody.split(' ')[0]).toBe(String(row.status));
    if (row.who === 'anybody') return;
    for (const role of roles) {
      const { token } = await openSession(app, accounts.get(role)!, { kind: row.page ? 'web' : 'api' });
      const proof = row.page ? { cookie: `tiendo=${token}`, 'sec-fetch-site': 'same-origin' } : bearer(token);
      const answer = await ask(route, row, asked, 'own', proof);
      expect([role, answer.split(' ')[0]]).toEqual([role, String(row.status)]);
      expect(answer).not.toContain('access.');
    }
  });

  it.each(Object.entries(table).filter((entry) => !open(entry)))(
    'lets pass who may, for the units it may, and does what it says: %s',
    async (route, row) => {
      const wanted: Record<string, Cell> = {};
      const seen: Record<string, Cell> = {};
      const shared = {} as Record<Place, Case>;
      for (const place of ['own', 'below', 'elsewhere'] as const) shared[place] = await makeCase(route, row, place);
      const cases: { who: string; place: Place; proof: object; asked: Case }[] = [];
      wanted.nobody = row.endless ? '401' : notSignedIn;
      cases.push({ who: 'nobody', place: 'own', proof: {}, asked: shared.own });
      for (const role of roles) {
        for (const where of wheres) {
          const { token } = await openSession(app, accountFor(row, role, where));
          const place = where === 'ended' ? 'own' : where;
          const who = `${role} ${where}`;
          wanted[who] = expected(route, row, role, where);
          const isWritten = !route.startsWith('GET') && wanted[who] === done(route, row);
          const asked = isWritten ? await makeCase(route, row, place) : shared[place];
          cases.push({ who, place, proof: bearer(token), asked });
        }
      }
      await shown();
      for (const { who, place, proof, asked } of cases) seen[who] = await ask(route, row, asked, place, proof);
      expect(seen).toEqual(wanted);
    },
    60_000,
  );
});
