import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { pagePolicy } from '../../features/ports/page-policy.ts';

/** How long a browser keeps to TLS for this host once it has heard so, seconds. One year. */
const keptToTls = 31_536_000;

/** Abilities of a browser that no page here uses, in frames and by scripts alike. */
const unused = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'midi',
  'payment',
  'usb',
  'xr-spatial-tracking',
];

/**
 * Headers that keep a browser to what the pages need, on every answer, also on streams and problems. A page with another
 * need says its own `Content-Security-Policy`.
 *
 * @param publicUrl where people reach the service; only under `https` are browsers told to stay with TLS
 */
export const sendSecurityHeaders = async (
  app: NestFastifyApplication,
  publicUrl: string | undefined,
): Promise<void> => {
  const policy = pagePolicy();
  const permissions = unused.map((ability) => `${ability}=()`).join(', ');
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  // On the raw answer, where helmet puts its own too: a stream is written past Fastify.
  fastify.addHook('onRequest', async (_request, reply) => {
    reply.raw.setHeader('Content-Security-Policy', policy);
    reply.raw.setHeader('Permissions-Policy', permissions);
  });
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: publicUrl?.startsWith('https:') === true && {
      maxAge: keptToTls,
      includeSubDomains: false,
    },
  });
};
