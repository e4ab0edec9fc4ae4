import { eventCatalogue, type EventType } from '../../domain/event-catalogue.ts';
import { parseLocalDate } from '../../domain/shared/local-date.ts';
import type { RecordedEvent } from '../event-store/event-store.ts';
import type { Finding, FindingKind } from './finding.ts';

/** What is wrong with an event by itself; `null` when every projection can read it. */
export const checkEvent = ({ position, stream, revision, type, data, metadata }: RecordedEvent): Finding | null => {
  const found = (kind: FindingKind, detail: string): Finding => ({
    kind,
    where: `${position} (${stream} ${revision})`,
    detail,
  });
  const body = objectIn(data);
  const beside = objectIn(metadata);
  if (body === null || beside === null)
    return found('event.unreadable', `${body === null ? 'body' : 'metadata'} of ${type}`);
  if (!Object.hasOwn(eventCatalogue, type)) return found('event.unknown-type', type);
  const { category, schema } = eventCatalogue[type as EventType];
  const written = beside.schema ?? 1;
  if (!Number.isInteger(written) || (written as number) < 1 || (written as number) > schema) {
    return found('event.unknown-schema', `${type} ${JSON.stringify(written)}, known up to ${schema}`);
  }
  if (!stream.startsWith(`${category}-`)) return found('event.of-another-category', `${type} belongs to ${category}`);
  const { effectiveOn } = body;
  if (typeof effectiveOn !== 'string' || parseLocalDate(effectiveOn) === null) {
    return found('event.without-a-day', `${type}: ${JSON.stringify(effectiveOn)}`);
  }
  return null;
};

const objectIn = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null; // what cannot be parsed is what is being looked for
  }
};
