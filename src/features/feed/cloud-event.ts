import type { FeedEvent } from '../ports/event-feed.ts';

/**
 * CloudEvents 1.0, JSON format. The stored body stands in it byte for byte; `position` and `revision` are extension
 * attributes in decimal text, `source` names the stream.
 */
export const cloudEvent = ({ id, type, stream, position, revision, recordedAt, data, metadata }: FeedEvent): string => {
  const { $correlationId, $causationId } = JSON.parse(metadata) as Record<string, unknown>;
  const attributes = JSON.stringify({
    specversion: '1.0',
    id,
    source: `/streams/${stream}`,
    type,
    subject: stream,
    time: recordedAt,
    datacontenttype: 'application/json',
    position: position.toString(),
    revision: revision.toString(),
    correlationid: $correlationId,
    causationid: $causationId,
  });
  return `${attributes.slice(0, -1)},"data":${data}}`;
};
