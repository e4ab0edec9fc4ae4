import { useCallback, useState } from 'react';
import { newKey } from './new-key.ts';
import { useWho } from './session.tsx';

type Kept<T> = Readonly<{ value: T; idempotencyKey: string; savedAt: string; revision?: string }>;

/** What somebody has typed and not sent yet. */
export type Draft<T> = Readonly<{
  /** What was kept when the form was opened; `null` when nothing was. */
  kept: T | null;
  /** Instant at which it was kept last. */
  savedAt: string | null;
  /** The revision of the thing that was seen when it was typed, where one was told. */
  revision: string | undefined;
  keep: (value: T) => void;
  /**
   * The key under which this very content is sent, however often: sent again after a lost answer it is recorded once. Changed
   * content is another request, under another key.
   */
  keyFor: (value: T) => string;
  /** The same content is another request from now on: what a rule refused once is refused for good under its key. */
  renewKey: () => void;
  discard: () => void;
}>;

const read = <T>(place: string): Kept<T> | null => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Kept<T> | null;
  } catch {
    return null; // not what this page writes
  }
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Keeps what is typed in this browser, for this account: it survives a reload, a lost network and a sign-out.
 * @param seen the revision of the thing that the person looks at while typing
 */
export const useDraft = <T>(name: string, seen?: string): Draft<T> => {
  const { account } = useWho();
  const place = `tien-do.draft.${account}.${name}`;
  const [kept] = useState(() => read<T>(place)?.value ?? null);
  const [savedAt, setSavedAt] = useState(() => read<T>(place)?.savedAt ?? null);
  const [revision] = useState(() => read<T>(place)?.revision);
  const write = useCallback(
    (value: T): Kept<T> => {
      const before = read<T>(place);
      const idempotencyKey = before !== null && same(before.value, value) ? before.idempotencyKey : newKey();
      const written = { value, idempotencyKey, savedAt: new Date().toISOString(), revision: seen };
      localStorage.setItem(place, JSON.stringify(written));
      setSavedAt(written.savedAt);
      return written;
    },
    [place, seen],
  );
  const keep = useCallback((value: T) => void write(value), [write]);
  const keyFor = useCallback((value: T) => write(value).idempotencyKey, [write]);
  const renewKey = useCallback(() => {
    const known = read<T>(place);
    if (known === null) return;
    localStorage.setItem(place, JSON.stringify({ ...known, idempotencyKey: newKey() }));
  }, [place]);
  const discard = useCallback(() => {
    localStorage.removeItem(place);
    setSavedAt(null);
  }, [place]);
  return { kept, savedAt, revision, keep, keyFor, renewKey, discard };
};
