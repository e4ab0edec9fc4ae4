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

/** Streams {Append, Read} over a log in memory; BatchAppend, Delete and Tombstone are not doubled. */
export const streamsService = (log: MemoryLog, faults: Faults): IStreamsServer => {
  const refusedHere = (metadata: Metadata): ServiceError | null => {
    if (faults.leader === null || metadata.get('requires-leader')[0] !== 'true') return null;
    const { address, port } = faults.leader;
    const trailer = { exception: 'not-leader', 'leader-endpoint-host': address, 'leader-endpoint-port': String(port) };
    return refusal(status.NOT_FOUND, 'Leader info available', trailer);
  };

  const append = (
    header: AppendReq.Options,
    events: readonly Proposed[],
    callback: (error: ServiceError | null, response?: AppendResp) => void,
  ): void => {
    const bytes = events.reduce((sum, one) => sum + one.data.length + one.metadata.length + 2 * one.type.length, 0);
    if (bytes > faults.maxAppendBytes) {
      const trailer = {
        exception: 'maximum-append-size-exceeded',
        'maximum-append-size': String(faults.maxAppendBytes),
      };
      return callback(refusal(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded.', trailer));
    }
    const expected = expectedOf(header);
    const verdict = log.append(textOf(header.getStreamIdentifier()!.getStreamName_asU8()), events, expected);
    if (faults.answersToLose > 0) {
      faults.answersToLose -= 1;
      return callback(refusal(status.UNAVAILABLE, 'Connection dropped'));
    }
    if (faults.deadlinesToMiss > 0) {
      faults.deadlinesToMiss -= 1;
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
          if (faults.mute || call.cancelled) return;
          if (faults.slowMs > 0) await pause(faults.slowMs);
          const refused = refusedHere(call.metadata);
          if (refused) callback(refused);
          else append(header!, events, callback);
        })();
      });
    },

    read: (call) => {
      void (async () => {
        if (faults.mute) return;
        if (faults.slowMs > 0) await pause(faults.slowMs);
        const refused = refusedHere(call.metadata);
        if (refused) return call.emit('error', refused);
        const options = call.request.getOptions()!;
        const failed = options.hasSubscription() ? await follow(call, options) : await page(call, options);
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
      const records = log.stream(textOf(which.getStreamIdentifier()!.getStreamName_asU8()));
      if (records === undefined) return null;
      const from = which.hasEnd() ? BigInt(records.length) : which.hasStart() ? 0n : BigInt(which.getRevision());
      return backward
        ? records.filter(({ revision }) => revision <= from).reverse()
        : records.filter(({ revision }) => revision >= from && !which.hasEnd());
    }
    const all = options.getAll()!;
    const position = all.hasPosition() ? BigInt(all.getPosition()!.getCommitPosition()) : null;
    if (position !== null && !log.isPlace(position)) {
      return refusal(status.UNKNOWN, 'Exception was thrown by handler. Invalid position.');
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
    if (after !== null && !log.isPlace(after)) return refusal(status.UNKNOWN, 'Invalid position.');
    const fits = filterOf(options);
    const over = new AbortController();
    call.on('cancelled', () => over.abort());
    await send(call, confirmationMessage());
    let next = all.hasEnd() ? log.records.length : after === null ? 0 : indexFrom(after + 1n);
    let caughtUp = false;
    for (let sent = 0; !call.cancelled;) {
      const record = log.records[next];
      if (faults.overshoot) await send(call, checkpointMessage((log.records.at(-1)?.position ?? 0n) + 1_000_000n));
      if (record === undefined) {
        if (!caughtUp) await send(call, caughtUpMessage());
        caughtUp = true;
        await log.grown(over.signal);
        continue;
      }
      next += 1;
      if (fits(record)) {
        const failed = await deliver(call, record, sent);
        if (failed) return failed;
        sent += 1;
      } else if (next % checkpointEvery === 0) await send(call, checkpointMessage(record.position));
    }
    return null;
  }
};
