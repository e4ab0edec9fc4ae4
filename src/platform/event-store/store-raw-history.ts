import { Injectable } from '@nestjs/common';
import { RawHistory, type RawEvent } from '../../features/ports/recounting.ts';
import { decode } from '../streams/codec.ts';
import { beginning, EventStore } from './event-store.ts';

/** The log in bulk, each event in today's shape. */
@Injectable()
export class StoreRawHistory extends RawHistory {
  constructor(private readonly store: Pick<EventStore, 'history'>) {
    super();
  }

  async *upTo(position: bigint): AsyncIterable<readonly RawEvent[]> {
    if (position === beginning) return;
    for await (const run of this.store.history({ upTo: position })) {
      yield run.map((event) => {
        const { id, stream, type } = event;
        return { id, stream, type, position: event.position, data: decode(event).data };
      });
    }
  }
}
