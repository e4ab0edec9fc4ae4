import { AppendRefused, WrongExpectedRevision } from '../event-store/event-store.errors.ts';
import type { EventStore } from '../event-store/event-store.ts';
import type { AppendOutcome, PrometheusMetrics } from './prometheus-metrics.ts';

/** Counts the appends of a store by outcome, whichever adapter it is; the store itself is given back. */
export const countAppends = <Store extends EventStore>(store: Store, metrics: PrometheusMetrics): Store => {
  const append = store.append.bind(store);
  store.append = async (stream, events, expected) => {
    try {
      const result = await append(stream, events, expected);
      metrics.append(result.repeated ? 'repeated' : 'ok', events.length);
      return result;
    } catch (error) {
      metrics.append(outcomeOf(error), 0);
      throw error;
    }
  };
  return store;
};

const outcomeOf = (error: unknown): AppendOutcome => {
  if (error instanceof WrongExpectedRevision) return 'WrongExpectedRevision';
  if (error instanceof AppendRefused) return 'AppendRefused';
  return 'failed';
};
