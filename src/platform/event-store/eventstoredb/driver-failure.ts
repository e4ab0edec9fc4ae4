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
 * - `no-place`: no record begins at the position from which the log was to be read
 * - `faulted`: the server failed at it in its own words
 */
export type FailureKind =
  'unreachable' | 'not-leader' | 'lost' | 'silent' | 'denied' | 'too-large' | 'deleted' | 'no-place' | 'faulted';

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

/** Takes the form of a gRPC status 14, so that the client lets the node go and looks for another. */
export class NodeLost extends Error {
  readonly code = 14;
  readonly details: string;

  constructor(message: string) {
    super(message);
    this.details = message;
  }
}

export class NoAnswer extends NodeLost {
  constructor(limitMs: number) {
    super(`no answer from EventStoreDB within ${limitMs} ms`);
  }
}

/** No node was found in time, so nothing has left this process. */
export class NeverSent extends Error {
  constructor(limitMs: number) {
    super(`no node of EventStoreDB was found within ${limitMs} ms`);
    this.name = 'NeverSent';
  }
}

/** The client says so before anything has left this process. */
const neverSent =
  /no connection established|name resolution failed|channel (closed before call|has been)|failed to discover/i;

/** A node in the middle of an election; the client takes it for an unknown fault and stays with that node. */
const leaderless = /no leader info/i;

/** Servers before 24.10 know a place that is none only as an error. */
const noPlace = /invalid position|ReadAllResult: (Error|InvalidPosition)/;

/** The client knows the limit of one append, not the younger one of one event. */
const eventTooLarge = /exceeds maximum append event size/i;

/** Internal stream errors of HTTP/2, as grpc-js words them. */
const brokenStream = /RST_STREAM|stream closed|socket|GOAWAY/i;

export const failureOf = (cause: unknown): DriverFailed => {
  if (cause instanceof DriverFailed) return cause;
  const error = cause instanceof Error ? cause : new Error(String(cause));
  return new DriverFailed(kindOf(error), error.message, error);
};

export const isLeaderless = (cause: unknown): boolean => cause instanceof Error && leaderless.test(cause.message);

const kindOf = (error: Error): FailureKind => {
  if (error instanceof NoAnswer) return 'silent';
  if (error instanceof NeverSent || neverSent.test(error.message)) return 'unreachable';
  if (isLeaderless(error)) return 'not-leader';
  if (noPlace.test(error.message)) return 'no-place';
  if (eventTooLarge.test(error.message)) return 'too-large';
  const known = convertToCommandError(error);
  if (known instanceof NotLeaderError) return 'not-leader';
  if (known instanceof AccessDeniedError) return 'denied';
  if (known instanceof MaxAppendSizeExceededError) return 'too-large';
  if (known instanceof StreamDeletedError) return 'deleted';
  if (known instanceof UnavailableError || known instanceof CancelledError) return 'lost';
  if (known instanceof TimeoutError || known instanceof DeadlineExceededError) return 'lost';
  return brokenStream.test(error.message) ? 'lost' : 'faulted';
};
