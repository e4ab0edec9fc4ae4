import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** An answer and the name that it was given. */
type NamedAnswer = Readonly<{ body: string; etag: string }>;

const named = new WeakMap<FastifyReply, NamedAnswer>();

/** The answer as it was made, also where only 304 was said; `null` for what has no name. */
export const namedAnswer = (reply: FastifyReply): NamedAnswer | null => named.get(reply) ?? null;

/** @param held `If-None-Match` of the request */
export const isHeld = (etag: string, held: string | undefined): boolean => {
  if (held === undefined) return false;
  if (held === etag) return true;
  const tags = held.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
};

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
    named.set(reply, { body: payload, etag });
    void reply.header('ETag', etag);
    if (!reply.hasHeader('cache-control')) void reply.header('Cache-Control', 'private, no-cache');
    if (!isHeld(etag, request.headers['if-none-match'])) return payload;
    void reply.code(304).removeHeader('content-length');
    return '';
  });
};
