import { randomUUID } from 'node:crypto';
import type { NestApplicationOptions } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';
import { tellAllowedMethods } from './allowed-methods.ts';
import { takeJsonOnly } from './body-parser.ts';
import { openToOrigins } from './cors.ts';
import { askerOf } from './door/request-scope.ts';
import { answerNotModified } from './not-modified.ts';
import { ProblemFilter } from './problem.filter.ts';
import { tellWhatIsShown } from './question-headers.ts';
import { ReceiptHeaders } from './receipt-headers.ts';
import { limitRequests, rateLimits, type RateLimits } from './rate-limits.ts';
import { screenParameters } from './screen-parameters.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { timeOutOptions, timeOuts, type TimeOuts } from './time-outs.ts';
import { inputValidation } from './validation.ts';

/** Largest body of a request, bytes. A route may allow more: `@RouteConfig({ bodyLimit })`. */
export const bodyLimit = 1_048_576;

const requestIdForm = /^[\w.-]{1,64}$/;
const filter = new ProblemFilter();

/** What the settings of the service say about HTTP. */
export type HttpSettings = Partial<Pick<Config, 'publicUrl' | 'corsOrigins' | 'trustedProxies'>>;

/** The HTTP server below Nest. Give it to `NestFactory.create` together with `appOptions`. */
export const newAdapter = ({ trustedProxies }: HttpSettings = {}, limits: TimeOuts = timeOuts): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit,
    ...timeOutOptions(limits),
    trustProxy: trustedProxies ?? false,
    genReqId: ({ headers }: IncomingMessage) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && requestIdForm.test(given) ? given : randomUUID();
    },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      filter.answer(error, request, reply),
  });

/** Parsers are ours; a stop does not wait for streams that never end. */
export const appOptions = { bodyParser: false, forceCloseConnections: true } as const satisfies NestApplicationOptions;

/** Everything that HTTP needs, the same for the service and for its tests. */
export const configureApp = async (
  app: NestFastifyApplication,
  { publicUrl, corsOrigins }: HttpSettings = {},
  limits: RateLimits = rateLimits,
): Promise<void> => {
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(filter);
  app.useGlobalInterceptors(new ReceiptHeaders(app.get(Reflector)));
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route) => {
    const { config } = route;
    if (config !== undefined && 'bodyLimit' in config && typeof config.bodyLimit === 'number') {
      route.bodyLimit = config.bodyLimit;
    }
  });
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('X-Request-Id', request.id);
  });
  await sendSecurityHeaders(app, publicUrl);
  await openToOrigins(app, corsOrigins);
  await limitRequests(app, askerOf, limits);
  tellAllowedMethods(fastify);
  takeJsonOnly(fastify);
  screenParameters(fastify);
  tellWhatIsShown(fastify);
  answerNotModified(fastify);
};
