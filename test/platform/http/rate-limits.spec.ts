import { afterEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Res } from '@nestjs/common';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { UnitId } from '../../../src/domain/shared/ids.ts';
import type { Asker } from '../../../src/features/ports/asker.ts';
import { appOptions, newAdapter, type HttpSettings } from '../../../src/platform/http/configure-app.ts';
import { ProblemFilter } from '../../../src/platform/http/problem.filter.ts';
import { limitRequests, rateLimits, type RateLimits } from '../../../src/platform/http/rate-limits.ts';
import { eventually } from '../../support/eventually.ts';

@Controller()
class Routes {
  @Get('thing')
  thing(): object {
    return {};
  }

  @Get('health/live')
  live(): object {
    return {};
  }

  @Get('feed')
  @RouteConfig({ staysOpen: true })
  feed(@Res() reply: FastifyReply): void {
    reply.hijack();
    reply.raw.write(': open\n');
  }
}

const unit = '018c0a5e-7c00-7000-8000-000000000001' as UnitId;
const accountNamed = (end: string): Asker => ({
  kind: 'account',
  accountId: `018c0a5e-7c00-7000-8000-00000000000${end}`,
  sessionId: null,
  mustChangePassword: false,
  unit,
  grants: [],
});
const whoAsks = ({ headers }: FastifyRequest): Asker | null =>
  typeof headers['x-asker'] === 'string' ? accountNamed(headers['x-asker']) : null;

const few: RateLimits = { ofAddress: 5, ofAsker: 3, openOfAsker: 2, openInAll: 3 };

describe('whoever asks too often', () => {
  let app: NestFastifyApplication;
  const serve = async (limits: RateLimits = few, settings: HttpSettings = {}): Promise<void> => {
    const module = await Test.createTestingModule({ controllers: [Routes] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(newAdapter(settings), { ...appOptions, logger: false });
    app.useGlobalFilters(new ProblemFilter());
    await limitRequests(app, whoAsks, limits);
    await app.listen(0, '127.0.0.1');
  };
  afterEach(() => app.close());

  const ask = (remoteAddress: string, headers: Record<string, string> = {}, url = '/thing') =>
    app.inject({ url, remoteAddress, headers });
  const statuses = async (times: number, ...request: Parameters<typeof ask>) => {
    const heard: number[] = [];
    for (let i = 0; i < times; i += 1) heard.push((await ask(...request)).statusCode);
    return heard;
  };

  it('from one address is told when to come back, and nobody else is held up', async () => {
    await serve();
    expect(await statuses(5, '203.0.113.7')).toEqual([200, 200, 200, 200, 200]);
    const { statusCode, headers, body } = await ask('203.0.113.7');
    expect([statusCode, headers['content-type']]).toEqual([429, 'application/problem+json; charset=utf-8']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(JSON.parse(body)).toMatchObject({ code: 'request.too-many', retryAfter: Number(headers['retry-after']) });
    expect(await statuses(1, '203.0.113.8')).toEqual([200]);
  });

  it('is refused also where there is nothing', async () => {
    await serve();
    expect(await statuses(6, '203.0.113.7', {}, '/nothing-here')).toEqual([404, 404, 404, 404, 404, 429]);
  });

  it('shares one count with the neighbours of an IPv6 network, who are one subscriber', async () => {
    await serve({ ...few, ofAddress: 1 });
    expect(await statuses(1, '2001:db8:1:2::1')).toEqual([200]);
    expect(await statuses(1, '2001:db8:1:2:ffff::9')).toEqual([429]);
    expect(await statuses(1, '2001:db8:1:3::1')).toEqual([200]);
  });

  it('under one account is refused from whatever address', async () => {
    await serve();
    expect(await statuses(2, '203.0.113.7', { 'x-asker': '1' })).toEqual([200, 200]);
    expect(await statuses(2, '203.0.113.8', { 'x-asker': '1' })).toEqual([200, 429]);
    expect(await statuses(1, '203.0.113.8', { 'x-asker': '2' })).toEqual([200]);
  });

  it('on this machine is let through, and so is whoever watches whether the service lives', async () => {
    await serve();
    expect(await statuses(8, '127.0.0.1')).not.toContain(429);
    expect(await statuses(8, '203.0.113.7', {}, '/health/live')).not.toContain(429);
  });

  it('is told apart behind a proxy that is trusted, and cannot pretend to be another elsewhere', async () => {
    await serve({ ...few, ofAddress: 1 }, { trustedProxies: '10.0.0.5' });
    const from = (client: string) => ({ 'x-forwarded-for': client });
    expect(await statuses(1, '10.0.0.5', from('203.0.113.7'))).toEqual([200]);
    expect(await statuses(1, '10.0.0.5', from('203.0.113.8'))).toEqual([200]);
    expect(await statuses(1, '10.0.0.5', from('203.0.113.7'))).toEqual([429]);
    expect(await statuses(1, '203.0.113.9', from('203.0.113.20'))).toEqual([200]);
    expect(await statuses(1, '203.0.113.9', from('203.0.113.21'))).toEqual([429]);
  });

  it('keeps only so many feeds open, and may open another when one has closed', async () => {
    await serve();
    const url = `${await app.getUrl()}/feed`;
    const open = async (asker: string) => {
      const stop = new AbortController();
      const { status } = await fetch(url, { headers: { 'x-asker': asker }, signal: stop.signal });
      return { status, stop };
    };
    const first = await open('1');
    const opened = [first, await open('1')];
    expect((await open('1')).status).toBe(429);
    opened.push(await open('2'));
    expect(opened.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await open('2')).status).toBe(429);
    first.stop.abort();
    await eventually('a place is free again', async () => {
      const again = await open('2');
      opened.push(again);
      expect(again.status).toBe(200);
    });
    for (const { stop } of opened) stop.abort();
  });

  it('is nobody at work: the limits are far above what people and dashboards ask', () => {
    expect(rateLimits.ofAsker).toBeGreaterThanOrEqual(10 * 60);
    expect(rateLimits.ofAddress).toBeGreaterThanOrEqual(rateLimits.ofAsker);
  });
});
