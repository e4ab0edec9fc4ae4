import { Injectable } from '@nestjs/common';
import { EventFeed, type FeedEvent, type FeedRequest } from '../../features/ports/event-feed.ts';
import { EventStore } from './event-store.ts';

/** Events of one run: what a client that does not read costs in memory, times the size of an event. */
const run = 100;

@Injectable()
export class StoreEventFeed extends EventFeed {
  constructor(private readonly store: EventStore) {
    super();
  }

  lastPosition(): Promise<bigint> {
    return this.store.lastPosition();
  }

  async *follow({ after, categories, types, signal }: FeedRequest): AsyncIterable<readonly FeedEvent[]> {
    const wanted = types && new Set(types);
    const deliveries = this.store.subscribe({ after, batch: run, signal, ...(categories && { categories }) });
    let seen = after;
    for await (const { events, upTo } of deliveries) {
      const shown = events.filter(({ position, type }) => position > seen && (wanted?.has(type) ?? true));
      if (shown.length > 0) yield shown;
      seen = upTo;
    }
  }
}
