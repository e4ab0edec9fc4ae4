import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** What the headers of an answer tell of its body: the corner it shows, and the revision of the thing it is about. */
type Shown = Readonly<{ position: string | undefined; revision: string | undefined }>;

/**
 * Answers to questions say the position they show (`X-Position`) and bear a strong `ETag` made of their content, which
 * contains the corner. Where the body states a revision the tag begins with it (`"3.…"`), so that it serves as `If-Match`
 * of a command; the revision alone would not do for 304, since a class changes with the day and not with an event.
 */
export const tellWhatIsShown = (server: FastifyInstance): void => {
  const shown = new WeakMap<FastifyReply, Shown>();

  server.addHook('preSerialization', async (request, reply, payload) => {
    if (request.method === 'GET' && reply.statusCode === 200) shown.set(reply, shownBy(payload));
    return payload;
  });

  server.addHook('onSend', async (_request, reply, payload) => {
    const { position, revision } = shown.get(reply) ?? {};
    if (position === undefined || typeof payload !== 'string') return payload;
    const digest = createHash('sha256').update(payload).digest('base64url').slice(0, 27);
    void reply
      .header('X-Position', position)
      .header('ETag', `"${revision === undefined ? '' : `${revision}.`}${digest}"`)
      .header('Cache-Control', 'private, no-cache');
    return payload;
  });
};

const shownBy = (payload: unknown): Shown => {
  const body = (typeof payload === 'object' && payload !== null ? payload : {}) as Record<string, unknown>;
  const knownAt = body.knownAt as { position?: unknown } | null | undefined;
  return { position: textOr(knownAt?.position), revision: textOr(body.revision) };
};

const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
