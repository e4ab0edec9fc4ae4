import { createEventSource, type EventSourceClient } from 'eventsource-client';
import { useEffect, useSyncExternalStore } from 'react';
import { today } from '../format/dates.ts';
import { askWhoIsIn, refreshLive } from './query-client.ts';
import { firstShown, notePosition } from './seen-position.ts';

/** How fresh the page is: the last event that it heard of, and the instant of the last word where it does not hear any more. */
export type Freshness = Readonly<{ position: string | null; time: string | null; lostAt: string | null }>;
/** What the page needs to know of an event: when it was recorded, and what it is about. */
export type Heard = Readonly<{ position: string; time: string; subject: string; planId: string | null }>;
/** What windows of one browser tell each other. */
type Word = Readonly<{ heard: Heard } | { lostAt: string | null; position?: string | null } | { asks: true }>;

/** Events often come in runs; the screen is brought up to date once for a run, and while they go on, about once a second. */
const pauseMs = 150;
const restMs = 800;
/** The service says every 15 s that the line stands; after so long without a word it is taken for broken. */
const silenceMs = 40_000;
/** How long the first answer is waited for; a page may have none to ask for. */
const patienceMs = 3_000;
const lockName = 'tien-do.feed';

let freshness: Freshness = { position: null, time: null, lostAt: null };
const listeners = new Set<() => void>();
const tell = (change: Partial<Freshness>): void => {
  freshness = { ...freshness, ...change };
  listeners.forEach((listener) => {
    listener();
  });
};

type Run = readonly Heard[];
const followers = new Set<(run: Run) => void>();

let timer: number | undefined;
let refreshedAt = -restMs;
let run: Heard[] = [];
const refreshSoon = (): void => {
  const pause = Math.max(pauseMs, refreshedAt + restMs - performance.now());
  timer ??= window.setTimeout(() => {
    const told = run;
    run = [];
    timer = undefined;
    refreshedAt = performance.now();
    refreshLive();
    followers.forEach((follower) => {
      follower(told);
    });
  }, pause);
};

const heard = (event: Heard): void => {
  notePosition(event.position);
  tell({ position: event.position, time: event.time });
  run.push(event);
  refreshSoon();
};

/** Whoever could not hear for a while asks for what it may have missed. */
const standing = (lostAt: string | null): void => {
  if (lostAt === freshness.lostAt) return;
  tell({ lostAt });
  if (lostAt === null) refreshLive('all');
};

/** A window that was opened later may have been answered from before what the leading one has heard. */
const behind = (position: string): void => {
  notePosition(position);
  refreshSoon();
};

type Told = Readonly<{ time: string; subject: string; data: Readonly<{ planId?: string }> }>;

/** Only an answer that lets listen counts as a connection. */
const admitted: typeof fetch = async (...asked) => {
  const answer = await fetch(...asked);
  if (answer.status === 401) askWhoIsIn();
  // Who may hear nothing does not ask again and again.
  if (answer.status === 401 || answer.status === 403) throw new DOMException('not for this reader', 'AbortError');
  if (!answer.ok) throw new Error(`the feed answers ${answer.status}`);
  return answer;
};

/**
 * Keeps a line to the service until stopped: one that broke is opened anew, and so is one that fell silent.
 * @param after position from which the screen may lack something; `undefined` hears what comes from now on
 */
const follow = (after: string | undefined, say: (word: Exclude<Word, { asks: true }>) => void): (() => void) => {
  let source: EventSourceClient | undefined;
  let silence: number | undefined;
  let last = after;
  let lastWord = new Date().toISOString();
  const isLost = (): void => {
    say({ lostAt: lastWord });
  };
  const hears = (): void => {
    lastWord = new Date().toISOString();
    window.clearTimeout(silence);
    silence = window.setTimeout(() => {
      isLost();
      open();
    }, silenceMs);
  };
  const open = (): void => {
    source?.close();
    source = createEventSource({
      url: new URL('/api/v1/feed', window.location.origin),
      fetch: admitted,
      ...(last !== undefined && { initialLastEventId: last }),
      onConnect: () => {
        hears();
        say({ lostAt: null });
      },
      onComment: hears,
      onScheduleReconnect: isLost,
      onMessage: ({ id, data }) => {
        hears();
        if (id === undefined) return;
        last = id;
        const event = JSON.parse(data) as Told;
        say({ heard: { position: id, time: event.time, subject: event.subject, planId: event.data.planId ?? null } });
      },
    });
  };
  open();
  window.addEventListener('online', open);
  return () => {
    window.removeEventListener('online', open);
    window.clearTimeout(silence);
    source?.close();
  };
};

const patience = (): Promise<undefined> =>
  new Promise((resolve) => {
    window.setTimeout(resolve, patienceMs, undefined);
  });

/** Over plain HTTP from another machine windows cannot: each has a line of its own, and tells nobody. */
const takesTurns = 'locks' in navigator;
const inTurn = (signal: AbortSignal, lead: () => Promise<void>): Promise<void> =>
  takesTurns ? navigator.locks.request(lockName, { signal }, lead) : lead();

/**
 * Listens until stopped. A browser opens six connections to a host in all its windows together, so one window listens and
 * tells the others; when it closes, another takes over.
 */
const listen = (): (() => void) => {
  const stop = new AbortController();
  const channel = new BroadcastChannel(lockName);
  let leads = false;
  const tellOthers = (word: Word): void => {
    if (takesTurns) channel.postMessage(word);
  };
  const take = (word: Word): void => {
    if ('heard' in word) heard(word.heard);
    else if ('lostAt' in word) {
      standing(word.lostAt);
      if (typeof word.position === 'string') behind(word.position);
    } else if (leads) tellOthers({ lostAt: freshness.lostAt, position: freshness.position });
  };
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    take(data);
  };
  tellOthers({ asks: true });
  const lead = async (): Promise<void> => {
    leads = true;
    const after = freshness.position ?? (await Promise.race([firstShown, patience()]));
    if (stop.signal.aborted) return;
    const close = follow(after, (word) => {
      take(word);
      tellOthers(word);
    });
    await new Promise((resolve) => {
      stop.signal.addEventListener('abort', resolve);
    });
    close();
  };
  inTurn(stop.signal, lead).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  return () => {
    stop.abort();
    channel.close();
  };
};

const lookAtClockMs = 30_000;

/** With a new day figures change though nothing was recorded: what was due yesterday is late. */
const followDay = (): (() => void) => {
  let day = today();
  const timer = window.setInterval(() => {
    if (today() === day) return;
    day = today();
    refreshLive('all');
  }, lookAtClockMs);
  return () => {
    window.clearInterval(timer);
  };
};

/** Keeps the screen up to date while somebody is signed in. */
export const useFeed = (): void => {
  useEffect(listen, []);
  useEffect(followDay, []);
};

/** Calls back with every run of events, for what is too long to be asked for anew at each of them. */
export const useRuns = (follower: (run: Run) => void): void => {
  useEffect(() => {
    followers.add(follower);
    return () => {
      followers.delete(follower);
    };
  }, [follower]);
};

export const useFreshness = (): Freshness =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => freshness,
  );
