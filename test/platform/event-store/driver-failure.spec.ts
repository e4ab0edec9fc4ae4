import { describe, expect, it } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import {
  failureOf,
  NeverSent,
  NoAnswer,
  type FailureKind,
} from '../../../src/platform/event-store/eventstoredb/driver-failure.ts';
import { refusal } from '../../support/eventstoredb-double/messages.ts';

const leader = { exception: 'not-leader', 'leader-endpoint-host': 'node2', 'leader-endpoint-port': '2113' };
const deleted = { exception: 'stream-deleted', 'stream-name': 'task-1' };
const appendTooLarge = { exception: 'maximum-append-size-exceeded', 'maximum-append-size': '1048576' };
const eventTooLarge = { exception: 'maximum-append-event-size-exceeded' };

/** What servers answer, word for word, and what the client says by itself. */
const failures: readonly (readonly [said: string, code: status, trailer: object, kind: FailureKind])[] = [
  ['No connection established. Last error: connect ECONNREFUSED 127.0.0.1:2113', status.UNAVAILABLE, {}, 'unreachable'],
  ['Name resolution failed for target dns:node1:2113', status.UNAVAILABLE, {}, 'unreachable'],
  ['Leader info available', status.NOT_FOUND, leader, 'not-leader'],
  ['No leader info available in response', status.UNKNOWN, {}, 'not-leader'],
  ['Server Is Not Ready', status.UNAVAILABLE, {}, 'lost'],
  ['Server Is Too Busy', status.UNAVAILABLE, {}, 'lost'],
  ['read ECONNRESET', status.UNAVAILABLE, {}, 'lost'],
  ['Received RST_STREAM with code 2', status.INTERNAL, {}, 'lost'],
  ['Operation timed out: Commit phase timeout', status.ABORTED, {}, 'lost'],
  ['Deadline exceeded after 5.001s', status.DEADLINE_EXCEEDED, {}, 'lost'],
  ['Call cancelled by the server', status.CANCELLED, {}, 'lost'],
  ['Access Denied', status.PERMISSION_DENIED, { exception: 'access-denied' }, 'denied'],
  ['UnAuthenticated', status.UNAUTHENTICATED, {}, 'denied'],
  ["Event stream 'task-1' is deleted.", status.FAILED_PRECONDITION, deleted, 'deleted'],
  ['Maximum Append Size of 1048576 Exceeded.', status.INVALID_ARGUMENT, appendTooLarge, 'too-large'],
  [
    'Event with Id: 1, Size: 9, exceeds Maximum Append Event Size of 8.',
    status.INVALID_ARGUMENT,
    eventTooLarge,
    'too-large',
  ],
  ['Trying to read from an invalid position.', status.INVALID_ARGUMENT, {}, 'no-place'],
  ['Unexpected FilteredReadAllResult: Error', status.UNKNOWN, {}, 'no-place'],
  ['Unexpected OperationResult: InvalidTransaction', status.UNKNOWN, {}, 'faulted'],
];

describe('a failure of EventStoreDB', () => {
  it.each(failures)('worded %j', (said, code, trailer, kind) => {
    const error = refusal(code, said, trailer);
    expect(failureOf(Object.assign(error, { message: `${code} ${status[code]}: ${said}` }))).toMatchObject({ kind });
  });

  it.each<[string, Error, FailureKind]>([
    ['no answer in time', new NoAnswer(5), 'silent'],
    ['no node in time', new NeverSent(5), 'unreachable'],
    ['no leader among those asked', new Error('Failed to discover after 10 attempts.'), 'unreachable'],
  ])('that is ours: %s', (_, error, kind) => expect(failureOf(error)).toMatchObject({ kind, cause: error }));
});
