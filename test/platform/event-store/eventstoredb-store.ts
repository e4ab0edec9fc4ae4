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

export const storeAt = (connectionString: string, limits: Partial<Limits> = {}): EventStoreDbEventStore =>
  new EventStoreDbEventStore(Driver.to(connectionString), { ...usualLimits, ...limits });

/** The adapter on a double of its own. */
export const openDouble = async (limits: Partial<Limits> = {}): Promise<OpenedDouble> => {
  const double = await startEventStoreDbDouble();
  const store = storeAt(double.connectionString, limits);
  return {
    double,
    store,
    close: async () => {
      await store.close();
      await double.stop();
    },
  };
};
