import type { Grant } from '../../../src/domain/account/account.state.ts';
import { rolesOn } from '../../../src/domain/account/account.rules.ts';
import type { Context } from '../../../src/domain/shared/fact.ts';
import { localDate, type LocalDate } from '../../../src/domain/shared/local-date.ts';
import { establishUnit } from '../../../src/domain/unit/unit.decide.ts';
import { AccessRecords, type KeptAccessRecord } from '../../../src/features/ports/access-records.ts';
import { Clock } from '../../../src/features/ports/clock.ts';
import { LocalCredentials } from '../../../src/features/ports/credentials.ts';
import { AccountStreams, UnitStreams } from '../../../src/features/ports/streams.ts';
import { EventStore } from '../../../src/platform/event-store/event-store.ts';
import { IssuedIdentity } from '../../../src/platform/streams/issued-identity.ts';
import type { Service } from '../../../src/service.ts';
import { startTestService } from '../service.ts';
import { Browser } from './browser.ts';
import { authority, client, mapped, publicUrl } from './sign-on-scene.ts';
import { TestProvider } from './test-provider.ts';

export const department = '018c0a5e-7c00-7000-8000-000000000001';
export const office = '018c0a5e-7c00-7000-8000-000000000002';

export const mapping = {
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

/** The service with two units, the provider that it trusts, and another one that it does not. */
export class SignOnStage {
  private constructor(
    readonly service: Service,
    readonly provider: TestProvider,
    readonly stranger: TestProvider,
    private readonly forget: () => void,
  ) {}

  static async set(): Promise<SignOnStage> {
    const [provider, stranger] = await Promise.all([TestProvider.start(client), TestProvider.start(client)]);
    const { settings, remove } = mapped(provider.issuer, mapping);
    const stage = new SignOnStage(await startTestService(settings), provider, stranger, remove);
    await stage.establishIn(stage.service.app, department, 'Sở Nội vụ', null);
    await stage.establishIn(stage.service.app, office, 'Văn phòng UBND tỉnh', '68');
    return stage;
  }

  async clear(): Promise<void> {
    await this.service.stop();
    await Promise.all([this.provider.stop(), this.stranger.stop()]);
    this.forget();
  }

  today(): LocalDate {
    return this.service.app.get(Clock).today();
  }

  identity(): IssuedIdentity {
    return new IssuedIdentity('test', `${Math.random()}`, '0'.repeat(64), Date.now());
  }

  administrator(): Context {
    return {
      effectiveOn: this.today(),
      today: this.today(),
      by: { account: 'somebody-else', unit: department, role: 'administrator' },
      authority: { ...authority, issuedOn: localDate(authority.issuedOn) },
      reason: 'thử',
      everywhere: true,
    };
  }

  here(path: string): string {
    return this.service.url + path;
  }

  /** An address that the provider names, where this service really listens. */
  atService(address: string): string {
    return address.replace(publicUrl, this.service.url);
  }

  claim(login: string, groups: readonly string[], unit = 'SNV'): void {
    this.provider.people.set(login, { name: `Chuyên viên ${login}`, email: `${login}@example.org`, unit, groups });
  }

  /** @returns where the service sends the browser */
  async begin(browser: Browser, query = ''): Promise<string> {
    const response = await browser.get(this.here(`/api/v1/session/oidc${query}`));
    if (response.status !== 302) throw new Error(`not sent to the provider: ${response.status}`);
    return response.headers.get('location') ?? '';
  }

  async signIn(login: string, browser = new Browser()): Promise<Response> {
    return browser.get(this.atService(await this.provider.signIn(browser, await this.begin(browser), login)));
  }

  /** @returns the answer of the provider, not opened yet */
  async answered(login: string, browser: Browser): Promise<string> {
    this.claim(login, ['plans']);
    return this.atService(await this.provider.signIn(browser, await this.begin(browser), login));
  }

  async accountOf(login: string): Promise<string> {
    const found = await this.service.app.get(LocalCredentials).findByIdentity(this.provider.issuer, login);
    if (found === null) throw new Error(`${login} has no account`);
    return found;
  }

  async rolesOf(login: string): Promise<readonly Pick<Grant, 'role' | 'unit'>[]> {
    const { state } = await this.service.app.get(AccountStreams).load(await this.accountOf(login));
    return state.status === 'none' ? [] : rolesOn(state, this.today()).map(({ role, unit }) => ({ role, unit }));
  }

  events(): Promise<bigint> {
    return this.service.app.get(EventStore).lastPosition();
  }

  async records(): Promise<readonly KeptAccessRecord[]> {
    return (await this.service.app.get(AccessRecords).page({}, null, 5)).items;
  }

  async isSignedIn(browser: Browser): Promise<boolean> {
    return (await browser.get(this.here('/api/v1/units'), { accept: 'application/json' })).status === 200;
  }

  async establishIn(app: Service['app'], unitId: string, name: string, code: string | null): Promise<void> {
    const context = { ...this.administrator(), effectiveOn: localDate('2020-01-01') };
    const establishment = { unitId, identity: { name, kind: 'department', code }, parent: null } as const;
    const ask = { context, identity: this.identity(), ifMatch: null };
    await app
      .get(UnitStreams)
      .decide(unitId, ask, (unit) => establishUnit(unit, establishment, { parent: null }, context));
  }
}

/** The code that a page of refusal shows. */
export const codeOf = async (response: Response): Promise<string | undefined> =>
  /(?:sign-on|account|session)\.[a-z-]+/.exec(await response.text())?.[0];
