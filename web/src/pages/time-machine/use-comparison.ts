import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { Corner } from '../../app/corner.ts';
import type { MoveKind, ScopeSearch } from './time-machine-search.ts';
import { useBoard } from './use-board.ts';

const pageSize = 50;

/** Two corners beside each other, each pinned to the place in the log that it was shown at, and what differs page by page. */
export const useComparison = (scope: ScopeSearch, first: Corner, second: Corner, only: MoveKind | undefined) => {
  const [one, other] = [useBoard(scope, 'field', first), useBoard(scope, 'field', second)];
  const isReady = one.data !== undefined && other.data !== undefined;
  const query = {
    ...scope,
    ...(only && { only }),
    ...(one.data && { at1: one.data.at, knownAt1: one.data.knownAt.position }),
    ...(other.data && { at2: other.data.at, knownAt2: other.data.knownAt.position }),
  };
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/diff', { params: { query } }],
    queryFn: async ({ pageParam, signal }) => {
      const page = { ...query, limit: pageSize, ...(pageParam !== null && { after: pageParam }) };
      const { data } = await api.GET('/api/v1/diff', { params: { query: page }, signal });
      return data!;
    },
    enabled: isReady && !one.isPlaceholderData && !other.isPlaceholderData,
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
};
