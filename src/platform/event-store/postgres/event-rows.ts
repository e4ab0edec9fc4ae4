import type { RecordedEvent } from '../event-store.ts';
import { instantText } from './append-batch.ts';

/** The columns of a recorded event from `event_store.events e`. @param stream SQL of the name of its stream */
export const eventColumnsOf = (stream: string): string =>
  `e.position, ${stream}, e.revision, e.id, e.type, e.data, e.metadata, ${instantText('e.recorded_at')}`;

/** The name is looked up row by row on purpose: joined, a page could make the planner read all streams. */
export const eventColumns = eventColumnsOf(
  '(SELECT s.name FROM event_store.streams s WHERE s.stream_no = e.stream_no)',
);

/** Columns as text, in the order of `eventColumns`. */
export type EventRow = readonly [string, string, string, string, string, string, string, string];

/** Every column as the server wrote it: JSON is not parsed, numbers stay decimal text. */
export const asText = { getTypeParser: () => (text: string) => text };

export const eventOf = ([
  position,
  stream,
  revision,
  id,
  type,
  data,
  metadata,
  recordedAt,
]: EventRow): RecordedEvent => ({
  position: BigInt(position),
  stream,
  revision: BigInt(revision),
  id,
  type,
  data,
  metadata,
  recordedAt,
});
