import { eventCatalogue, type EventType } from '../../domain/event-catalogue.ts';
import type { Circumstances } from '../../domain/shared/fact.ts';
import type { EventToAppend, RecordedEvent } from '../event-store/event-store.ts';
import { upcast, type StoredData } from './upcasters.ts';

/** Any fact of the domain, as the codec sees it. */
export type AnyFact = Readonly<{ type: string; data: Circumstances }>;

/** What stands beside the fact. `$correlationId` and `$causationId` are spelt as the stores expect them. */
export type EventMetadata = Readonly<{
  $correlationId: string;
  $causationId: string;
  schema: number;
  requestHash?: string;
  importedAt?: string;
  source?: string;
  sourceSha256?: string;
}>;

/** Shape in which facts of a type are written now. A new one gets the next number and an upcaster from this one. */
export const schemaOf = (type: EventType): number => eventCatalogue[type].schema;

/** The stored body is exactly `data`, its keys in the order in which the decision wrote them. */
export const encode = (id: string, { type, data }: AnyFact, metadata: EventMetadata): EventToAppend => ({
  id,
  type,
  data: JSON.stringify(data),
  metadata: JSON.stringify(metadata),
});

export const decodeMetadata = (event: RecordedEvent): EventMetadata => JSON.parse(event.metadata) as EventMetadata;

/** The fact in today's shape, whenever it was recorded. Members that nobody knows any more are passed on untouched. */
export const decode = <Event extends AnyFact>(event: RecordedEvent): Event => {
  const { schema } = decodeMetadata(event);
  return {
    type: event.type,
    data: upcast(event.type, schema, JSON.parse(event.data) as StoredData),
  } as unknown as Event;
};
