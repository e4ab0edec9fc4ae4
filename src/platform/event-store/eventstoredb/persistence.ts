import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '../event-store.errors.ts';
import { DriverFailed } from './driver-failure.ts';

/** How long the adapter waits for the server. Milliseconds. */
export type Limits = Readonly<{
  /** For the answer to one try of an append. */
  attemptMs: number;
  /** For the next event of a reading. */
  silenceMs: number;
  /** From when an append or a reading is asked for until it is given up, whatever was tried. */
  patienceMs: number;
  /** How often a subscription looks for itself, should the server not have woken it. */
  pollMs: number;
}>;

export const usualLimits: Limits = { attemptMs: 5_000, silenceMs: 10_000, patienceMs: 10_000, pollMs: 1_000 };

const firstPauseMs = 20;
const longestPauseMs = 1_000;

/** Longer from try to try, and never in step with others. */
export const backOff = (attempt: number): number =>
  Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempt, 10)) * (0.5 + Math.random() / 2);

/** Another try may do better, with the same node or the next leader. */
export const isPassing = ({ kind }: DriverFailed): boolean =>
  ['unreachable', 'not-leader', 'lost', 'silent'].includes(kind);

/** How the server answers a read from a position at which no record begins. */
export const isNoPlace = (error: unknown): boolean => error instanceof DriverFailed && error.kind === 'no-place';

/**
 * Reads until it succeeds. `read` may go on where the try before it broke off, and says so by `progress`.
 *
 * @param patienceMs counted anew after each progress
 * @throws StoreUnavailable when the patience is over, or no retry helps; a read from a place that is none, as it is
 */
export const persist = async <T>(
  read: (progress: () => void) => Promise<T>,
  patienceMs: number,
  signal?: AbortSignal,
): Promise<T> => {
  let since = performance.now();
  let attempt = 0;
  const progress = (): void => {
    since = performance.now();
    attempt = 0;
  };
  for (;;) {
    try {
      return await read(progress);
    } catch (cause) {
      if (!(cause instanceof DriverFailed) || isNoPlace(cause)) throw cause;
      if (!isPassing(cause)) throw new StoreUnavailable(`EventStoreDB refuses: ${cause.message}`, { cause });
      const rest = backOff(attempt);
      if (signal?.aborted === true || performance.now() - since + rest > patienceMs) {
        throw new StoreUnavailable(`EventStoreDB cannot be read: ${cause.message}`, { cause });
      }
      attempt += 1;
      await pause(rest, undefined, signal && { signal }).catch(() => undefined);
    }
  }
};
