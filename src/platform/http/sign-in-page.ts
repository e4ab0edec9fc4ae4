import type { FastifyInstance, FastifyRequest } from 'fastify';
import { preferred } from '../../features/ports/language.ts';
import { signInPage, signInPolicy } from './sign-in-page.html.ts';
import { signInScript } from './sign-in-page.script.ts';

const path = '/dang-nhap';

/** Serves the sign-in page, and leads there whoever opens the front page without being let in. */
export const serveSignInPage = (
  fastify: FastifyInstance,
  { oidcIssuer }: Readonly<{ oidcIssuer?: string | undefined }>,
): void => {
  const guarded = { 'content-security-policy': signInPolicy, 'cache-control': 'no-store' };
  fastify.get(path, async (request, reply) =>
    reply
      .headers({ ...guarded, vary: 'Accept-Language' })
      .type('text/html; charset=utf-8')
      .send(signInPage(preferred(request.headers['accept-language']), oidcIssuer !== undefined)),
  );
  fastify.get(`${path}/trang.js`, async (_request, reply) =>
    reply.headers(guarded).type('text/javascript; charset=utf-8').send(signInScript),
  );
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (!isFrontPage(request)) return payload;
    const place = placeFor(reply.statusCode, payload);
    if (place === null) return payload;
    void reply.code(303).header('location', place).removeHeader('content-length').removeHeader('content-type');
    return '';
  });
};

const isFrontPage = ({ method, url }: FastifyRequest): boolean => method === 'GET' && url.split('?')[0] === '/';

const placeFor = (status: number, payload: unknown): string | null => {
  if (status === 401) return path;
  return status === 403 && typeof payload === 'string' && payload.includes('"access.password-must-change"')
    ? `${path}?change`
    : null;
};
