import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type * as streamsTypes from '@eventstore/db-client/generated/streams_pb.js';
import type { EventToAppend, ExpectedRevision } from '../event-store.ts';
import { DriverFailed } from './driver-failure.ts';

/** An event as the server keeps it: texts byte for byte, `created` by the clock of the node that was leader. */
export type StoredEvent = Readonly<{
  stream: string;
  revision: bigint;
  position: bigint;
  id: string;
  type: string;
  data: string;
  metadata: string;
  /** ISO 8601, UTC, microseconds. */
  created: string;
}>;

export type Place = 'start' | 'end' | bigint;
export type Direction = 'forward' | 'backward';
/** Which streams: names that begin so, or all that are not the server's own. */
export type StreamFilter = Readonly<{ prefixes: readonly string[] }> | 'all-but-system';

/** How many events the server looks at before it says how far it is; only a filtered read knows this. */
const searchWindow = 1_000;

const empty = () => new shared.Empty();

export const identifierOf = (stream: string): InstanceType<typeof shared.StreamIdentifier> => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Uint8Array.from(Buffer.from(stream)));
  return identifier;
};

const readOptions = (direction: Direction): streamsTypes.ReadReq.Options => {
  const options = new streams.ReadReq.Options();
  const ids = new streams.ReadReq.Options.UUIDOption();
  ids.setString(empty());
  options.setUuidOption(ids);
  options.setReadDirection(direction === 'forward' ? 0 : 1);
  options.setResolveLinks(false);
  return options;
};

const asked = (options: streamsTypes.ReadReq.Options): streamsTypes.ReadReq => {
  const request = new streams.ReadReq();
  request.setOptions(options);
  return request;
};

export const streamRead = (stream: string, from: Place, direction: Direction, count: number): streamsTypes.ReadReq => {
  const which = new streams.ReadReq.Options.StreamOptions();
  which.setStreamIdentifier(identifierOf(stream));
  if (from === 'start') which.setStart(empty());
  else if (from === 'end') which.setEnd(empty());
  else which.setRevision(from.toString());
  const options = readOptions(direction);
  options.setStream(which);
  options.setCount(count.toString());
  options.setNoFilter(empty());
  return asked(options);
};

const logOptions = (from: Place, direction: Direction, filter: StreamFilter): streamsTypes.ReadReq.Options => {
  const which = new streams.ReadReq.Options.AllOptions();
  if (from === 'start') which.setStart(empty());
  else if (from === 'end') which.setEnd(empty());
  else {
    const position = new streams.ReadReq.Options.Position();
    position.setCommitPosition(from.toString());
    position.setPreparePosition(from.toString());
    which.setPosition(position);
  }
  const names = new streams.ReadReq.Options.FilterOptions.Expression();
  if (filter === 'all-but-system') names.setRegex('^[^$]');
  else names.setPrefixList([...filter.prefixes]);
  const filtering = new streams.ReadReq.Options.FilterOptions();
  filtering.setStreamIdentifier(names);
  filtering.setMax(searchWindow);
  filtering.setCheckpointintervalmultiplier(1);
  const options = readOptions(direction);
  options.setAll(which);
  options.setFilter(filtering);
  return options;
};

/** Reads are inclusive: the event at `from` comes first. */
export const logRead = (
  from: Place,
  direction: Direction,
  count: number,
  filter: StreamFilter,
): streamsTypes.ReadReq => {
  const options = logOptions(from, direction, filter);
  options.setCount(count.toString());
  return asked(options);
};

/** Subscriptions are exclusive: the first event is the one behind `from`. */
export const logSubscription = (from: Place, filter: StreamFilter): streamsTypes.ReadReq => {
  const options = logOptions(from, 'forward', filter);
  options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
  return asked(options);
};

export const appendHeader = (stream: string, expected: ExpectedRevision): streamsTypes.AppendReq => {
  const options = new streams.AppendReq.Options();
  options.setStreamIdentifier(identifierOf(stream));
  if (expected === 'any') options.setAny(empty());
  else if (expected === 'no_stream') options.setNoStream(empty());
  else if (expected === 'stream_exists') options.setStreamExists(empty());
  else options.setRevision(expected.toString());
  const request = new streams.AppendReq();
  request.setOptions(options);
  return request;
};

/** Declared as JSON, which the server's projections need, and sent as the bytes it is. */
export const appendMessage = ({ id, type, data, metadata }: EventToAppend): streamsTypes.AppendReq => {
  const uuid = new shared.UUID();
  uuid.setString(id.toLowerCase());
  const message = new streams.AppendReq.ProposedMessage();
  message.setId(uuid);
  message.getMetadataMap().set('type', type).set('content-type', 'application/json');
  message.setData(Uint8Array.from(Buffer.from(data)));
  message.setCustomMetadata(Uint8Array.from(Buffer.from(metadata)));
  const request = new streams.AppendReq();
  request.setProposedMessage(message);
  return request;
};

/** What a server before 22.6 puts for the position in stream reads; no event of ours stands at byte 0 of the log. */
const leftOut = new Set(['', '0', '18446744073709551615']);

/** @returns `null` for a link whose event was removed */
export const storedEventOf = (read: streamsTypes.ReadResp.ReadEvent): StoredEvent | null => {
  const event = read.getEvent();
  if (event === undefined) return null;
  const [commit, prepare] = [event.getCommitPosition(), event.getPreparePosition()];
  if (commit !== prepare || leftOut.has(commit)) {
    throw new DriverFailed('faulted', `position ${commit}/${prepare} of an event: this needs a server from 22.6 on`);
  }
  return {
    stream: textOf(event.getStreamIdentifier()?.getStreamName_asU8()),
    revision: BigInt(event.getStreamRevision()),
    position: BigInt(commit),
    id: event.getId()?.getString().toLowerCase() ?? '',
    type: event.getMetadataMap().get('type') ?? '',
    data: textOf(event.getData_asU8()),
    metadata: textOf(event.getCustomMetadata_asU8()),
    created: instantOfTicks(BigInt(event.getMetadataMap().get('created') ?? 0)),
  };
};

const textOf = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();

/** @param ticks of 100 ns since 1970 */
const instantOfTicks = (ticks: bigint): string => {
  const seconds = new Date(Number(ticks / 10_000_000n) * 1_000).toISOString().slice(0, 19);
  return `${seconds}.${((ticks / 10n) % 1_000_000n).toString().padStart(6, '0')}Z`;
};
