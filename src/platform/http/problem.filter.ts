import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { AppendRefused, OutcomeUnknown, StoreUnavailable } from '../event-store/event-store.errors.ts';
import { preferred } from '../../features/ports/language.ts';
import { problemOf } from './problem.ts';
import { RequestRefused, type RequestCode } from './request.errors.ts';
import { retryAfter } from './statuses.ts';

const byStatus: Readonly<Record<number, RequestCode>> = {
  400: 'request.unreadable',
  404: 'route.unknown',
  413: 'body.too-large',
  415: 'content-type.unsupported',
};

/** What an error is called towards the asker. Whatever has no name of its own is `internal`, and shows nothing. */
const refusalOf = (error: unknown): DomainError => {
  if (error instanceof DomainError) return error;
  if (error instanceof StoreUnavailable) return new RequestRefused('store.unavailable');
  if (error instanceof OutcomeUnknown) return new RequestRefused('outcome.unknown');
  if (error instanceof AppendRefused && error.rule === 'too-large') return new RequestRefused('body.too-large');
  if (error instanceof HttpException && error.getStatus() < 500) {
    return new RequestRefused(byStatus[error.getStatus()] ?? 'request.refused', { httpStatus: error.getStatus() });
  }
  if (isNamed(error, 'FST_ERR_HANDLER_TIMEOUT')) return new RequestRefused('request.timed-out');
  if (isRefusedByServer(error))
    return new RequestRefused(byStatus[error.statusCode] ?? 'request.refused', { httpStatus: error.statusCode });
  return new RequestRefused('internal');
};

const isNamed = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** What the server below Nest refuses by itself: a path that is no text (`/plans/%ff`), a method it does not know. */
const isRefusedByServer = (error: unknown): error is Readonly<{ statusCode: number }> =>
  error instanceof Error &&
  'statusCode' in error &&
  typeof error.statusCode === 'number' &&
  error.statusCode >= 400 &&
  error.statusCode < 500;

const refusals = new WeakMap<object, string>();

/** Code of the refusal that a request was answered with; `null` without one. */
export const refusalIn = (request: FastifyRequest): string | null => refusals.get(request.raw) ?? null;

/** Every error leaves as `application/problem+json` (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    this.answer(error, request, reply);
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const refusal = refusalOf(error);
    refusals.set(request.raw, refusal.code);
    const language = preferred(request.headers['accept-language']);
    const problem = problemOf(refusal, language, { instance: request.url.split('?')[0]!, requestId: request.id });
    // A refusal in the domain's own words (not shown yet) is an answer, not a fault.
    if (problem.status >= 500 && !(error instanceof DomainError)) {
      this.logger.error(
        `${request.method} ${request.url} [${request.id}]`,
        error instanceof Error ? error.stack : error,
      );
    }
    if (reply.sent || reply.raw.headersSent) return;
    const wait = 'retryAfter' in refusal ? Number(refusal.retryAfter) : retryAfter(refusal.code);
    if (wait !== null) void reply.header('Retry-After', String(wait));
    if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
    void reply
      .status(problem.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .header('Content-Language', language)
      .header('Vary', 'Authorization, Cookie, Accept-Language')
      .header('Cache-Control', 'no-store')
      .send(JSON.stringify(problem));
  }
}
