import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { grantRole, suspendAccount } from '../../src/domain/account/account.decide.ts';
import { fact } from '../../src/domain/shared/fact.ts';
import { addDays } from '../../src/domain/shared/local-date.ts';
import { Clock } from '../../src/features/ports/clock.ts';
import { People } from '../../src/features/ports/people.ts';
import { AccountStreams, UnitStreams } from '../../src/features/ports/streams.ts';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { Browser } from '../support/oidc/browser.ts';
import { authority, client } from '../support/oidc/sign-on-scene.ts';
import { department, office, SignOnStage, codeOf } from '../support/oidc/sign-on-stage.ts';

let stage: SignOnStage;

beforeAll(async () => {
  stage = await SignOnStage.set();
});

afterAll(() => stage.clear());

describe('Signing in through a provider', () => {
  it('opens an account the first time, with the roles that the claims give', async () => {
    stage.claim('first', ['plans', 'unknown here']);
    const browser = new Browser();
    const response = await stage.signIn('first', browser);
    expect(response.status).toBe(200);
    expect(await stage.rolesOf('first')).toEqual([{ role: 'planner', unit: department }]);
    const account = await stage.accountOf('first');
    expect((await stage.service.app.get(People).find([account])).get(account)).toEqual({
      displayName: 'Chuyên viên first',
      email: 'first@example.org',
      phone: null,
    });
    expect(await stage.isSignedIn(browser)).toBe(true);
    expect(await stage.records()).toContainEqual(
      expect.objectContaining({ account, action: 'signIn', result: 'allowed', accountType: 'person' }),
    );
  });

  it('answers with a page of its own that goes on to where the person was going', async () => {
    stage.claim('going', ['plans']);
    const browser = new Browser();
    const asked = await stage.begin(browser, '?returnTo=%2Fke-hoach%3Fnam%3D2026');
    const response = await browser.get(stage.atService(await stage.provider.signIn(browser, asked, 'going')));
    expect(await response.text()).toContain('content="0;url=/ke-hoach?nam=2026"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [attempt, session] = response.headers.getSetCookie();
    expect(attempt).toMatch(/^tiendo-sign-on=; .*SameSite=Lax; Max-Age=0$/);
    expect(session).toMatch(/^tiendo=tds_[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
  });

  it('asks with PKCE, a state and a nonce that are new each time', async () => {
    const asked = await Promise.all([stage.begin(new Browser()), stage.begin(new Browser())]);
    const [one, other] = asked.map((address) => Object.fromEntries(new URL(address).searchParams));
    expect(one).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', redirect_uri: client.callback });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one?.[name]).toMatch(/^[\w-]{43}$/);
      expect(one?.[name]).not.toBe(other?.[name]);
    }
  });

  it('finds one account for two first sign-ins at once', async () => {
    stage.claim('twice', ['plans', 'works']);
    const answers = await Promise.all([stage.signIn('twice'), stage.signIn('twice')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await stage.rolesOf('twice')).toEqual([
      { role: 'planner', unit: department },
      { role: 'officer', unit: department },
    ]);
    const { state } = await stage.service.app.get(AccountStreams).load(await stage.accountOf('twice'));
    expect(state).toMatchObject({ grants: [expect.anything(), expect.anything()] });
  });

  it('records nothing when the claims say what they said before', async () => {
    stage.claim('same', ['plans']);
    await stage.signIn('same');
    const before = await stage.events();
    expect((await stage.signIn('same')).status).toBe(200);
    expect(await stage.events()).toBe(before);
  });

  it('gives and takes roles when the claims change, under the document of the mapping', async () => {
    stage.claim('moving', ['plans']);
    await stage.signIn('moving');
    stage.claim('moving', ['works']);
    await stage.signIn('moving');
    expect(await stage.rolesOf('moving')).toEqual([{ role: 'officer', unit: department }]);
    stage.claim('moving', ['plans', 'looks']);
    await stage.signIn('moving');
    expect(await stage.rolesOf('moving')).toEqual([
      { role: 'planner', unit: department },
      { role: 'viewer', unit: office },
    ]);
    const stream = await stage.service.app
      .get(EventStore)
      .readStream(`account-${await stage.accountOf('moving')}`, { limit: 100 });
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

  it('leaves alone what an stage.administrator granted here', async () => {
    stage.claim('both', ['plans']);
    await stage.signIn('both');
    const account = await stage.accountOf('both');
    const context = stage.administrator();
    const own = '018c0a5e-7c00-7000-8000-0000000000aa';
    const unit = (await stage.service.app.get(UnitStreams).load(department)).state;
    const surroundings = { above: new Map(), granted: { unit, ancestors: [] } };
    const request = { grantId: own, role: 'leader', unit: department, until: null } as const;
    await stage.service.app
      .get(AccountStreams)
      .decide(account, { context, identity: stage.identity(), ifMatch: null }, (state) =>
        grantRole(state, request, surroundings, context),
      );
    stage.claim('both', []);
    expect((await stage.signIn('both')).status).toBe(200);
    expect(await stage.rolesOf('both')).toEqual([{ role: 'leader', unit: department }]);
  });

  it('shuts an account that was not used for 45 days, until it is reinstated', async () => {
    stage.claim('idle', ['plans']);
    expect((await stage.signIn('idle')).status).toBe(200);
    const account = await stage.accountOf('idle');
    const clock = stage.service.app.get(Clock);
    const today = clock.today.bind(clock);
    const first = today();
    try {
      clock.today = () => addDays(first, 45);
      stage.claim('idle', ['works']);
      expect((await stage.signIn('idle')).status).toBe(200);
      // The sign-in of today's clock counts from today, whatever day it is for the rest.
      clock.today = () => addDays(first, 46);
      stage.claim('idle', ['plans']);
      const refused = await stage.signIn('idle');
      expect([refused.status, await codeOf(refused)]).toEqual([403, 'session.account-idle']);
      expect(await stage.rolesOf('idle')).toEqual([{ role: 'officer', unit: department }]);
      const context = stage.administrator();
      await stage.service.app
        .get(AccountStreams)
        .decide(account, { context, identity: stage.identity(), ifMatch: null }, () => [
          fact('AccountReinstated', { accountId: account }, context),
        ]);
      expect((await stage.signIn('idle')).status).toBe(200);
    } finally {
      clock.today = today;
    }
  });

  it('never makes anybody an stage.administrator by a claim that the mapping does not name', async () => {
    stage.claim('bold', ['administrator', 'everywhere', 'plans']);
    await stage.signIn('bold');
    expect(await stage.rolesOf('bold')).toEqual([{ role: 'planner', unit: department }]);
  });

  it('keeps the last stage.administrator until the claims make another one', async () => {
    stage.claim('governor', ['governs']);
    await stage.signIn('governor');
    stage.claim('governor', ['plans']);
    const refused = await stage.signIn('governor');
    expect([refused.status, await codeOf(refused)]).toEqual([409, 'account.last-administrator-stays']);
    expect(await stage.rolesOf('governor')).toEqual([{ role: 'administrator', unit: null }]);
    stage.claim('successor', ['governs']);
    await stage.signIn('successor');
    expect((await stage.signIn('governor')).status).toBe(200);
    expect(await stage.rolesOf('governor')).toEqual([{ role: 'planner', unit: department }]);
  });
});

describe('Turned away is', () => {
  it('who has no role by the claims, and nothing is kept of him', async () => {
    stage.claim('nobody', ['unknown here']);
    const before = await stage.events();
    const response = await stage.signIn('nobody');
    expect([response.status, await codeOf(response)]).toEqual([403, 'sign-on.no-role']);
    expect(response.headers.getSetCookie().some((line) => line.startsWith('tiendo=tds_'))).toBe(false);
    expect(await stage.events()).toBe(before);
    await expect(stage.accountOf('nobody')).rejects.toThrow('has no account');
    expect(await stage.records()).toContainEqual(
      expect.objectContaining({ account: null, action: 'signIn', result: 'refused', reason: 'sign-on.no-role' }),
    );
  });

  it('who lost the last role, and the role is taken back', async () => {
    stage.claim('leaving', ['plans']);
    await stage.signIn('leaving');
    stage.claim('leaving', []);
    const response = await stage.signIn('leaving');
    expect([response.status, await codeOf(response)]).toEqual([403, 'sign-on.no-role']);
    expect(await stage.rolesOf('leaving')).toEqual([]);
  });

  it('whose unit nobody knows', async () => {
    stage.claim('lost', ['plans'], 'no such unit');
    const response = await stage.signIn('lost');
    expect([response.status, await codeOf(response)]).toEqual([403, 'sign-on.claims-unfit']);
  });

  it('whose account was suspended', async () => {
    stage.claim('shut', ['plans']);
    await stage.signIn('shut');
    const account = await stage.accountOf('shut');
    const context = stage.administrator();
    await stage.service.app
      .get(AccountStreams)
      .decide(account, { context, identity: stage.identity(), ifMatch: null }, (state) =>
        suspendAccount(state, {}, { above: new Map(), otherAdministrators: [] }, context),
      );
    const response = await stage.signIn('shut');
    expect([response.status, await codeOf(response)]).toEqual([403, 'sign-on.account-closed']);
  });

  it('who said no at the provider', async () => {
    const browser = new Browser();
    const state = new URL(await stage.begin(browser)).searchParams.get('state') ?? '';
    const answer = new URLSearchParams({ error: 'access_denied', state, iss: stage.provider.issuer });
    const response = await browser.get(stage.here(`/api/v1/session/oidc/callback?${answer.toString()}`));
    expect([response.status, await codeOf(response)]).toEqual([403, 'sign-on.provider-refused']);
  });
});

describe('Signing out', () => {
  const out = (browser: Browser, headers: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' }) =>
    fetch(stage.here('/api/v1/session/oidc/sign-out'), {
      method: 'POST',
      headers: { cookie: browser.cookiesFor(stage.service.url), ...headers },
    });

  it('ends the session stage.here and at the provider', async () => {
    stage.claim('parting', ['plans']);
    const browser = new Browser();
    await stage.signIn('parting', browser);
    const response = await out(browser);
    const { address } = (await response.json()) as { address: string };
    expect(await stage.isSignedIn(browser)).toBe(false);
    expect(await stage.records()).toContainEqual(expect.objectContaining({ action: 'signOut', result: 'allowed' }));
    const page = await (await browser.get(address)).text();
    const xsrf = /name="xsrf" value="(\w+)"/.exec(page)?.[1] ?? '';
    const ended = await browser.post(/action="([^"]+)"/.exec(page)?.[1] ?? '', { xsrf, logout: 'yes' });
    expect(ended.headers.get('location')).toBe(client.signedOut);
    const again = await browser.get(await stage.begin(browser));
    expect(new URL(again.headers.get('location') ?? '', stage.provider.issuer).pathname).toMatch(/^\/interaction\//);
  });

  it('is not done for another site', async () => {
    stage.claim('staying', ['plans']);
    const browser = new Browser();
    await stage.signIn('staying', browser);
    expect((await out(browser, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await stage.isSignedIn(browser)).toBe(true);
  });

  it('needs a session', async () => {
    expect((await out(new Browser())).status).toBe(401);
  });
});
