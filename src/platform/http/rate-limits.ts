import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Asker } from '../../features/ports/asker.ts';
import { RequestRefused } from './request.errors.ts';

/** How often somebody may ask. Counts are kept by each process for itself. */
export type RateLimits = Readonly<{
  /** Requests a minute from one address, whoever asks: before anybody is known. */
  ofAddress: number;
  /** Requests a minute of one account or key, wherever they come from. */
  ofAsker: number;
  /** Feeds that one account, key or address keeps open at a time. */
  openOfAsker: number;
  /** Feeds that all together keep open in this process. */
  openInAll: number;
}>;

/**
 * A page asks some twenty questions, so a person at work stays under 100 a minute, a dashboard or a person's script under 20
 * a second. The staff of a whole office may stand behind one address: fifty at work at once. A person has a few windows open.
 */
export const rateLimits: RateLimits = { ofAddress: 6_000, ofAsker: 1_200, openOfAsker: 20, openInAll: 1_000 };

const window = 60_000;
/** Addresses and askers that are remembered, some 150 bytes each; the ones seen longest ago go first. */
const remembered = 20_000;
/** Seconds after which a feed that was refused is worth another try. */
const untilOneCloses = 10;

/** Whoever watches over the service must get an answer when it has most to do. */
const watched = new Set(['/health/live', '/health/ready', '/metrics']);

/** Somebody on this machine is no stranger; a proxy on it is named in the settings, and then this is not its address. */
const isHere = ({ ip }: FastifyRequest): boolean => ip === '::1' || /^(::ffff:)?127\./.test(ip);

const nameOf = (asker: Asker): string | null => {
  switch (asker.kind) {
    case 'account':
      return `account ${asker.accountId}`;
    case 'apiKey':
      return `key ${asker.keyId}`;
    case 'operator':
      return null;
  }
};

export type WhoAsks = (request: FastifyRequest) => Asker | null;

/** Refuses with 429 whoever asks more often than work needs. Before the door is set up, which `whoAsks` looks behind. */
export const limitRequests = async (
  app: NestFastifyApplication,
  whoAsks: WhoAsks,
  limits: RateLimits = rateLimits,
): Promise<void> => {
  await app.register(rateLimit, { global: false });
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const shared = { timeWindow: window, cache: remembered };
  const ofAddress = fastify.createRateLimit({ ...shared, max: limits.ofAddress });
  const ofAsker = fastify.createRateLimit({
    ...shared,
    max: limits.ofAsker,
    keyGenerator: (request) => nameOf(whoAsks(request)!)!,
  });
  const count = async (request: FastifyRequest, limit: typeof ofAddress): Promise<void> => {
    const counted = await limit(request);
    if (!counted.isAllowed && counted.isExceeded) throw tooMany(counted.ttlInSeconds);
  };
  fastify.addHook('onRequest', async (request) => {
    if (isHere(request) || watched.has(request.routeOptions.url ?? '')) return;
    await count(request, ofAddress);
  });
  // Before the body is read: it is read for those who may send it.
  fastify.addHook('preParsing', async (request) => {
    const asker = whoAsks(request);
    if (isHere(request) || asker === null || nameOf(asker) === null) return;
    await count(request, ofAsker);
  });
  limitOpenAnswers(fastify, whoAsks, limits);
};

const tooMany = (retryAfter: number): RequestRefused => new RequestRefused('request.too-many', { retryAfter });

/** Counts answers of routes that say `@RouteConfig({ staysOpen: true })` from their beginning until the connection closes. */
const limitOpenAnswers = (fastify: FastifyInstance, whoAsks: WhoAsks, limits: RateLimits): void => {
  const open = new Map<string, number>();
  let inAll = 0;
  const change = (name: string, by: 1 | -1): void => {
    inAll += by;
    const left = (open.get(name) ?? 0) + by;
    if (left === 0) open.delete(name);
    else open.set(name, left);
  };
  fastify.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!('staysOpen' in request.routeOptions.config)) return;
    const asker = whoAsks(request);
    const name = (asker === null ? null : nameOf(asker)) ?? request.ip;
    if (inAll >= limits.openInAll || (open.get(name) ?? 0) >= limits.openOfAsker) throw tooMany(untilOneCloses);
    change(name, 1);
    reply.raw.once('close', () => change(name, -1));
  });
};
