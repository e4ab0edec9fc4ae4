import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Header } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { pagePolicy } from '../../../src/features/ports/page-policy.ts';
import { appOptions, configureApp, newAdapter, type HttpSettings } from '../../../src/platform/http/configure-app.ts';

@Controller()
class Pages {
  @Get('thing')
  thing(): object {
    return { fine: true };
  }

  @Get('own-rule')
  @Header('Content-Security-Policy', "default-src 'none'")
  ownRule(): string {
    return 'x';
  }
}

const serving = async (settings: HttpSettings): Promise<NestFastifyApplication> => {
  const module = await Test.createTestingModule({ controllers: [Pages] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(newAdapter(), { ...appOptions, logger: false });
  await configureApp(app, settings);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
};

describe('headers of every answer', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => (app = await serving({})));
  afterAll(() => app.close());

  it.each(['/api/v1/thing', '/api/v1/nothing-here'])('keep a browser to this service: %s', async (url) => {
    const { headers } = await app.inject({ url });
    expect(headers).toMatchObject({
      'content-security-policy': pagePolicy(),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('let nothing inline run, nothing be framed and nothing be sent elsewhere', () => {
    expect(pagePolicy()).toContain("script-src 'self';");
    expect(pagePolicy()).toContain("frame-ancestors 'none'");
    expect(pagePolicy()).toContain("form-action 'self'");
    expect(pagePolicy()).toContain("connect-src 'self'");
    expect(pagePolicy(['p { color: red }'])).not.toMatch(/unsafe|\*|https?:/);
  });

  it('let in one inline style by its text', () => {
    expect(pagePolicy(['p { color: red }'])).toMatch(/style-src 'self' 'sha256-[\w+/]{43}='/);
    expect(pagePolicy(['p { color: red }'])).not.toBe(pagePolicy(['p { color: blue }']));
  });

  it('leave a page its own rule', async () => {
    const { headers } = await app.inject({ url: '/api/v1/own-rule' });
    expect(headers['content-security-policy']).toBe("default-src 'none'");
  });

  it('keep browsers to TLS only where people come by TLS', async () => {
    const plain = await app.inject({ url: '/api/v1/thing' });
    expect(plain.headers).not.toHaveProperty('strict-transport-security');
    const secure = await serving({ publicUrl: 'https://tiendo.example.vn' });
    const { headers } = await secure.inject({ url: '/api/v1/thing' });
    await secure.close();
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });
});

describe('pages of other origins', () => {
  const listed = 'https://bang-theo-doi.example.vn';
  const ask = (app: NestFastifyApplication, origin: string, method: 'GET' | 'OPTIONS' = 'GET') =>
    app.inject({
      method,
      url: '/api/v1/thing',
      headers: { origin, ...(method === 'OPTIONS' && { 'access-control-request-method': 'POST' }) },
    });

  it('are told nothing that would let them read, when none are listed', async () => {
    const app = await serving({});
    const { headers } = await ask(app, listed);
    await app.close();
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('may read when they are listed, never with the cookie of a person and never to write', async () => {
    const app = await serving({ corsOrigins: `https://other.example.vn,${listed}` });
    const { headers } = await ask(app, listed);
    const preflight = await ask(app, listed, 'OPTIONS');
    const stranger = await ask(app, 'https://elsewhere.example');
    await app.close();
    expect(headers['access-control-allow-origin']).toBe(listed);
    expect(headers.vary).toContain('Origin');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect(preflight.headers['access-control-allow-methods']).toBe('GET, HEAD');
    expect(preflight.headers['access-control-allow-headers']).toContain('Authorization');
    expect(stranger.headers).not.toHaveProperty('access-control-allow-origin');
  });
});
