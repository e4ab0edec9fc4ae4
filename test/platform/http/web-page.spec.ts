import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { appOptions, configureApp, newAdapter } from '../../../src/platform/http/configure-app.ts';
import { serveWebPage } from '../../../src/platform/http/web-page.ts';

@Controller('things')
class Things {
  @Get()
  list(): object {
    return { fine: true };
  }

  @Post('closed')
  close(): object {
    return {};
  }
}

const html = { accept: 'text/html,application/xhtml+xml' };
const document = '<meta name="single-sign-on" content="__SINGLE_SIGN_ON__"><script nonce="__NONCE__"></script>';
const script = 'export const page = 1;';

describe('the page for people', () => {
  let folder: string;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiendo-page-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), document);
    await writeFile(join(folder, 'assets/page-a1.js'), script);
    await writeFile(join(folder, 'assets/page-a1.js.gz'), gzipSync(script));
    const module = await Test.createTestingModule({ controllers: [Things] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(newAdapter(), { ...appOptions, logger: false });
    await configureApp(app);
    expect(await serveWebPage(app.getHttpAdapter().getInstance(), { oidcIssuer: 'https://id.invalid' }, folder)).toBe(
      true,
    );
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  it.each(['/', '/ke-hoach/018c0a5e-7c00-7000-8000-000000000020?at=2023-12-21', '/apis'])(
    'is its one document at %s, with a nonce of this answer alone in document and policy',
    async (url) => {
      const [one, other] = [await app.inject({ url, headers: html }), await app.inject({ url, headers: html })];
      const nonceOf = ({ body }: typeof one) => /nonce="([\w+/]{22}==)"/.exec(body)?.[1] ?? '';
      expect(one.statusCode).toBe(200);
      expect(nonceOf(one)).toHaveLength(24);
      expect(nonceOf(one)).not.toBe(nonceOf(other));
      expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonceOf(one)}'`);
      expect(one.headers['content-security-policy']).toContain("script-src 'self';");
      expect(one.headers['cache-control']).toBe('no-store');
      expect(one.body).toContain('content="offered"');
    },
  );

  it('leaves the API its own answers, whoever asks', async () => {
    const answers = [
      ['GET', '/api/v1/things', 200],
      ['GET', '/api/v1/nothing', 404],
      ['GET', '/api/v1/things/closed', 405],
      ['POST', '/ke-hoach', 404],
      ['GET', '/assets/page-b2.js', 404],
    ] as const;
    for (const [method, url, status] of answers) {
      const { statusCode, headers } = await app.inject({ method, url, headers: html });
      expect([url, statusCode, headers['content-type']]).toEqual([url, status, expect.stringContaining('json')]);
    }
    expect((await app.inject({ url: '/ke-hoach' })).statusCode).toBe(404);
  });

  it('has assets that are kept for good, and sent as they were compressed', async () => {
    const { statusCode, headers, rawPayload } = await app.inject({
      url: '/assets/page-a1.js',
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
    });
    expect(rawPayload).toEqual(gzipSync(script));
  });

  it('is missing aloud where it was not built', async () => {
    expect(await serveWebPage(app.getHttpAdapter().getInstance(), {}, join(folder, 'nowhere'))).toBe(false);
  });
});
