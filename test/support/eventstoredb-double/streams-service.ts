import { setTimeout as pause } from 'node:timers/promises';
import { once } from 'node:events';
import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { status, type Metadata, type ServerWritableStream, type ServiceError } from '@grpc/grpc-js';
import type { Faults } from './faults.ts';
import type { MemoryLog, Proposed, LogRecord } from './memory-log.ts';
import {
  appendAnswer,
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  expectedOf,
  filterOf,
  notFoundMessage,
  proposedOf,
  refusal,
  textOf,
} from './messages.ts';

/** How many records the server looks at between two checkpoints. */
const checkpointEvery = 32;

type Read = ServerWritableStream<ReadReq, ReadResp>;

const unimplemented = (_: unknown, callback: (error: ServiceError) => void): void =>
  callback(refusal(status.UNIMPLEMENTED, 'not doubled'));

const isTurn = (nth: number, each: number | undefined): boolean => each !== undefined && nth % each === 0;

const deletedStream = (stream: string): ServiceError =>
  refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

const invalidPosition = (): ServiceError =>
  refusal(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');

/**
 * Streams {Append, Read} over a log in memory; BatchAppend, Delete and Tombstone are not doubled.
 *
 * @param readings the calls that are being answered, subscriptions among them
 */
export const streamsService = (log: MemoryLog, faults: Faults, readings: Set<unknown>): IStreamsServer => {
  let appends = 0;
  let asked = 0;
  const refusedHere = (metadata: Metadata): ServiceError | null => {
    if (faults.denied) return refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
    if (metadata.get('requires-leader')[0] !== 'true') return null;
    if (faults.leaderless) return refusal(status.UNKNOWN, 'No leader info available in response');
    if (faults.leader === null) return null;
    const { address, port } = faults.leader;
    const trailer = { exception: 'not-leader', 'leader-endpoint-host': address, 'leader-endpoint-port': String(port) };
    return refusal(status.NOT_FOUND, 'Leader info available', trailer);
  };

  const append = (
    header: AppendReq.Options,
    events: readonly Proposed[],
    callback: (error: ServiceError | null, response?: AppendResp) => void,
  ): void => {
    const sizes = events.map(({ data, metadata, type }) => data.length + metadata.length + 2 * type.length);
    const bytes = sizes.reduce((sum, one) => sum + one, 0);
    const largest = Math.max(...sizes);
    if (largest > faults.maxEventBytes) {
      const trailer = { exception: 'maximum-append-event-size-exceeded' };
      const said = `Event with Id: …, Size: ${largest}, exceeds Maximum Append Event Size of ${faults.maxEventBytes}.`;
      return callback(refusal(status.INVALID_ARGUMENT, said, trailer));
    }
    if (bytes > faults.maxAppendBytes) {
      const trailer = {
        exception: 'maximum-append-size-exceeded',
        'maximum-append-size': String(faults.maxAppendBytes),
      };
      return callback(refusal(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded.', trailer));
    }
    const expected = expectedOf(header);
    const stream = textOf(header.getStreamIdentifier()!.getStreamName_asU8());
    const verdict = log.append(stream, events, expected);
    if (verdict.is === 'deleted') return callback(deletedStream(stream));
    const { lose, miss } = faults.appendsInTurn;
    if (faults.answersToLose > 0 || isTurn(appends, lose)) {
      faults.answersToLose = Math.max(0, faults.answersToLose - 1);
      return callback(refusal(status.UNAVAILABLE, 'Connection dropped'));
    }
    if (faults.deadlinesToMiss > 0 || isTurn(appends, miss)) {
      faults.deadlinesToMiss = Math.max(0, faults.deadlinesToMiss - 1);
      return callback(refusal(status.ABORTED, 'Operation timed out'));
    }
    callback(null, appendAnswer(verdict, expected));
  };

  return {
    append: (call, callback) => {
      let header: AppendReq.Options | undefined;
      const events: Proposed[] = [];
      call.on('data', (request: AppendReq) => {
        if (request.hasOptions()) header = request.getOptions();
        else events.push(proposedOf(request.getProposedMessage()!));
      });
      call.on('end', () => {
        void (async () => {
          // A line that breaks looks like the end of the request at first; half a request is none.
          await new Promise(setImmediate);
          if (call.cancelled) return;
          appends += 1;
          const namesItsPlace = !header!.hasAny() && !header!.hasStreamExists();
          if (faults.mute || (namesItsPlace && isTurn(appends, faults.appendsInTurn.mute))) return;
          if (faults.slowMs > 0) await pause(faults.slowMs);
          const refused = refusedHere(call.metadata);
          if (refused) callback(refused);
          else append(header!, events, callback);
        })();
      });
    },

    read: (call) => {
      void (async () => {
        asked += 1;
        if (faults.mute || isTurn(asked, faults.readingsInTurn.mute)) return;
        if (faults.slowMs > 0) await pause(faults.slowMs);
        const refused = refusedHere(call.metadata);
        if (refused) return call.emit('error', refused);
        const options = call.request.getOptions()!;
        readings.add(call);
        const answer = options.hasSubscription() ? follow(call, options) : page(call, options);
        const failed = await answer.finally(() => readings.delete(call));
        if (failed) call.emit('error', failed);
        else call.end();
      })();
    },

    batchAppend: (call) => void call.emit('error', refusal(status.UNIMPLEMENTED, 'not doubled')),
    delete: unimplemented,
    tombstone: unimplemented,
  };

  async function send(call: Read, message: ReadResp): Promise<void> {
    if (call.cancelled || call.write(message)) return;
    const settled = new AbortController();
    const { signal } = settled;
    await Promise.race([once(call, 'drain', { signal }), once(call, 'cancelled', { signal })]);
    settled.abort();
  }

  /** @returns the failure that ends the call, if there is one */
  async function deliver(call: Read, record: LogRecord, sent: number): Promise<ServiceError | null> {
    if (faults.dropAfter !== null && sent >= faults.dropAfter) return refusal(status.UNAVAILABLE, 'Connection dropped');
    await send(call, eventMessage(record));
    if (faults.duplicate) await send(call, eventMessage(record));
    return null;
  }

  async function page(call: Read, options: ReadReq.Options): Promise<ServiceError | null> {
    const wanted = wantedBy(options);
    if (wanted instanceof Error) return wanted;
    if (wanted === null) {
      await send(call, notFoundMessage(textOf(options.getStream()!.getStreamIdentifier()!.getStreamName_asU8())));
      return null;
    }
    const count = Number(options.getCount());
    let sent = 0;
    for (const record of wanted) {
      if (sent >= count || call.cancelled) return null;
      const failed = await deliver(call, record, sent);
      if (failed) return failed;
      sent += 1;
    }
    return null;
  }

  /** Records from the asked place on, in the asked direction; `null` for a stream that is not there. */
  function wantedBy(options: ReadReq.Options): Iterable<LogRecord> | ServiceError | null {
    const backward = options.getReadDirection() === 1;
    const which = options.getStream();
    if (which !== undefined) {
      const name = textOf(which.getStreamIdentifier()!.getStreamName_asU8());
      if (log.isTombstoned(name)) return deletedStream(name);
      const records = log.stream(name);
      if (records === undefined) return null;
      const from = which.hasEnd() ? records.at(-1)!.revision : which.hasStart() ? 0n : BigInt(which.getRevision());
      return backward
        ? records.filter(({ revision }) => revision <= from).reverse()
        : records.filter(({ revision }) => revision >= from && !which.hasEnd());
    }
    const all = options.getAll()!;
    const position = all.hasPosition() ? BigInt(all.getPosition()!.getCommitPosition()) : null;
    if (position !== null && !log.isPlace(position)) {
      return invalidPosition();
    }
    return chosen(backward, all.hasEnd() ? 'end' : position, filterOf(options));
  }

  function* chosen(
    backward: boolean,
    from: bigint | 'end' | null,
    fits: (record: LogRecord) => boolean,
  ): Generator<LogRecord> {
    const { records } = log;
    if (backward) {
      for (let n = records.length - 1; n >= 0; n -= 1) {
        const record = records[n]!;
        if ((from === 'end' || record.position <= (from ?? 0n)) && fits(record)) yield record;
      }
      return;
    }
    if (from === 'end') return;
    for (let n = indexFrom(from ?? 0n); n < records.length; n += 1) if (fits(records[n]!)) yield records[n]!;
  }

  /** Index of the first record at or behind a position. */
  function indexFrom(position: bigint): number {
    let [low, high] = [0, log.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (log.records[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  async function follow(call: Read, options: ReadReq.Options): Promise<ServiceError | null> {
    const all = options.getAll()!;
    const after = all.hasPosition() ? BigInt(all.getPosition()!.getCommitPosition()) : null;
    if (after !== null && !log.isPlace(after)) return invalidPosition();
    const fits = filterOf(options);
    const over = new AbortController();
    call.on('cancelled', () => over.abort());
    await send(call, confirmationMessage());
    let next = all.hasEnd() ? (log.records.at(-1)?.position ?? -1n) + 1n : (after ?? -1n) + 1n;
    let looked = 0;
    let caughtUp = false;
    for (let sent = 0; !call.cancelled;) {
      const record = log.records[indexFrom(next)];
      if (faults.overshoot) await send(call, checkpointMessage((log.records.at(-1)?.position ?? 0n) + 1_000_000n));
      if (record === undefined) {
        if (!caughtUp) await send(call, caughtUpMessage());
        caughtUp = true;
        await log.grown(over.signal);
        continue;
      }
      next = record.position + 1n;
      looked += 1;
      if (fits(record)) {
        const failed = await deliver(call, record, sent);
        if (failed) return failed;
        sent += 1;
      } else if (looked % checkpointEvery === 0) await send(call, checkpointMessage(record.position));
    }
    return null;
  }
};
