import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Grant } from '../../src/domain/account/account.state.ts';
import { rolesOn } from '../../src/domain/account/account.rules.ts';
import { grantRole, suspendAccount } from '../../src/domain/account/account.decide.ts';
import type { Context } from '../../src/domain/shared/fact.ts';
import { localDate } from '../../src/domain/shared/local-date.ts';
import { establishUnit } from '../../src/domain/unit/unit.decide.ts';
import { AccessRecords } from '../../src/features/ports/access-records.ts';
import { Clock } from '../../src/features/ports/clock.ts';
import { LocalCredentials } from '../../src/features/ports/credentials.ts';
import { People } from '../../src/features/ports/people.ts';
import { AccountStreams, UnitStreams } from '../../src/features/ports/streams.ts';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { IssuedIdentity } from '../../src/platform/streams/issued-identity.ts';
import type { Service } from '../../src/service.ts';
import { Browser } from '../support/oidc/browser.ts';
import { signedBy, signedWithText, unsigned } from '../support/oidc/id-tokens.ts';
import { authority, client, mapped, publicUrl } from '../support/oidc/sign-on-scene.ts';
import { TestProvider } from '../support/oidc/test-provider.ts';
import { startTestService } from '../support/service.ts';

const department = '018c0a5e-7c00-7000-8000-000000000001';
const office = '018c0a5e-7c00-7000-8000-000000000002';

const mapping = {
  authority,
  person: { displayName: 'name', email: 'email' },
  unit: { claim: 'unit', table: { SNV: department, VP: '68' } },
  roles: [
    { claim: 'groups', value: 'plans', role: 'planner', unit: 'home' },
    { claim: 'groups', value: 'works', role: 'officer', unit: 'home' },
    { claim: 'groups', value: 'governs', role: 'administrator', unit: 'everywhere' },
    { claim: 'groups', value: 'looks', role: 'viewer', unit: '68' },
  ],
};

let provider: TestProvider;
let stranger: TestProvider;
let service: Service;
let forget: () => void;

const today = () => service.app.get(Clock).today();
const identity = () => new IssuedIdentity('test', `${Math.random()}`, '0'.repeat(64), Date.now());
const administrator = (): Context => ({
  effectiveOn: today(),
  today: today(),
  by: { account: 'somebody-else', unit: department, role: 'administrator' },
  authority: { ...authority, issuedOn: localDate(authority.issuedOn) },
  reason: 'thử',
  everywhere: true,
});

beforeAll(async () => {
  [provider, stranger] = await Promise.all([TestProvider.start(client), TestProvider.start(client)]);
  const { settings, remove } = mapped(provider.issuer, mapping);
  forget = remove;
  service = await startTestService(settings);
  const establish = async (unitId: string, name: string, code: string | null) => {
    const context = { ...administrator(), effectiveOn: localDate('2020-01-01') };
    await service.app
      .get(UnitStreams)
      .decide(unitId, { context, identity: identity(), ifMatch: null }, (unit) =>
        establishUnit(
          unit,
          { unitId, identity: { name, kind: 'department', code }, parent: null } as never,
          { parent: null },
          context,
        ),
      );
  };
  await establish(department, 'Sở Nội vụ', null);
  await establish(office, 'Văn phòng UBND tỉnh', '68');
});

afterAll(async () => {
  await service.stop();
  await Promise.all([provider.stop(), stranger.stop()]);
  forget();
});

beforeEach(() => {
  provider.tampering = null;
});

const here = (path: string) => service.url + path;
/** The address that the provider names, where this test's service really listens. */
const atService = (address: string) => address.replace(publicUrl, service.url);

const begin = async (browser: Browser, query = ''): Promise<string> => {
  const response = await browser.get(here(`/api/v1/session/oidc${query}`));
  expect(response.status).toBe(302);
  return response.headers.get('location') ?? '';
};

const signIn = async (login: string, browser = new Browser()): Promise<Response> =>
  browser.get(atService(await provider.signIn(browser, await begin(browser), login)));

const codeOf = async (response: Response): Promise<string | undefined> =>
  /(?:sign-on|account)\.[a-z-]+/.exec(await response.text())?.[0];

const accountOf = async (login: string): Promise<string> => {
  const found = await service.app.get(LocalCredentials).findByIdentity(provider.issuer, login);
  if (found === null) throw new Error(`${login} has no account`);
  return found;
};

const rolesOf = async (login: string): Promise<readonly Pick<Grant, 'role' | 'unit'>[]> => {
  const { state } = await service.app.get(AccountStreams).load(await accountOf(login));
  return state.status === 'none' ? [] : rolesOn(state, today()).map(({ role, unit }) => ({ role, unit }));
};

const events = () => service.app.get(EventStore).lastPosition();

const isSignedIn = async (browser: Browser): Promise<boolean> =>
  (await browser.get(here('/api/v1/units'), { accept: 'application/json' })).status === 200;

const claim = (login: string, groups: readonly string[], unit = 'SNV') =>
  provider.people.set(login, { name: `Chuyên viên ${login}`, email: `${login}@example.org`, unit, groups });

const records = async () => (await service.app.get(AccessRecords).page({}, null, 5)).items;

describe('Signing in through a provider', () => {
  it('opens an account the first time, with the roles that the claims give', async () => {
    claim('first', ['plans', 'unknown here']);
    const browser = new Browser();
    const response = await signIn('first', browser);
    expect(response.status).toBe(200);
    expect(await rolesOf('first')).toEqual([{ role: 'planner', unit: department }]);
    const account = await accountOf('first');
    expect((await service.app.get(People).find([account])).get(account)).toEqual({
      displayName: 'Chuyên viên first',
      email: 'first@example.org',
      phone: null,
    });
    expect(await isSignedIn(browser)).toBe(true);
    expect(await records()).toContainEqual(
      expect.objectContaining({ account, action: 'signIn', result: 'allowed', accountType: 'person' }),
    );
  });

  it('answers with a page of its own that goes on to where the person was going', async () => {
    claim('going', ['plans']);
    const browser = new Browser();
    const asked = await begin(browser, '?returnTo=%2Fke-hoach%3Fnam%3D2026');
    const response = await browser.get(atService(await provider.signIn(browser, asked, 'going')));
    expect(await response.text()).toContain('content="0;url=/ke-hoach?nam=2026"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [attempt, session] = response.headers.getSetCookie();
    expect(attempt).toMatch(/^tiendo-sign-on=; .*SameSite=Lax; Max-Age=0$/);
    expect(session).toMatch(/^tiendo=tds_[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
  });

  it('asks with PKCE, a state and a nonce that are new each time', async () => {
    const asked = await Promise.all([begin(new Browser()), begin(new Browser())]);
    const [one, other] = asked.map((address) => Object.fromEntries(new URL(address).searchParams));
    expect(one).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', redirect_uri: client.callback });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one?.[name]).toMatch(/^[\w-]{43}$/);
      expect(one?.[name]).not.toBe(other?.[name]);
    }
  });

  it('finds one account for two first sign-ins at once', async () => {
    claim('twice', ['plans', 'works']);
    const answers = await Promise.all([signIn('twice'), signIn('twice')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await rolesOf('twice')).toEqual([
      { role: 'planner', unit: department },
      { role: 'officer', unit: department },
    ]);
    const { state } = await service.app.get(AccountStreams).load(await accountOf('twice'));
    expect(state).toMatchObject({ grants: [expect.anything(), expect.anything()] });
  });

  it('records nothing when the claims say what they said before', async () => {
    claim('same', ['plans']);
    await signIn('same');
    const before = await events();
    expect((await signIn('same')).status).toBe(200);
    expect(await events()).toBe(before);
  });

  it('gives and takes roles when the claims change, under the document of the mapping', async () => {
    claim('moving', ['plans']);
    await signIn('moving');
    claim('moving', ['works']);
    await signIn('moving');
    expect(await rolesOf('moving')).toEqual([{ role: 'officer', unit: department }]);
    claim('moving', ['plans', 'looks']);
    await signIn('moving');
    expect(await rolesOf('moving')).toEqual([
      { role: 'planner', unit: department },
      { role: 'viewer', unit: office },
    ]);
    const stream = await service.app.get(EventStore).readStream(`account-${await accountOf('moving')}`, { limit: 100 });
    const facts = stream.map(({ type, data }) => ({
      type,
      ...(JSON.parse(data) as { by: object; authority: object }),
    }));
    expect(facts.map(({ type }) => type)).toEqual([
      'AccountOpened',
      'RoleGranted',
      'RoleRevoked',
      'RoleGranted',
      'RoleRevoked',
      'RoleGranted',
      'RoleGranted',
    ]);
    for (const { by, authority: under } of facts) {
      expect(by).toEqual({ account: 'single-sign-on', unit: department, role: 'administrator' });
      expect(under).toEqual(authority);
    }
    expect(stream.map(({ data }) => data).join()).not.toMatch(/moving|Chuyên viên/);
  });

  it('leaves alone what an administrator granted here', async () => {
    claim('both', ['plans']);
    await signIn('both');
    const account = await accountOf('both');
    const context = administrator();
    const own = '018c0a5e-7c00-7000-8000-0000000000aa';
    const unit = (await service.app.get(UnitStreams).load(department)).state;
    const surroundings = { aboveHome: [], granted: { unit, ancestors: [] } };
    const request = { grantId: own, role: 'leader', unit: department, until: null } as const;
    await service.app
      .get(AccountStreams)
      .decide(account, { context, identity: identity(), ifMatch: null }, (state) =>
        grantRole(state, request, surroundings, context),
      );
    claim('both', []);
    expect((await signIn('both')).status).toBe(200);
    expect(await rolesOf('both')).toEqual([{ role: 'leader', unit: department }]);
  });

  it('never makes anybody an administrator by a claim that the mapping does not name', async () => {
    claim('bold', ['administrator', 'everywhere', 'plans']);
    await signIn('bold');
    expect(await rolesOf('bold')).toEqual([{ role: 'planner', unit: department }]);
  });

  it('keeps the last administrator until the claims make another one', async () => {
    claim('governor', ['governs']);
    await signIn('governor');
    claim('governor', ['plans']);
    const refused = await signIn('governor');
    expect([refused.status, await codeOf(refused)]).toEqual([409, 'account.last-administrator-stays']);
    expect(await rolesOf('governor')).toEqual([{ role: 'administrator', unit: null }]);
    claim('successor', ['governs']);
    await signIn('successor');
    expect((await signIn('governor')).status).toBe(200);
    expect(await rolesOf('governor')).toEqual([{ role: 'planner', unit: department }]);
  });
});

describe('Turned away is', () => {
  it('who has no role by the claims, and nothing is kept of him', async () => {
    claim('nobody', ['unknown here']);
    const before = await events();
    const response = await signIn('nobody');
    expect([response.status, await codeOf(response)]).toEqual([403, 'sign-on.no-role']);
    expect(response.headers.getSetCookie().some((line) => line.startsWith('tiendo=tds_'))).toBe(false);
    expect(await events()).toBe(before);
    await expect(accountOf('nobody')).rejects.toThrow('has no account');
    expect(await records()).toContainEqual(
      expect.objectContaining({ account: null, action: 'signIn', result: 'refused', reason: 'sign-on.no-role' }),
    );
  });

  it('who lost the last role, and the role is taken back', async () => {
    claim('leaving', ['plans']);
    await signIn('leaving');
    claim('leaving', []);
    const response = await signIn('leaving');
    expect([response.status, await codeOf(response)]).toEqual([403, 'sign-on.no-role']);
    expect(await rolesOf('leaving')).toEqual([]);
  });

  it('whose unit nobody knows', async () => {
    claim('lost', ['plans'], 'no such unit');
    const response = await signIn('lost');
    expect([response.status, await codeOf(response)]).toEqual([403, 'sign-on.claims-unfit']);
  });

  it('whose account was suspended', async () => {
    claim('shut', ['plans']);
    await signIn('shut');
    const account = await accountOf('shut');
    const context = administrator();
    await service.app
      .get(AccountStreams)
      .decide(account, { context, identity: identity(), ifMatch: null }, (state) =>
        suspendAccount(state, {}, { aboveHome: [], otherAdministrators: [] }, context),
      );
    const response = await signIn('shut');
    expect([response.status, await codeOf(response)]).toEqual([403, 'sign-on.account-closed']);
  });

  it('who said no at the provider', async () => {
    const browser = new Browser();
    const state = new URL(await begin(browser)).searchParams.get('state') ?? '';
    const answer = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer });
    const response = await browser.get(here(`/api/v1/session/oidc/callback?${answer.toString()}`));
    expect([response.status, await codeOf(response)]).toEqual([403, 'sign-on.provider-refused']);
  });
});

describe('An answer is refused', () => {
  const answered = async (login: string, browser: Browser): Promise<string> => {
    claim(login, ['plans']);
    return atService(await provider.signIn(browser, await begin(browser), login));
  };

  it('the second time', async () => {
    const browser = new Browser();
    const address = await answered('again', browser);
    const cookies = browser.cookiesFor(address);
    expect((await browser.get(address)).status).toBe(200);
    const repeated = await new Browser().get(address, { cookie: cookies });
    expect([repeated.status, await codeOf(repeated)]).toEqual([401, 'sign-on.attempt-ended']);
  });

  it('in another browser than the one that asked', async () => {
    const response = await new Browser().get(await answered('elsewhere', new Browser()));
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-on.attempt-ended']);
  });

  it('to another attempt of the same browser', async () => {
    const browser = new Browser();
    const address = await answered('crossed', browser);
    await begin(browser);
    const response = await browser.get(address);
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-on.attempt-ended']);
  });

  it('with an altered state', async () => {
    const browser = new Browser();
    const address = new URL(await answered('altered', browser));
    address.searchParams.set('state', 'A'.repeat(43));
    const response = await browser.get(address.href);
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-on.attempt-ended']);
  });

  it('with a code that another attempt got', async () => {
    const [mine, theirs] = [new Browser(), new Browser()];
    const stolen = new URL(await answered('victim', theirs)).searchParams.get('code') ?? '';
    const address = new URL(await answered('thief', mine));
    address.searchParams.set('code', stolen);
    const response = await mine.get(address.href);
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-on.attempt-ended']);
  });

  const past = Math.floor(Date.now() / 1000) - 3_600;
  it.each([
    ['signed by another provider', (token: string) => signedBy(stranger.key, token)],
    [
      'signed by another provider that names its own key',
      (token: string) => signedBy(stranger.key, token, {}, { kid: 'its' }),
    ],
    ['of another issuer', (token: string) => signedBy(provider.key, token, { iss: stranger.issuer })],
    ['for another client', (token: string) => signedBy(provider.key, token, { aud: 'another' })],
    ['with another nonce', (token: string) => signedBy(provider.key, token, { nonce: 'A'.repeat(43) })],
    ['without a nonce', (token: string) => signedBy(provider.key, token, { nonce: undefined })],
    ['that has expired', (token: string) => signedBy(provider.key, token, { iat: past - 60, exp: past })],
    ['without a signature (alg: none)', unsigned],
    ['signed with the client secret (alg: HS256)', (token: string) => signedWithText(client.secret, token)],
    ['of another person than the user info', (token: string) => signedBy(provider.key, token, { sub: 'somebody' })],
    ['with altered claims', (token: string) => token.replace(/\.[^.]*\./, `.${altered(token)}.`)],
  ])('with an ID token %s', async (how, tampering) => {
    const login = how.replaceAll(/[^a-z]+/g, '-');
    provider.tampering = tampering;
    const before = await events();
    const browser = new Browser();
    const response = await browser.get(await answered(login, browser));
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-on.token-refused']);
    expect(await events()).toBe(before);
    expect(await isSignedIn(browser)).toBe(false);
    await expect(accountOf(login)).rejects.toThrow('has no account');
  });

  it('not when the ID token is signed anew by the provider itself', async () => {
    provider.tampering = (token) => signedBy(provider.key, token);
    const browser = new Browser();
    expect((await browser.get(await answered('resigned', browser))).status).toBe(200);
  });
});

describe('Signing out', () => {
  const out = (browser: Browser, headers: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' }) =>
    fetch(here('/api/v1/session/oidc/sign-out'), {
      method: 'POST',
      headers: { cookie: browser.cookiesFor(service.url), ...headers },
    });

  it('ends the session here and at the provider', async () => {
    claim('parting', ['plans']);
    const browser = new Browser();
    await signIn('parting', browser);
    const response = await out(browser);
    const { address } = (await response.json()) as { address: string };
    expect(await isSignedIn(browser)).toBe(false);
    expect(await records()).toContainEqual(expect.objectContaining({ action: 'signOut', result: 'allowed' }));
    const page = await (await browser.get(address)).text();
    const xsrf = /name="xsrf" value="(\w+)"/.exec(page)?.[1] ?? '';
    const ended = await browser.post(/action="([^"]+)"/.exec(page)?.[1] ?? '', { xsrf, logout: 'yes' });
    expect(ended.headers.get('location')).toBe(client.signedOut);
    const again = await browser.get(await begin(browser));
    expect(new URL(again.headers.get('location') ?? '', provider.issuer).pathname).toMatch(/^\/interaction\//);
  });

  it('is not done for another site', async () => {
    claim('staying', ['plans']);
    const browser = new Browser();
    await signIn('staying', browser);
    expect((await out(browser, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it('needs a session', async () => {
    expect((await out(new Browser())).status).toBe(401);
  });
});

describe('A provider that does not answer', () => {
  it('is told as such, holds up nothing else, and is asked again when it is back', async () => {
    const other = await TestProvider.start(client);
    const port = Number(new URL(other.issuer).port);
    await other.stop();
    const { settings, remove } = mapped(other.issuer, mapping);
    const lonely = await startTestService(settings);
    try {
      const address = `${lonely.url}/api/v1/session/oidc`;
      const page = await fetch(address, { headers: { accept: 'text/html' }, redirect: 'manual' });
      expect([page.status, await codeOf(page)]).toEqual([503, 'sign-on.provider-unreachable']);
      const problem = await fetch(address, { headers: { accept: 'application/json' }, redirect: 'manual' });
      expect(problem.headers.get('content-type')).toContain('application/problem+json');
      expect(await problem.json()).toMatchObject({ status: 503, code: 'sign-on.provider-unreachable' });
      expect((await fetch(`${lonely.url}/health/ready`)).status).toBe(200);
      const back = await TestProvider.start(client, port);
      const found = await fetch(address, { redirect: 'manual' });
      await back.stop();
      expect(found.status).toBe(302);
    } finally {
      await lonely.stop();
      remove();
    }
  });

  it('is none where the settings name none', async () => {
    const local = await startTestService();
    const response = await fetch(`${local.url}/api/v1/session/oidc`, { redirect: 'manual' });
    await local.stop();
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'sign-on.not-offered' });
  });
});

const altered = (token: string): string => {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as object;
  return Buffer.from(JSON.stringify({ ...claims, jti: 'another' })).toString('base64url');
};
