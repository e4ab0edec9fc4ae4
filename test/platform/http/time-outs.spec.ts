import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { connect, type Socket } from 'node:net';
import { appOptions, configureApp, newAdapter } from '../../../src/platform/http/configure-app.ts';
import { timeOuts } from '../../../src/platform/http/time-outs.ts';
import { eventually } from '../../support/eventually.ts';

const never = new Promise<object>(() => undefined);

@Controller('things')
class Things {
  @Get(':id')
  one(@Param('id') id: string): object | Promise<object> {
    return id === 'never' ? never : { id };
  }

  @Post(':id/acts')
  act(): object {
    return {};
  }
}

describe('a request that does not end', () => {
  let app: NestFastifyApplication;
  let port: number;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    const module = await Test.createTestingModule({ controllers: [Things] }).compile();
    const impatient = { ...timeOuts, headers: 300, request: 500, handler: 1_200, check: 50 };
    app = module.createNestApplication<NestFastifyApplication>(newAdapter({}, impatient), {
      ...appOptions,
      logger: false,
    });
    await configureApp(app);
    await app.listen(0, '127.0.0.1');
    port = (app.getHttpServer().address() as { port: number }).port;
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await app.close();
  });

  /** Everything that the service says on a connection until it hangs up. */
  const said = async (start: string, drip?: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    let heard = '';
    let closed = false;
    socket.on('data', (bytes) => (heard += bytes.toString()));
    socket.on('close', () => (closed = true));
    socket.on('error', () => undefined);
    socket.write(start);
    await eventually('the service hangs up', () => {
      if (drip !== undefined && socket.writable) socket.write(drip);
      expect(closed).toBe(true);
    });
    return heard;
  };
  const problemIn = (answer: string) => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as object;

  it('is refused when its headers drip in one by one', async () => {
    const answer = await said('GET /api/v1/things/1 HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*application\/problem\+json/);
    expect(problemIn(answer)).toMatchObject({
      status: 408,
      code: 'request.too-slow',
      type: '/problems/request.too-slow',
    });
  });

  it('is refused when its body drips in byte by byte', async () => {
    const head =
      'POST /api/v1/things/1/acts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90000';
    expect(problemIn(await said(`${head}\r\n\r\n{"a":"`, 'x'))).toMatchObject({
      status: 408,
      code: 'request.too-slow',
    });
  });

  it('is refused when its headers are without measure', async () => {
    const answer = await said(`GET /api/v1/things/1 HTTP/1.1\r\nHost: x\r\nX-A: ${'b'.repeat(20_000)}\r\n\r\n`);
    expect(problemIn(answer)).toMatchObject({ status: 431, code: 'request.headers-too-large' });
  });

  it('is refused when it is not HTTP', async () => {
    expect(problemIn(await said('xin chào\r\n\r\n'))).toMatchObject({ status: 400, code: 'request.unreadable' });
  });

  it('is answered for when the service itself does not get done', async () => {
    const { statusCode, headers, body } = await app.inject('/api/v1/things/never');
    expect([statusCode, headers['retry-after']]).toEqual([503, '1']);
    expect(JSON.parse(body)).toMatchObject({ code: 'request.timed-out', instance: '/api/v1/things/never' });
  });
});

describe('a method that a path does not have', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    const module = await Test.createTestingModule({ controllers: [Things] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(newAdapter(), { ...appOptions, logger: false });
    await configureApp(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());

  it.each([
    ['DELETE', '/api/v1/things/1', 'GET, HEAD'],
    ['GET', '/api/v1/things/1/acts?x=1', 'POST'],
    ['PUT', '/api/v1/things/1/acts', 'POST'],
  ] as const)('%s %s is answered with those it has: %s', async (method, url, allowed) => {
    const { statusCode, headers, body } = await app.inject({ method, url });
    expect([statusCode, headers.allow]).toEqual([405, allowed]);
    expect(JSON.parse(body)).toMatchObject({ code: 'method.not-allowed', allowed: allowed.split(', ') });
  });

  it.each(['/api/v1/things', '/api/v1/things/1/acts/2', '/'])(
    'at a path that is not known, is not found: %s',
    async (url) => {
      const { statusCode, headers } = await app.inject({ method: 'DELETE', url });
      expect([statusCode, headers.allow]).toEqual([404, undefined]);
    },
  );
});
