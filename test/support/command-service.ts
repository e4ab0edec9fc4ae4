import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app.module.ts';
import { Clock } from '../../src/features/ports/clock.ts';
import { localDate } from '../../src/domain/shared/local-date.ts';
import { Config } from '../../src/platform/config/config.ts';
import type { Role } from '../../src/domain/shared/fact.ts';
import { AskerProof } from '../../src/platform/http/door/asker-proof.ts';
import { Doorway } from '../../src/platform/http/door/open-door.ts';
import { askerHeaders, HeaderAskers, operatorHeaders } from './header-askers.ts';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { appOptions, configureApp, newAdapter } from '../../src/platform/http/configure-app.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { haveUnit } from './signed-in.ts';
import { testSecret } from './test-secret.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- bodies are compared, never built upon */

/** An answer as far as tests look at it. */
export type Answer = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: any }>;

export type Sent = Readonly<{
  key?: string | null;
  unit?: string;
  role?: string;
  account?: string;
  headers?: Readonly<Record<string, string>>;
}>;

/** The day on which everything in these tests happens. */
export const today = localDate('2026-11-21');

/** The whole service on a database of its own, with a clock that stands. */
export class CommandService {
  private constructor(
    readonly app: NestFastifyApplication,
    private readonly database: TestDatabase | null,
  ) {}

  static async start(database?: TestDatabase): Promise<CommandService> {
    const own = database === undefined ? await createTestDatabase() : null;
    const { app, owner, eventStore } = database ?? own!;
    const config = Object.assign(new Config(), { demo: 'off', secret: testSecret, eventStore });
    const quiet = async (): Promise<void> => undefined;
    const module = await Test.createTestingModule({
      imports: [AppModule.of(config, { app, owner, folder: null, announce: quiet, close: quiet })],
    })
      .overrideProvider(AskerProof)
      .useValue(new HeaderAskers())
      .overrideProvider(Clock)
      .useValue({ now: () => new Date('2026-11-21T03:00:00Z'), today: () => today })
      .compile();
    const service = module.createNestApplication<NestFastifyApplication>(newAdapter(), {
      ...appOptions,
      logger: ['error'],
    });
    await configureApp(service);
    service.get(Doorway).open(service.getHttpAdapter().getInstance());
    await service.init();
    await service.getHttpAdapter().getInstance().ready();
    return new CommandService(service, own);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database?.drop();
  }

  /** How many events are recorded. */
  async events(): Promise<bigint> {
    let count = 0n;
    for await (const run of this.app.get(EventStore).history()) count += BigInt(run.length);
    return count;
  }

  /** Where the log ends. */
  async end(): Promise<bigint> {
    return this.app.get(EventStore).lastPosition();
  }

  async send(path: string, body: unknown, sent: Sent = {}): Promise<Answer> {
    const payload = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return this.ask('POST', path, sent, payload);
  }

  async read(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask('GET', path, { headers: { ...operatorHeaders, ...headers }, key: null });
  }

  /** Sends a request that must succeed. @returns the receipt */
  async done(path: string, body: unknown, sent: Sent = {}): Promise<any> {
    const answer = await this.send(path, body, sent);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  private async ask(method: 'GET' | 'POST', path: string, sent: Sent, payload?: string | Buffer): Promise<Answer> {
    const { key = randomUUID(), unit, role = usualRole(path), account = 'demo', headers } = sent;
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === null ? {} : { 'idempotency-key': key }),
        ...(unit === undefined ? {} : askerHeaders({ unit, role, account })),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    const text = answer.body;
    const body: unknown = text === '' ? null : JSON.parse(text);
    return { status: answer.statusCode, headers: answer.headers as Record<string, string>, body };
  }
}

/** Who usually does this, for tests that are about something else. */
const usualRole = (path: string): Role => {
  if (path.startsWith('/units')) return 'administrator';
  if (/\/(start|progress|results|extension-requests|evidence)$/.test(path)) return 'officer';
  return 'planner';
};

/** A province with two departments, a plan in force, and a task given to the first department. */
export type Scene = Readonly<{
  province: string;
  lead: string;
  other: string;
  ended: string;
  plan: string;
  task: string;
}>;

export const planContent = {
  name: 'Kế hoạch cải cách hành chính năm 2026',
  coversFrom: '2026-01-01',
  coversTo: '2026-12-31',
  groups: [{ key: 'tthc', label: 'Cải cách thủ tục hành chính', kind: 'field' }],
};

export const taskBody = (lead: string) => ({
  number: '1',
  title: 'Rà soát thủ tục hành chính',
  field: 'tthc',
  deadline: { kind: 'date', date: '2026-12-20' },
  leadUnit: lead,
  effectiveOn: '2026-01-20',
});

export const decree = { symbol: '12/QĐ-UBND', issuedOn: '2026-01-10', issuer: 'UBND tỉnh' };

export const setScene = async (service: CommandService): Promise<Scene> => {
  const province = await haveUnit(service.app, 'UBND tỉnh Đắk Nông');
  const administrator = { unit: province, role: 'administrator' };
  const establish = async (name: string): Promise<string> => {
    const identity = { name, kind: 'department' };
    return (await service.done('/units', { identity, parent: province, effectiveOn: '2020-01-01' }, administrator)).id;
  };
  const lead = await establish('Sở Nội vụ');
  const other = await establish('Sở Tư pháp');
  const ended = await establish('Sở Thông tin và Truyền thông');
  await service.done(`/units/${ended}/dissolution`, { effectiveOn: '2025-03-01', successors: [other] }, administrator);
  const issue = { symbol: '15/KH-UBND', issuedOn: '2026-01-15', owner: province, content: planContent };
  const plan = (await service.done('/plans', { ...issue, effectiveOn: '2026-01-15' }, { unit: province })).id;
  const task = (await service.done(`/plans/${plan}/tasks`, taskBody(lead), { unit: province })).id;
  return { province, lead, other, ended, plan, task };
};
