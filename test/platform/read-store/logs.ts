import type { EventStore, RecordedEvent } from '../../../src/platform/event-store/event-store.ts';
import type { InMemoryEventStore } from '../../support/in-memory-event-store.ts';

/** As much of a store as a rebuild reads. */
export type Log = Pick<EventStore, 'history' | 'streamByStream' | 'lastPosition'>;

/** A log that is read stream by stream, one a part. @param dies behind the last one */
export const inStreams = (store: InMemoryEventStore, skips: number[] = [], dies = false): Log => ({
  lastPosition: () => store.lastPosition(),
  history: (options) => store.history(options),
  async *streamByStream({ category, upTo, skip }) {
    skips.push(skip);
    const histories = new Map<string, RecordedEvent[]>();
    for await (const run of store.history({ upTo })) {
      for (const event of run.filter(({ stream }) => stream.startsWith(`${category}-`))) {
        histories.set(event.stream, [...(histories.get(event.stream) ?? []), event]);
      }
    }
    for (const [part, history] of [...histories.values()].entries()) {
      if (part >= skip) yield { part, histories: [history] };
    }
    if (dies) throw new Error('killed');
  },
});

/** A process that is killed at an event of the log: the reading of history ends there, and everything with it. */
export const dyingAt = (store: InMemoryEventStore, runs: number): Log => ({
  lastPosition: () => store.lastPosition(),
  async *history(options) {
    let seen = 0;
    for await (const run of store.history(options)) {
      if (seen++ === runs) throw new Error('killed');
      yield run;
    }
  },
});

/** Dies when it is asked for history a second time. */
export const dyingAfterLoad = (store: InMemoryEventStore): Log => {
  let asked = 0;
  return {
    lastPosition: () => store.lastPosition(),
    async *history(options) {
      if (asked++ > 0) throw new Error('killed');
      yield* store.history(options);
    },
  };
};
