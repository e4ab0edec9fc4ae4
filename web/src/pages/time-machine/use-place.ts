import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { PageSearch } from '../../app/search.ts';
import type { TimeMachineSearch } from './time-machine-search.ts';

const route = getRouteApi('/dong-thoi-gian');

type Place = PageSearch & TimeMachineSearch;

/** Where in the time machine the address stands. */
export const usePlace = (): Place => route.useSearch();

/** Changes part of the address; what is `undefined` goes out of it. */
export const useGo = (): ((change: Partial<Place>, how?: Readonly<{ replace?: boolean }>) => Promise<void>) => {
  const navigate = useNavigate({ from: '/dong-thoi-gian' });
  return useCallback(
    (change, { replace = false } = {}) =>
      navigate({ to: '.', search: (old) => ({ ...old, ...change }), replace, resetScroll: false }),
    [navigate],
  );
};
