import { histories } from '../../../src/features/demonstration/documents/all.ts';
import { play } from '../../../src/features/demonstration/script/play.ts';
import type { RecordedEvent } from '../../../src/platform/event-store/event-store.ts';

/** The events of the demonstration with the places that an import would give them, densely from 1. */
export const demonstrationLog = (): readonly RecordedEvent[] => {
  const revisions = new Map<string, bigint>();
  return [...play(histories, '2026-11-21T03:00:00.000Z')].map((event, index) => {
    const revision = revisions.get(event.stream) ?? 0n;
    revisions.set(event.stream, revision + 1n);
    return { ...event, revision, position: BigInt(index + 1) };
  });
};
