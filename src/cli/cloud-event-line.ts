import type { RecordedEvent } from '../platform/event-store/event-store.ts';
import { memberText } from './json-member.ts';

/**
 * One line of NDJSON: a CloudEvent 1.0 in JSON format. The stored body stands in `data` as it is; what CloudEvents has no
 * attribute for is an extension attribute in lower case and decimal text, the stored metadata a JSON text in `metadata`.
 */
export const cloudEventLine = (event: RecordedEvent): string => {
  const attributes = JSON.stringify({
    specversion: '1.0',
    id: event.id,
    source: `/streams/${event.stream}`,
    type: event.type,
    time: event.recordedAt,
    datacontenttype: 'application/json',
    stream: event.stream,
    revision: event.revision.toString(),
    position: event.position.toString(),
    recordedat: event.recordedAt,
    metadata: event.metadata,
  });
  return `${attributes.slice(0, -1)},"data":${event.data}}\n`;
};

const attributes = ['id', 'type', 'stream', 'revision', 'position', 'recordedat', 'metadata'] as const;

/** @returns the event, or the name of what the line lacks */
export const readCloudEventLine = (line: string): RecordedEvent | string => {
  let read: Record<string, unknown>;
  try {
    read = JSON.parse(line) as Record<string, unknown>;
  } catch {
    return 'JSON';
  }
  const missing = attributes.find((name) => typeof read[name] !== 'string');
  if (missing !== undefined) return missing;
  const data = memberText(line, 'data');
  if (data === null) return 'data';
  const { id, type, stream, revision, position, recordedat, metadata } = read as Record<
    (typeof attributes)[number],
    string
  >;
  if (!/^\d{1,18}$/.test(revision)) return 'revision';
  if (!/^\d{1,18}$/.test(position)) return 'position';
  return {
    id,
    type,
    stream,
    data,
    metadata,
    recordedAt: recordedat,
    revision: BigInt(revision),
    position: BigInt(position),
  };
};
