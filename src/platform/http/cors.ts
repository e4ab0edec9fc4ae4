import cors from '@fastify/cors';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Seconds for which a browser remembers what it was told before it asked. */
const remembered = 600;

/**
 * Lets pages of the listed origins read the API with a token in `Authorization`. They never write, and no cookie of a person
 * who is signed in here serves them: answers do not allow credentials. Without origins nothing is said and browsers refuse.
 *
 * @param origins with commas between
 */
export const openToOrigins = async (app: NestFastifyApplication, origins: string | undefined): Promise<void> => {
  if (origins === undefined) return;
  await app.register(cors, {
    origin: origins.split(','),
    methods: ['GET', 'HEAD'],
    credentials: false,
    allowedHeaders: ['Authorization', 'Accept-Language', 'If-None-Match', 'Last-Event-ID', 'X-Request-Id'],
    exposedHeaders: ['ETag', 'X-Position', 'X-Request-Id', 'Retry-After'],
    maxAge: remembered,
    strictPreflight: false,
  });
};
