import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Service } from '../../src/service.ts';
import { startTestService } from './service.ts';
import { bearer, haveAccount, haveUnit, openSession, type GivenRole } from './signed-in.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- bodies are compared, never built upon */
export type Answer = Readonly<{ status: number; headers: Record<string, unknown>; body: any }>;

type Headers = Readonly<Record<string, string>>;

/** Two provinces that have nothing to do with each other, each with a department, and whoever asks about them. */
export class TwoProvinces {
  private constructor(
    readonly service: Service,
    readonly province: string,
    readonly department: string,
    readonly otherProvince: string,
    readonly otherDepartment: string,
  ) {}

  static async start(): Promise<TwoProvinces> {
    const service = await startTestService();
    const one = await haveUnit(service.app, 'Tỉnh Một');
    const below = await haveUnit(service.app, 'Sở Nội vụ', one);
    const two = await haveUnit(service.app, 'Tỉnh Hai');
    return new TwoProvinces(service, one, below, two, await haveUnit(service.app, 'Sở Tư pháp', two));
  }

  get app(): NestFastifyApplication {
    return this.service.app;
  }

  stop(): Promise<void> {
    return this.service.stop();
  }

  /** @param path below `/api/v1` */
  get(path: string, headers: Headers = {}): Promise<Answer> {
    return this.ask('GET', `/api/v1${path}`, headers);
  }

  post(path: string, body: object, headers: Headers = {}): Promise<Answer> {
    return this.ask('POST', `/api/v1${path}`, { 'idempotency-key': randomUUID(), ...headers }, body);
  }

  async ask(method: 'GET' | 'POST', url: string, headers: Headers = {}, payload?: object): Promise<Answer> {
    const answer = await this.app.inject({ method, url, headers, ...(payload && { payload }) });
    const isJson = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, headers: answer.headers, body: isJson ? answer.json() : answer.body };
  }

  /** Somebody of the unit with a session, who holds these roles. */
  async somebody(unit: string, roles: readonly GivenRole[]) {
    const accountId = await haveAccount(this.app, unit, roles);
    const { token, session } = await openSession(this.app, accountId);
    return { accountId, token, session, headers: bearer(token) };
  }

  /** A plan that the unit issued. @returns its id */
  async planOf(owner: string, symbol: string): Promise<string> {
    const { headers } = await this.somebody(owner, [{ role: 'planner', unit: owner }]);
    const answer = await this.post('/plans', issueOf(owner, symbol), headers);
    if (answer.status !== 201) throw new Error(`no plan: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  }
}

export const issueOf = (owner: string, symbol: string) => ({
  symbol,
  issuedOn: '2026-01-15',
  effectiveOn: '2026-01-15',
  owner,
  content: { name: 'Kế hoạch năm 2026', coversFrom: '2026-01-01', coversTo: '2026-12-31' },
});

export const refusalOf = ({ status, body }: Answer): readonly unknown[] => [status, body.code];
