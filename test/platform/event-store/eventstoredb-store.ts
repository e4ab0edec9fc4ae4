import { EventStoreDbEventStore } from '../../../src/platform/event-store/eventstoredb/eventstoredb-event-store.ts';
import { Driver } from '../../../src/platform/event-store/eventstoredb/driver.ts';
import { usualLimits, type Limits } from '../../../src/platform/event-store/eventstoredb/persistence.ts';
import {
  startEventStoreDbDouble,
  type EventStoreDbDouble,
} from '../../support/eventstoredb-double/eventstoredb-double.ts';

export type OpenedDouble = Readonly<{
  double: EventStoreDbDouble;
  store: EventStoreDbEventStore;
  close: () => Promise<void>;
}>;

export const storeAt = (
  connectionString: string,
  limits: Partial<Limits> = {},
  stride?: number,
): EventStoreDbEventStore =>
  new EventStoreDbEventStore(Driver.to(connectionString), { ...usualLimits, ...limits }, stride);

/** The adapter on a double of its own. `stride`: events to a page of the index by instant. */
export const openDouble = async (limits: Partial<Limits> = {}, stride?: number): Promise<OpenedDouble> => {
  const double = await startEventStoreDbDouble();
  const store = storeAt(double.connectionString, limits, stride);
  return {
    double,
    store,
    close: async () => {
      await store.close();
      await double.stop();
    },
  };
};
