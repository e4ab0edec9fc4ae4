/* eslint-disable @typescript-eslint/dot-notation -- so TypeScript lets typed calls reach what the client keeps for its own methods */
import { EventStoreDBClient, UnknownError, type ProjectionDetails } from '@eventstore/db-client';
import grpcStreams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventToAppend, ExpectedRevision } from '../event-store.ts';
import { failureOf, isLeaderless, NeverSent, NoAnswer, NodeLost } from './driver-failure.ts';
import {
  appendHeader,
  appendMessage,
  logRead,
  logSubscription,
  storedEventOf,
  streamRead,
  type Direction,
  type Place,
  type StoredEvent,
  type StreamFilter,
} from './driver-messages.ts';

export type Appended = Readonly<{ is: 'written'; revision: bigint } | { is: 'conflict'; actual: 'no_stream' | bigint }>;

/** How long the server may be silent before the call is given up. */
export type Limit = Readonly<{ silenceMs: number; signal?: AbortSignal }>;

export type FromSubscription = Readonly<
  { is: 'confirmed' } | { is: 'event'; event: StoredEvent } | { is: 'checkpoint'; position: bigint }
>;

const { StreamsClient } = grpcStreams;

/** Makes the client look for another node. */
type LetGo = (why: NodeLost) => void;

/**
 * All that this service asks of `@eventstore/db-client` 6.2.1, which is pinned: connection, discovery, reconnection and
 * credentials are the client's; reads and appends are made from its generated messages, because its own ones parse and print
 * JSON anew (bytes are lost), round instants to milliseconds, offer no filter on reads and share one map of waiting appends
 * among all clients of the process. Every call asks for the leader: a follower would answer with an older log.
 *
 * @throws DriverFailed from every method
 */
export class Driver {
  private constructor(private readonly client: EventStoreDBClient) {
    // The client does not wait for it, and it fails when the next node cannot be found either: the next call says so.
    const handleError = client['handleError'];
    client['handleError'] = (node, error) => handleError(node, error).catch(() => undefined);
  }

  /** Reads the connection string and the certificate files that it names; connects with the first call. */
  static to(connectionString: string): Driver {
    return new Driver(EventStoreDBClient.connectionString(connectionString));
  }

  /** One call of its own, so that its deadline holds. After `silent` or `lost` the events may be written. */
  async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
    limitMs: number,
  ): Promise<Appended> {
    let sent = false;
    let givenUp = false;
    let letGo: LetGo = () => undefined;
    const write = this.client['execute'](
      StreamsClient,
      'append',
      (client) =>
        new Promise<AppendResp>((resolve, reject) => {
          if (givenUp) throw new NeverSent(limitMs);
          sent = true;
          letGo = (why) => void this.client['handleError'](client, why);
          const answered = (error: Error | null, response: AppendResp): void => {
            clearTimeout(silence);
            if (error) reject(error);
            else resolve(response);
          };
          const [metadata, options] = this.client['callArguments']({ requiresLeader: true, deadline: 2 * limitMs });
          const call = client.append(metadata, options, answered);
          const silence = setTimeout(() => {
            call.cancel();
            reject(new NoAnswer(limitMs));
          }, limitMs);
          call.on('error', reject);
          call.write(appendHeader(stream, expected));
          for (const event of events) call.write(appendMessage(event));
          call.end();
        }),
    );
    const response = await within(2 * limitMs, write).catch((cause: unknown) => {
      givenUp = true;
      if (isLeaderless(cause)) letGo(new NodeLost('the leader is not known'));
      throw failureOf(sent || !(cause instanceof NoAnswer) ? cause : new NeverSent(limitMs));
    });
    const conflict = response.getWrongExpectedVersion();
    if (conflict === undefined) return { is: 'written', revision: BigInt(response.getSuccess()!.getCurrentRevision()) };
    const actual = conflict.hasCurrentRevision() ? BigInt(conflict.getCurrentRevision()) : 'no_stream';
    return { is: 'conflict', actual };
  }

  /** At most `count` events of a stream, the one at `from` included; none of a stream that is not there. */
  readStream(
    stream: string,
    from: Place,
    direction: Direction,
    count: number,
    limit: Limit,
  ): AsyncGenerator<StoredEvent> {
    return this.events(streamRead(stream, from, direction, count), limit);
  }

  /** At most `count` events of the log, the one at `from` included. */
  readLog(
    from: Place,
    direction: Direction,
    count: number,
    filter: StreamFilter,
    limit: Limit,
  ): AsyncGenerator<StoredEvent> {
    return this.events(logRead(from, direction, count, filter), limit);
  }

  /**
   * What comes after `from`, without end. The server says `checkpoint` for how far it has looked, by its own account. Ends with
   * `lost` when the connection does: nobody subscribes again of himself. The limit is that of the first answer.
   */
  async *subscribe(from: Place, filter: StreamFilter, limit: Limit): AsyncGenerator<FromSubscription> {
    for await (const message of this.messages(logSubscription(from, filter), limit, (one) => one.hasConfirmation())) {
      if (message.hasConfirmation()) yield { is: 'confirmed' };
      const position = message.getCheckpoint()?.getCommitPosition();
      if (position !== undefined) yield { is: 'checkpoint', position: BigInt(position) };
      const read = message.getEvent();
      const event = read === undefined ? null : storedEventOf(read);
      if (event !== null) yield { is: 'event', event };
    }
  }

  /** @returns false when a projection of that name stands there already */
  async createProjection(name: string, query: string): Promise<boolean> {
    try {
      await this.client.createProjection(name, query);
      return true;
    } catch (cause) {
      if (cause instanceof UnknownError && /conflict/i.test(cause.message)) return false;
      throw failureOf(cause);
    }
  }

  /** Swaps the text; state and checkpoint stay those of the old one. */
  updateProjection(name: string, query: string): Promise<void> {
    return tried(this.client.updateProjection(name, query));
  }

  /** Begins anew from the first event. */
  resetProjection(name: string): Promise<void> {
    return tried(this.client.resetProjection(name));
  }

  enableProjection(name: string): Promise<void> {
    return tried(this.client.enableProjection(name));
  }

  disableProjection(name: string): Promise<void> {
    return tried(this.client.disableProjection(name));
  }

  /** @returns the state as JSON values (numbers pass through doubles); `undefined` for none. The partition is a stream name. */
  projectionState(name: string, partition = ''): Promise<unknown> {
    return tried(this.client.getProjectionState(name, { partition }));
  }

  /** @returns `null` when there is no projection of that name */
  async projectionStatistics(name: string): Promise<ProjectionDetails | null> {
    try {
      return await this.client.getProjectionStatus(name);
    } catch (cause) {
      if (cause instanceof Error && /not ?found/i.test(cause.message)) return null;
      throw failureOf(cause);
    }
  }

  /** Ends what is open, and the connection itself, which the client's own `dispose` leaves standing. */
  async close(): Promise<void> {
    await this.client.dispose();
    const closing = this.client['getChannel']().then((channel) => channel.close());
    await within(1_000, closing).catch(() => undefined);
  }

  private async *events(request: ReadReq, limit: Limit): AsyncGenerator<StoredEvent> {
    for await (const message of this.messages(request, limit)) {
      const read = message.getEvent();
      const event = read === undefined ? null : storedEventOf(read);
      if (event !== null) yield event;
    }
  }

  /** @param settled the message after which silence is no fault; absent: never */
  private async *messages(
    request: ReadReq,
    { silenceMs, signal }: Limit,
    settled?: (message: ReadResp) => boolean,
  ): AsyncGenerator<ReadResp> {
    if (signal?.aborted) return;
    let letGo: LetGo = () => undefined;
    const open = this.client['GRPCStreamCreator'](StreamsClient, 'read', (client) => {
      letGo = (why) => void this.client['handleError'](client, why);
      return client.read(request, ...this.client['callArguments']({ requiresLeader: true }, { deadline: Infinity }));
    });
    const opening = open();
    const call = await within(silenceMs, opening, signal).catch((cause: unknown) => {
      // One that opens all the same, now that nobody reads it, would stand for ever.
      opening.then(
        (late) => late.cancel(),
        () => undefined,
      );
      if (signal?.aborted) return null;
      throw failureOf(cause instanceof NoAnswer ? new NeverSent(silenceMs) : cause);
    });
    if (call === null) return;
    call.on('error', () => undefined);
    const cancel = (): void => call.cancel();
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) cancel();
    let patient = false;
    const silences: NoAnswer[] = [];
    const giveUp = (): void => {
      const why = new NoAnswer(silenceMs);
      silences.push(why);
      letGo(why);
      cancel();
    };
    try {
      const messages = call[Symbol.asyncIterator]() as AsyncIterator<ReadResp>;
      for (;;) {
        const silence = patient ? undefined : setTimeout(giveUp, silenceMs);
        const next = await messages.next().finally(() => clearTimeout(silence));
        if (next.done) return;
        patient ||= settled?.(next.value) ?? false;
        yield next.value;
      }
    } catch (cause) {
      if (signal?.aborted) return;
      if (isLeaderless(cause)) letGo(new NodeLost('the leader is not known'));
      throw failureOf(silences[0] ?? cause);
    } finally {
      signal?.removeEventListener('abort', cancel);
      cancel();
    }
  }
}

const tried = <T>(work: Promise<T>): Promise<T> =>
  work.catch((cause: unknown) => {
    throw failureOf(cause);
  });

const within = async <T>(ms: number, work: Promise<T>, signal?: AbortSignal): Promise<T> => {
  let giveUp = (_: NoAnswer): void => undefined;
  const over = (): void => giveUp(new NoAnswer(ms));
  const silence = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const timer = setTimeout(over, ms);
  signal?.addEventListener('abort', over);
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', over);
  }
};
