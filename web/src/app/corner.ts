import { useSearch } from '@tanstack/react-router';
import { today } from '../format/dates.ts';

/**
 * The corner of the two time axes that the address names; absent: today, as known now. Dates `YYYY-MM-DD`, Việt Nam.
 * `knownAt` is a position of the log, for a figure that was pinned at one.
 */
export type CornerSearch = Readonly<{ at?: string; knownOn?: string; knownAt?: string }>;

/** What a question of the API is asked with. */
export type CornerQuery = Readonly<{ at?: string; knownAt?: string }>;

export type Corner = Readonly<{
  at: string | undefined;
  knownOn: string | undefined;
  /** Somebody looks at another day or at earlier knowledge: nothing can be done there, only read. */
  isPast: boolean;
  query: CornerQuery;
}>;

/** The end of a day that is not over yet is no moment of knowledge: the latest is. */
export const cornerOf = ({ at, knownOn, knownAt: pinned }: CornerSearch): Corner => {
  const endOfDay = knownOn !== undefined && knownOn < today() ? `${knownOn}T23:59:59.999999+07:00` : undefined;
  const knownAt = pinned ?? endOfDay;
  return {
    at,
    knownOn,
    isPast: at !== undefined || knownAt !== undefined,
    query: { ...(at !== undefined && { at }), ...(knownAt !== undefined && { knownAt }) },
  };
};

/** Where in time the whole page stands. */
export const useCorner = (): Corner => cornerOf(useSearch({ from: '__root__' }));
