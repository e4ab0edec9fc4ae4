import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app.module.ts';
import { localDateAt } from '../../src/domain/shared/local-date.ts';
import { Clock } from '../../src/features/ports/clock.ts';
import { SetUpCode } from '../../src/features/ports/set-up-code.ts';
import { Config } from '../../src/platform/config/config.ts';
import { appOptions, configureApp, newAdapter } from '../../src/platform/http/configure-app.ts';
import { Doorway } from '../../src/platform/http/door/open-door.ts';
import type { Answer } from './command-service.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { testSecret } from './test-secret.ts';

/** How a request comes in: from where, and with what in hand. */
export type Coming = Readonly<{
  token?: string;
  cookie?: string;
  address?: string;
  headers?: Readonly<Record<string, string>>;
}>;

export const adminPassword = 'bốn con thuyền giấy';
export const decree = { symbol: '12/QĐ-UBND', issuedOn: '2026-01-10', issuer: 'UBND tỉnh' };

/** The whole service with its real door, and a clock that a test moves. */
export class AccessService {
  now = new Date('2026-11-21T03:00:00Z');

  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
  ) {}

  static async start(settings: Partial<Config> = {}, doubles: readonly (readonly [unknown, unknown])[] = []) {
    const database = await createTestDatabase();
    const config = Object.assign(new Config(), { demo: 'off', secret: testSecret }, settings);
    const quiet = async (): Promise<void> => undefined;
    const moving = { service: null as AccessService | null };
    const clock = {
      now: () => new Date(moving.service?.now ?? '2026-11-21T03:00:00Z'),
      today: () => localDateAt(clock.now()),
    };
    let building = Test.createTestingModule({
      imports: [AppModule.of(config, { ...database, folder: null, announce: quiet, close: quiet })],
    })
      .overrideProvider(Clock)
      .useValue(clock);
    for (const [port, double] of doubles) building = building.overrideProvider(port as never).useValue(double);
    const module = await building.compile();
    const app = module.createNestApplication<NestFastifyApplication>(newAdapter(), {
      ...appOptions,
      logger: ['error'],
    });
    await configureApp(app, config);
    app.get(Doorway).open(app.getHttpAdapter().getInstance());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    moving.service = new AccessService(app, database);
    return moving.service;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  later(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  async send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, coming: Coming = {}) {
    const { token, cookie, address = '192.0.2.7', headers } = coming;
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      remoteAddress: address,
      headers: {
        'user-agent': 'Trình duyệt minh hoạ',
        'idempotency-key': randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(cookie === undefined ? {} : { cookie, 'sec-fetch-site': 'same-origin' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    const text = answer.body;
    const parsed: unknown = text === '' ? null : JSON.parse(text);
    return { status: answer.statusCode, headers: answer.headers, body: parsed } as unknown as Answer;
  }

  /** Sends a request that must succeed. @returns the body of the answer */
  async done(...request: Parameters<AccessService['send']>): Promise<Answer['body']> {
    const answer = await this.send(...request);
    if (answer.status >= 300) throw new Error(`${request[1]}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** The first administrator, signed in. */
  async setUp(signInName = 'quantri.vanphong'): Promise<Readonly<{ token: string; account: string; unit: string }>> {
    const code = await this.app.get(SetUpCode).make(this.now);
    const { account, unit } = await this.done('POST', '/set-up', {
      code,
      organisation: { name: 'UBND tỉnh Lâm Đồng', kind: 'province' },
      signInName,
      displayName: 'Quản trị minh hoạ 01',
      password: adminPassword,
    });
    return { token: await this.signIn(signInName, adminPassword), account, unit };
  }

  /** @returns a bearer token */
  async signIn(signInName: string, password: string, coming: Coming = {}): Promise<string> {
    const body = { signInName, password, as: 'api' };
    return (await this.done('POST', '/session', body, coming)).token as string;
  }
}
