import { useMemo } from 'react';
import { newKey } from './new-key.ts';
import { useWho } from './session.tsx';

type Keys = Readonly<Record<string, string>>;

const read = (place: string): Keys => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Keys;
  } catch {
    return {}; // not what this page writes
  }
};

export type KeptKeys = Readonly<{
  /** The key under which this content is sent until it is answered. */
  keyFor: (content: string) => string;
  answered: (content: string) => void;
}>;

/**
 * Keys of requests whose answer is not known yet, kept in this browser for this account: what is sent again after a lost answer,
 * also after a reload, is recorded once.
 */
export const useKeptKeys = (name: string): KeptKeys => {
  const { account } = useWho();
  const place = `tien-do.keys.${account}.${name}`;
  return useMemo(
    () => ({
      keyFor: (content) => {
        const keys = read(place);
        const key = keys[content] ?? newKey();
        localStorage.setItem(place, JSON.stringify({ ...keys, [content]: key }));
        return key;
      },
      answered: (content) => {
        const { [content]: _done, ...others } = read(place);
        localStorage.setItem(place, JSON.stringify(others));
      },
    }),
    [place],
  );
};
