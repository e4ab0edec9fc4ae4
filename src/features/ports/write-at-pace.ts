import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * Writes to a client that may be slow: returns when it can take more. One that reads nothing for `patience` milliseconds is cut
 * off, for what is written to it would be kept for as long as its connection stands.
 *
 * @throws AbortError when `signal` aborts, or it was cut off
 */
export const writeAtPace = async (
  response: Writable,
  text: string,
  { signal, patience }: Readonly<{ signal: AbortSignal; patience: number }>,
): Promise<void> => {
  if (response.write(text)) return;
  const unread = AbortSignal.timeout(patience);
  const cutOff = (): unknown => response.destroy();
  unread.addEventListener('abort', cutOff, { once: true });
  try {
    await once(response, 'drain', { signal: AbortSignal.any([signal, unread]) });
  } finally {
    unread.removeEventListener('abort', cutOff);
  }
};
