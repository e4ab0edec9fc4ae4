import { setTimeout as pause } from 'node:timers/promises';

/** Waits until the check stops throwing; after `timeoutMs` the last failure is shown under the given name. */
export const eventually = async <T>(what: string, check: () => Promise<T> | T, timeoutMs = 15_000): Promise<T> => {
  const until = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await check();
    } catch (cause) {
      if (Date.now() > until) throw new Error(`not within ${timeoutMs} ms: ${what}`, { cause });
    }
    await pause(25);
  }
};
