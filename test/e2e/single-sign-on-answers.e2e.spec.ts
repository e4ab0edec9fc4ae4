import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openAccount } from '../../src/domain/account/account.decide.ts';
import { LocalCredentials } from '../../src/features/ports/credentials.ts';
import { PasswordHasher } from '../../src/features/ports/password-hasher.ts';
import { AccountStreams, UnitStreams } from '../../src/features/ports/streams.ts';
import type { Service } from '../../src/service.ts';
import { Browser } from '../support/oidc/browser.ts';
import { signedBy, signedWithText, unsigned } from '../support/oidc/id-tokens.ts';
import { client, mapped } from '../support/oidc/sign-on-scene.ts';
import { department, mapping, SignOnStage, codeOf } from '../support/oidc/sign-on-stage.ts';
import { TestProvider } from '../support/oidc/test-provider.ts';
import { startTestService } from '../support/service.ts';

let stage: SignOnStage;

beforeAll(async () => {
  stage = await SignOnStage.set();
});

afterAll(() => stage.clear());

beforeEach(() => {
  stage.provider.tampering = null;
});

describe('An answer is refused', () => {
  it('the second time', async () => {
    const browser = new Browser();
    const address = await stage.answered('again', browser);
    const cookies = browser.cookiesFor(address);
    expect((await browser.get(address)).status).toBe(200);
    const repeated = await new Browser().get(address, { cookie: cookies });
    expect([repeated.status, await codeOf(repeated)]).toEqual([401, 'sign-on.attempt-ended']);
  });

  it('in another browser than the one that asked', async () => {
    const response = await new Browser().get(await stage.answered('elsewhere', new Browser()));
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-on.attempt-ended']);
  });

  it('to another attempt of the same browser', async () => {
    const browser = new Browser();
    const address = await stage.answered('crossed', browser);
    await stage.begin(browser);
    const response = await browser.get(address);
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-on.attempt-ended']);
  });

  it('with an altered state', async () => {
    const browser = new Browser();
    const address = new URL(await stage.answered('altered', browser));
    address.searchParams.set('state', 'A'.repeat(43));
    const response = await browser.get(address.href);
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-on.attempt-ended']);
  });

  it('with a code that another attempt got', async () => {
    const [mine, theirs] = [new Browser(), new Browser()];
    const stolen = new URL(await stage.answered('victim', theirs)).searchParams.get('code') ?? '';
    const address = new URL(await stage.answered('thief', mine));
    address.searchParams.set('code', stolen);
    const response = await mine.get(address.href);
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-on.attempt-ended']);
  });

  const past = Math.floor(Date.now() / 1000) - 3_600;
  it.each([
    ['signed by another provider', (token: string) => signedBy(stage.stranger.key, token)],
    [
      'signed by another provider that names its own key',
      (token: string) => signedBy(stage.stranger.key, token, {}, { kid: 'its' }),
    ],
    ['of another issuer', (token: string) => signedBy(stage.provider.key, token, { iss: stage.stranger.issuer })],
    ['for another client', (token: string) => signedBy(stage.provider.key, token, { aud: 'another' })],
    ['with another nonce', (token: string) => signedBy(stage.provider.key, token, { nonce: 'A'.repeat(43) })],
    ['without a nonce', (token: string) => signedBy(stage.provider.key, token, { nonce: undefined })],
    ['that has expired', (token: string) => signedBy(stage.provider.key, token, { iat: past - 60, exp: past })],
    ['without a signature (alg: none)', unsigned],
    ['signed with the client secret (alg: HS256)', (token: string) => signedWithText(client.secret, token)],
    [
      'of another person than the user info',
      (token: string) => signedBy(stage.provider.key, token, { sub: 'somebody' }),
    ],
    ['with altered claims', (token: string) => token.replace(/\.[^.]*\./, `.${altered(token)}.`)],
  ])('with an ID token %s', async (how, tampering) => {
    const login = how.replaceAll(/[^a-z]+/g, '-');
    stage.provider.tampering = tampering;
    const before = await stage.events();
    const browser = new Browser();
    const response = await browser.get(await stage.answered(login, browser));
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-on.token-refused']);
    expect(await stage.events()).toBe(before);
    expect(await stage.isSignedIn(browser)).toBe(false);
    await expect(stage.accountOf(login)).rejects.toThrow('has no account');
  });

  it('not when the ID token is signed anew by the provider itself', async () => {
    stage.provider.tampering = (token) => signedBy(stage.provider.key, token);
    const browser = new Browser();
    expect((await browser.get(await stage.answered('resigned', browser))).status).toBe(200);
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
      expect(await signsInLocally(lonely)).toBe(201);
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

/** Opens a local account and signs in with it. @returns the status of the answer */
const signsInLocally = async ({ app, url }: Service): Promise<number> => {
  const [accountId, password] = ['018c0a5e-7c00-7000-8000-0000000000b1', 'mười bốn ký tự trở lên'];
  await stage.establishIn(app, department, 'Sở Nội vụ', null);
  const context = stage.administrator();
  const unit = (await app.get(UnitStreams).load(department)).state;
  const surroundings = { unit, ancestors: [] };
  await app
    .get(AccountStreams)
    .decide(accountId, { context, identity: stage.identity(), ifMatch: null }, (account) =>
      openAccount(account, { accountId, unit: department }, surroundings, context),
    );
  const hash = await app.get(PasswordHasher).hash(password);
  await app.get(LocalCredentials).create(accountId, 'chuyen.vien', hash, new Date());
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName: 'chuyen.vien', password, as: 'web' }),
  });
  return response.status;
};

const altered = (token: string): string => {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as object;
  return Buffer.from(JSON.stringify({ ...claims, jti: 'another' })).toString('base64url');
};
