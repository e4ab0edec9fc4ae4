import { Injectable } from '@nestjs/common';
import { Revisions } from '../../features/ports/revisions.ts';
import { EventStore } from './event-store.ts';

const page = 50;

/** Reads a stream from its end: most questions are about the present, so the first page answers. */
@Injectable()
export class StoreRevisions extends Revisions {
  constructor(private readonly store: EventStore) {
    super();
  }

  async at(stream: string, position: bigint): Promise<bigint | null> {
    for (let after: bigint | undefined; ;) {
      const events = await this.store.readStream(stream, {
        direction: 'backward',
        limit: page,
        ...(after !== undefined && { after }),
      });
      const known = events.find((event) => event.position <= position);
      if (known) return known.revision;
      const last = events.at(-1);
      if (last === undefined || last.revision === 0n) return null;
      after = last.revision;
    }
  }
}
