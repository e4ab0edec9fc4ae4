import { createEventSource } from 'eventsource-client';
import { useEffect, useSyncExternalStore } from 'react';
import { refreshLive } from './query-client.ts';
import { notePosition } from './seen-position.ts';

/** How fresh the page is: the last event that it heard of, and whether it hears. */
export type Freshness = Readonly<{ position: string | null; time: string | null; connected: boolean }>;
type Heard = Readonly<{ position: string; time: string }>;

/** Events often come in runs; the screen is brought up to date once for a run. */
const pauseMs = 150;
const lockName = 'tien-do.feed';

let freshness: Freshness = { position: null, time: null, connected: false };
const listeners = new Set<() => void>();
const tell = (change: Partial<Freshness>): void => {
  freshness = { ...freshness, ...change };
  listeners.forEach((listener) => {
    listener();
  });
};

let timer: number | undefined;
const heard = ({ position, time }: Heard): void => {
  notePosition(position);
  tell({ position, time, connected: true });
  timer ??= window.setTimeout(() => {
    timer = undefined;
    refreshLive();
  }, pauseMs);
};

/**
 * Listens until stopped. A browser opens six connections to a host in all its windows together, so one window listens and
 * tells the others; when it closes, another takes over.
 */
const listen = (): (() => void) => {
  const stop = new AbortController();
  const channel = new BroadcastChannel(lockName);
  channel.onmessage = ({ data }: MessageEvent<Heard>) => {
    heard(data);
  };
  tell({ connected: true });
  const lead = async (): Promise<void> => {
    const source = createEventSource({
      url: new URL('/api/v1/feed', window.location.origin),
      onConnect: () => {
        tell({ connected: true });
      },
      onDisconnect: () => {
        tell({ connected: false });
      },
      onMessage: ({ id, data }) => {
        if (id === undefined) return;
        const { time } = JSON.parse(data) as { time: string };
        heard({ position: id, time });
        channel.postMessage({ position: id, time } satisfies Heard);
      },
    });
    await new Promise((resolve) => {
      stop.signal.addEventListener('abort', resolve);
    });
    source.close();
  };
  navigator.locks.request(lockName, { signal: stop.signal }, lead).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  return () => {
    stop.abort();
    channel.close();
  };
};

/** Keeps the screen up to date while somebody is signed in. */
export const useFeed = (): void => {
  useEffect(listen, []);
};

export const useFreshness = (): Freshness =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => freshness,
  );
