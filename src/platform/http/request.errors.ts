import { DomainError } from '../../domain/shared/domain-error.ts';

/** Refusals of the transport: the request did not get as far as a rule. */
export const requestCodes = [
  'body.malformed',
  'body.not-utf8',
  'body.not-members',
  'body.repeated-member',
  'body.reserved-member',
  'body.too-deep',
  'body.too-large',
  'content-type.unsupported',
  'request.unreadable',
  'request.refused',
  'request.headers-too-large',
  'request.too-slow',
  'request.too-many',
  'request.timed-out',
  'route.unknown',
  'method.not-allowed',
  'outcome.unknown',
  'store.unavailable',
  'internal',
] as const;
export type RequestCode = (typeof requestCodes)[number];

export class RequestRefused extends DomainError {
  constructor(
    readonly code: RequestCode,
    data: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(code);
    Object.assign(this, data);
    if (options?.cause !== undefined) Object.defineProperty(this, 'cause', { value: options.cause, enumerable: false });
  }
}
