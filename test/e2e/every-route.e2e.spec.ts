import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { roles, type Role } from '../../src/domain/shared/fact.ts';
import type { Service } from '../../src/service.ts';
import { eventually } from '../support/eventually.ts';
import { routesOf } from '../support/routes.ts';
import { asOperator, startTestService } from '../support/service.ts';
import { bearer, haveAccount, haveUnit, openSession } from '../support/signed-in.ts';

/** `own` unit of the grant, a unit `below` it, a unit `elsewhere`; or the role has `ended`. */
const wheres = ['own', 'below', 'elsewhere', 'ended'] as const;
type Where = (typeof wheres)[number];

type Row = Readonly<{
  /** Who passes the door. */
  who: 'anybody' | 'signedIn' | 'readers' | readonly Role[];
  /** Whether the unit acted for must be one that was granted. */
  acts?: true;
  /** What the id in the path is of, where only the sight of a unit shows it. */
  of?: 'plan' | 'task' | 'measure';
  /** What must stand behind the question mark. */
  query?: string;
  /** The body, where the example of the document shows alternatives beside each other. */
  body?: object;
  /** Asked by a page with its cookie. */
  page?: true;
  /** Only a grant for the whole installation will do. */
  everywhere?: true;
}>;

const anybody: Row = { who: 'anybody' };
const signedIn: Row = { who: 'signedIn' };
const reads: Row = { who: 'readers' };
const acts = (...who: readonly Role[]): Row => ({ who, acts: true });
const oneOf = (...who: readonly Role[]): Row => ({ who });
const readsOne = (of: NonNullable<Row['of']>): Row => ({ who: 'readers', of });

const assigns = acts('planner', 'leader');
const works = acts('officer', 'leader');
const judges = acts('focalPoint', 'planner', 'leader');
const reports = acts('officer', 'leader', 'focalPoint', 'planner');
const arranges = acts('administrator', 'planner', 'leader');
const administers = acts('administrator');

/** Every route of the service. A new one is tried only once it stands here: without a row this test fails. */
const table: Readonly<Record<string, Row>> = {
  'GET health/live': anybody,
  'GET health/ready': anybody,
  'GET metrics': anybody,
  'POST session': anybody,
  'POST session/renewal': anybody,
  'GET session/oidc': anybody,
  'GET session/oidc/callback': anybody,
  'POST set-up': anybody,

  'GET session': signedIn,
  'DELETE session': signedIn,
  'GET session/all': signedIn,
  'DELETE session/all': signedIn,
  'PUT session/password': signedIn,
  'POST session/second-factor': signedIn,
  'PUT session/second-factor': signedIn,
  'DELETE session/second-factor': signedIn,
  'POST session/oidc/sign-out': { ...signedIn, page: true },

  'GET ': reads,
  'GET audit': reads,
  'GET feed': reads,
  'GET measures': reads,
  'GET measures/sum': { ...reads, query: 'code=luot&from=2026-01-01&to=2026-12-31' },
  'GET measures/:id': readsOne('measure'),
  'GET measures/:id/series': readsOne('measure'),
  'GET measures/:id/parts': readsOne('measure'),
  'GET plans': reads,
  'GET plans/:id': readsOne('plan'),
  'GET plans/:id/progress': readsOne('plan'),
  'GET plans/:id/tasks': readsOne('plan'),
  'GET progress': reads,
  'GET progress/explain': { ...reads, query: 'count=T1' },
  'GET tasks/:id': readsOne('task'),
  'GET tasks/:id/history': readsOne('task'),
  'GET diff': reads,
  'GET timeline': { ...reads, query: 'from=2026-01-01&to=2026-03-01&step=month' },
  'POST recounts': { ...oneOf('auditor'), body: { at: '2026-03-01' } },
  'GET recounts/:id': oneOf('auditor'),
  'GET recounts/:id/progress': oneOf('auditor'),
  'GET report-page.css': anybody,
  'GET report-types': reads,
  'GET report-rounds': reads,
  'GET report-rounds/:id': reads,
  'GET report-rounds/:id/versions/:version': reads,
  'GET report-rounds/:id/versions/:version/late-events': reads,
  'GET reports/timeliness': reads,
  'GET reports/:id': reads,
  'GET units': reads,
  'GET units/:id': reads,
  'GET units/:id/tree': reads,
  'GET units/:id/lineage': reads,

  'POST plans': assigns,
  'POST plans/:id/amendments': assigns,
  'POST plans/:id/closure': assigns,
  'POST plans/:id/supersession': assigns,
  'POST plans/:id/revocation': assigns,
  'POST plans/:id/tasks': assigns,
  'POST plans/:id/tasks/batch': assigns,
  'POST tasks/:id/extension-requests': works,
  'POST tasks/:id/extension-grants': assigns,
  'POST tasks/:id/extension-refusals': assigns,
  'POST tasks/:id/start': works,
  'POST tasks/:id/progress': works,
  'POST tasks/:id/results': works,
  'POST tasks/:id/confirmation': judges,
  'POST tasks/:id/return': judges,
  'POST tasks/:id/reopening': judges,
  'POST tasks/:id/suspension': assigns,
  'POST tasks/:id/resumption': assigns,
  'POST tasks/:id/withdrawal': assigns,
  'POST tasks/:id/reassignment': assigns,
  'POST tasks/:id/evidence': reports,
  'POST tasks/:id/objective-cause': judges,
  'POST tasks/:id/corrections': {
    ...acts('focalPoint', 'planner', 'leader', 'administrator'),
    body: { is: { title: 'Rà soát thủ tục' }, reason: 'Nhập sai', effectiveOn: '2026-02-01' },
  },
  'POST measures': {
    ...reports,
    body: { code: 'a', name: 'Số lượt', unitOfMeasure: 'luot', kind: 'count', owner: randomUUID() },
  },
  'POST measures/:id/reports': reports,
  'POST measures/:id/restatements': reports,
  'POST report-rounds': judges,
  'POST report-rounds/:id/exclusions': judges,
  'POST report-rounds/:id/readmissions': judges,
  'POST report-rounds/:id/freeze': judges,
  'POST report-rounds/:id/versions': judges,
  'POST reports/:id/submissions': works,
  'POST reports/:id/return': judges,
  'POST reports/:id/approval': judges,
  'POST units': arranges,
  'POST units/mergers': arranges,
  'POST units/:id/merger': arranges,
  'POST units/:id/split': arranges,
  'POST units/:id/renaming': arranges,
  'POST units/:id/dissolution': arranges,
  'POST units/:id/reparenting': arranges,
  'POST units/:id/handover': arranges,

  'GET accounts': oneOf('administrator', 'auditor'),
  'GET accounts/:id': oneOf('administrator', 'auditor'),
  'POST accounts': administers,
  'POST accounts/:id/grants': administers,
  'POST accounts/:id/grants/:grantId/revocation': administers,
  'POST accounts/:id/suspension': administers,
  'POST accounts/:id/reinstatement': administers,
  'POST accounts/:id/erasure': administers,
  'PUT accounts/:id/person': administers,
  'POST accounts/:id/initial-password': administers,
  'GET access-records': { who: ['auditor'], everywhere: true },
  'GET access-records/verification': { who: ['auditor'], everywhere: true },
  'GET api-keys': administers,
  'POST api-keys': administers,
  'POST api-keys/:id/revocation': administers,
};

/* eslint-disable @typescript-eslint/no-explicit-any -- an API document and problems, only looked into */
type Things = Readonly<Record<'plan' | 'task' | 'measure', string>>;

describe('every route', () => {
  let service: Service;
  let app: NestFastifyApplication;
  let document: any;
  const units = {} as Record<'own' | 'below' | 'elsewhere', string>;
  const things = {} as Record<'own' | 'below' | 'elsewhere', Things>;
  const accounts = new Map<string, string>();

  const thingsOf = async (owner: string): Promise<Things> => {
    const accountId = await haveAccount(app, owner, [{ role: 'planner', unit: owner }]);
    const { token } = await openSession(app, accountId);
    const send = async (path: string, payload: object): Promise<any> => {
      const headers = { ...bearer(token), 'idempotency-key': randomUUID() };
      const answer = await app.inject({ method: 'POST', url: `/api/v1${path}`, headers, payload });
      if (answer.statusCode !== 201) throw new Error(`${path}: ${answer.body}`);
      return answer.json();
    };
    const content = { name: 'Kế hoạch năm 2026', coversFrom: '2026-01-01', coversTo: '2026-12-31' };
    const days = { issuedOn: '2026-01-15', effectiveOn: '2026-01-15' };
    const plan = await send('/plans', { ...days, symbol: '1/KH-UBND', owner, content });
    const deadline = { kind: 'date', date: '2026-12-20' };
    const entry = { number: '1', title: 'Rà soát', leadUnit: owner, deadline, effectiveOn: '2026-01-20' };
    const task = await send(`/plans/${plan.id}/tasks`, entry);
    const measured = { code: 'luot', name: 'Số lượt', unitOfMeasure: 'luot', kind: 'count', effectiveOn: '2026-01-20' };
    const measure = await send('/measures', { ...measured, owner });
    await eventually('everything is shown', async () => {
      const url = `/api/v1/measures/${measure.id}?notBefore=${measure.position}`;
      expect((await app.inject({ url, headers: asOperator(service) })).statusCode).toBe(200);
    });
    return { plan: plan.id, task: task.id, measure: measure.id };
  };

  beforeAll(async () => {
    service = await startTestService();
    ({ app } = service);
    document = (await app.inject({ url: '/api/openapi.json' })).json();
    units.own = await haveUnit(app, 'Tỉnh Một');
    units.below = await haveUnit(app, 'Sở Nội vụ', units.own);
    units.elsewhere = await haveUnit(app, 'Tỉnh Hai');
    for (const where of ['own', 'below', 'elsewhere'] as const) things[where] = await thingsOf(units[where]);
    for (const role of roles) {
      const grant = { role, unit: units.own };
      accounts.set(role, await haveAccount(app, units.own, [grant]));
      accounts.set(`${role} ended`, await haveAccount(app, units.own, [{ ...grant, until: '2021-12-31' }]));
      if (role === 'auditor')
        accounts.set('auditor everywhere', await haveAccount(app, units.own, [{ role, unit: null }]));
    }
  }, 120_000);
  afterAll(() => service.stop());

  const bodyOf = (method: string, path: string): object | undefined => {
    const template = `/api/v1/${path.replaceAll(/:(\w+)/g, '{$1}')}`;
    const json = document.paths[template]?.[method.toLowerCase()]?.requestBody?.content['application/json'];
    return json && (json.example ?? (Object.values(json.examples)[0] as any).value);
  };

  /** @returns status, and the code of a refusal at the door */
  const ask = async (route: string, { of, query, ...row }: Row, where: Where, headers: Record<string, string>) => {
    const [method = '', path = ''] = route.split(' ');
    const body = row.body ?? bodyOf(method, path);
    const at = where === 'ended' ? 'own' : where;
    const id = of === undefined ? (path.startsWith('units') ? units[at] : randomUUID()) : things[at][of];
    const filled = path.replace(':id', id).replace(/:\w+/, randomUUID());
    const prefix = /^(health|metrics|$)/.test(path) ? '/' : '/api/v1/';
    const answer = await app.inject({
      method: method as 'GET',
      url: `${prefix}${filled}${query === undefined ? '' : `?${query}`}`,
      // A feed that may be followed never ends; one that would begin nowhere is refused behind the door.
      headers: { ...headers, 'idempotency-key': randomUUID(), 'x-acting-unit': units[at], 'last-event-id': 'x' },
      ...(body && { payload: body }),
    });
    const problem = String(answer.headers['content-type']).startsWith('application/problem') ? answer.json() : {};
    return { status: answer.statusCode, code: String(problem.code ?? '') };
  };

  const accountFor = ({ everywhere }: Row, role: Role, where: Where): string => {
    const kind = where === 'ended' ? ' ended' : everywhere ? ' everywhere' : '';
    return accounts.get(`${role}${kind}`) ?? accounts.get(role)!;
  };

  /** What the door must say, or what stands behind it. */
  const expected = ({ who, acts: byUnit, of }: Row, role: Role, where: Where): string => {
    if (who === 'anybody' || who === 'signedIn') return 'passes';
    if (where === 'ended' || (who !== 'readers' && !who.includes(role))) return 'access.role-not-held';
    if (byUnit) return where === 'elsewhere' ? 'access.unit-not-covered' : 'passes';
    return of !== undefined && where === 'elsewhere' ? 'not found' : 'passes';
  };

  const outcome = ({ of }: Row, { status, code }: Readonly<{ status: number; code: string }>): string => {
    if (code.startsWith('access.')) return code;
    // A browser is led to the page where people sign in.
    if (status === 303) return 'access.not-signed-in';
    if (of !== undefined && status === 404) return 'not found';
    return of !== undefined && status !== 200 ? `${status} ${code}` : 'passes';
  };

  it('has a row in the table', () => {
    expect(routesOf(app)).toEqual(Object.keys(table).sort());
  });

  it.each(Object.entries(table))(
    'lets pass who may, for the units it may: %s',
    async (route, row) => {
      const wanted: Record<string, string> = {};
      const seen: Record<string, string> = {};
      wanted.nobody = row.who === 'anybody' ? 'passes' : 'access.not-signed-in';
      seen.nobody = outcome({ ...row, of: undefined }, await ask(route, row, 'own', {}));
      for (const role of roles) {
        for (const where of wheres) {
          const accountId = accountFor(row, role, where);
          const { token } = await openSession(app, accountId, { kind: row.page ? 'web' : 'api' });
          const headers: Record<string, string> = row.page
            ? { cookie: `tiendo=${token}`, 'sec-fetch-site': 'same-origin' }
            : bearer(token);
          const who = `${role} ${where}`;
          wanted[who] = expected(row, role, where);
          seen[who] = outcome(row, await ask(route, row, where, headers));
        }
      }
      expect(seen).toEqual(wanted);
    },
    60_000,
  );
});
