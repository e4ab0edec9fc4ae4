import {
  AccessDeniedError,
  CancelledError,
  convertToCommandError,
  DeadlineExceededError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  TimeoutError,
  UnavailableError,
} from '@eventstore/db-client';

/**
 * Why the server did not do what was asked:
 * - `unreachable`, `not-leader`: nothing was done; another try may find a node that does it
 * - `lost`: the connection broke, or the server gave up, and what was sent may have been done
 * - `silent`: no answer within our own limit; what was sent may have been done
 * - `denied`, `too-large`, `deleted`: refused for good; nothing was done
 * - `faulted`: the server failed at it in its own words, a read from a place that is none among others
 */
export type FailureKind =
  'unreachable' | 'not-leader' | 'lost' | 'silent' | 'denied' | 'too-large' | 'deleted' | 'faulted';

/** The only error that the driver throws. */
export class DriverFailed extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'DriverFailed';
  }
}

/** Takes the form of a gRPC status 14, so that the client lets the silent node go and looks for another. */
export class NoAnswer extends Error {
  readonly code = 14;
  readonly details: string;

  constructor(limitMs: number) {
    super(`no answer from EventStoreDB within ${limitMs} ms`);
    this.details = this.message;
  }
}

/** The client says so before anything has left this process. */
const neverSent =
  /no connection established|name resolution failed|channel (closed before call|has been)|failed to discover/i;

/** Internal stream errors of HTTP/2, as grpc-js words them. */
const brokenStream = /RST_STREAM|stream closed|socket|GOAWAY/i;

export const failureOf = (cause: unknown): DriverFailed => {
  if (cause instanceof DriverFailed) return cause;
  const error = cause instanceof Error ? cause : new Error(String(cause));
  return new DriverFailed(kindOf(error), error.message, error);
};

const kindOf = (error: Error): FailureKind => {
  if (error instanceof NoAnswer) return 'silent';
  if (neverSent.test(error.message)) return 'unreachable';
  const known = convertToCommandError(error);
  if (known instanceof NotLeaderError) return 'not-leader';
  if (known instanceof AccessDeniedError) return 'denied';
  if (known instanceof MaxAppendSizeExceededError) return 'too-large';
  if (known instanceof StreamDeletedError) return 'deleted';
  if (known instanceof UnavailableError || known instanceof CancelledError) return 'lost';
  if (known instanceof TimeoutError || known instanceof DeadlineExceededError) return 'lost';
  return brokenStream.test(error.message) ? 'lost' : 'faulted';
};
