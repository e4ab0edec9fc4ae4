import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useCorner } from '../../app/corner.ts';
import { useHolds } from '../../app/session.tsx';
import type { AdministrationSearch } from './administration-search.ts';

const route = getRouteApi('/quan-tri');

/** Where on the page the address stands. */
export const usePlace = (): AdministrationSearch => route.useSearch();

/** Changes part of the address; what is `undefined` goes out of it. */
export const useGo = (): ((change: AdministrationSearch, how?: Readonly<{ replace?: boolean }>) => void) => {
  const navigate = useNavigate({ from: '/quan-tri' });
  return useCallback(
    (change, { replace = false } = {}) => {
      void navigate({ to: '.', search: (old) => ({ ...old, ...change }), replace, resetScroll: false });
    },
    [navigate],
  );
};

/** Whether acts are offered at all: to administrators, about the present. Which of them go through, the service says. */
export const useOffersActs = (): boolean => {
  const { isPast } = useCorner();
  return useHolds('administrator') && !isPast;
};
