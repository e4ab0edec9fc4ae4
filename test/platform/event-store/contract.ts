import { afterEach, beforeEach, describe } from '@jest/globals';
import type { EventStore } from '../../../src/platform/event-store/event-store.ts';
import { appendClauses } from './contract-append.ts';
import { readClauses } from './contract-read.ts';
import { refusalClauses } from './contract-refusals.ts';
import { subscribeClauses } from './contract-subscribe.ts';

/** An empty store of its own for each test. */
export type OpenStore = () => Promise<Readonly<{ store: EventStore; dispose: () => Promise<void> }>>;

/** What every event store promises. Positions compare and grow; that they are dense is one adapter's own affair. */
export const eventStoreContract = (name: string, open: OpenStore): void => {
  describe(`${name} keeps the contract of the event store`, () => {
    let opened: Awaited<ReturnType<OpenStore>>;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.dispose());
    const store = (): EventStore => opened.store;
    appendClauses(store);
    refusalClauses(store);
    readClauses(store);
    subscribeClauses(store);
  });
};
