import { useSyncExternalStore } from 'react';

/** What a reader chose for this browser: how it looks, never what it shows. */
export type Preferences = Readonly<{ theme: 'system' | 'light' | 'dark'; compact: boolean }>;

const key = 'tien-do.preferences';
const usual: Preferences = { theme: 'system', compact: false };

const read = (): Preferences => {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Preferences>) };
  } catch {
    return usual; // kept by an older page in another form
  }
};

let preferences = read();
const listeners = new Set<() => void>();

export const prefer = (change: Partial<Preferences>): void => {
  preferences = { ...preferences, ...change };
  localStorage.setItem(key, JSON.stringify(preferences));
  listeners.forEach((listener) => {
    listener();
  });
};

export const usePreferences = (): Preferences =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => preferences,
  );

const dark = window.matchMedia('(prefers-color-scheme: dark)');

export const useIsDark = (): boolean => {
  const { theme } = usePreferences();
  const deviceIsDark = useSyncExternalStore(
    (listener) => {
      dark.addEventListener('change', listener);
      return () => {
        dark.removeEventListener('change', listener);
      };
    },
    () => dark.matches,
  );
  return theme === 'system' ? deviceIsDark : theme === 'dark';
};
