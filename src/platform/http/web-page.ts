import fastifyStatic from '@fastify/static';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pagePolicy } from '../../features/ports/page-policy.ts';

/** Where the build of `web/` leaves the page. */
export const builtPage = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('tiendo-web/package.json')), 'dist');

/** Stands in the built page wherever the nonce of one answer belongs. */
const nonceMark = '__NONCE__';
/** Stands in the built page where it learns whether single sign-on is set up. */
const signOnMark = '__SINGLE_SIGN_ON__';

/** Names of assets hold a hash of their content. */
const assetAge = '365d';

/**
 * Serves the page for people: its assets, and its one document for every path outside the API that a browser asks to see;
 * which of them is a page is known to the page. Styles that its components add carry the nonce of the answer.
 *
 * @param folder the built page
 * @returns false where it has not been built: then only the API answers
 */
export const serveWebPage = async (
  fastify: FastifyInstance,
  { oidcIssuer }: Readonly<{ oidcIssuer?: string | undefined }>,
  folder: string = builtPage(),
): Promise<boolean> => {
  const document = join(folder, 'index.html');
  if (!existsSync(document)) return false;
  const built = await readFile(document, 'utf8');
  const text = built.replace(signOnMark, oidcIssuer === undefined ? 'absent' : 'offered');
  await fastify.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: assetAge,
    preCompressed: true,
    decorateReply: false,
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.is404 || !asksForPage(request)) return;
    const nonce = randomBytes(16).toString('base64');
    reply.raw.setHeader('Content-Security-Policy', pagePolicy([], nonce));
    return reply
      .header('Cache-Control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(text.replaceAll(nonceMark, nonce));
  });
  return true;
};

const notPages = /^\/(api|assets|health|metrics)(\/|\?|$)/;

const asksForPage = ({ method, url, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && !notPages.test(url) && headers.accept?.includes('text/html') === true;
