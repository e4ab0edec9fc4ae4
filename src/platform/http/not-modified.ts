import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/**
 * ETag and 304 on reads. An answer that names its own ETag keeps it (a thing with a revision: `If-Match` names the same);
 * any other is named by its bytes.
 */
export const answerNotModified = (fastify: FastifyInstance): void => {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const own = reply.getHeader('etag');
    const etag =
      typeof own === 'string' ? own : `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
    void reply.header('ETag', etag);
    if (!reply.hasHeader('cache-control')) void reply.header('Cache-Control', 'private, no-cache');
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (!known?.includes(etag) && !known?.includes('*')) return payload;
    void reply.code(304).removeHeader('content-length');
    return '';
  });
};
