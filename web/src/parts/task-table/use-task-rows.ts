import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import type { TaskPage } from './task-order.ts';
import type { TaskFilters } from './task-search.ts';
import { useChangedRows } from './use-changed-rows.ts';

/** Enough for the first screen, so that it is there at once; the rest follows in the largest pages that the API gives. */
const firstPage = 100;
const furtherPage = 1_000;

/** More rows than anybody reads; whoever has more narrows the list. */
const mostRows = 20_000;

export type TaskScope = Readonly<{ plan: string } | { q?: string }>;

const pageOf = async (
  scope: TaskScope,
  query: TaskFilters & Readonly<{ at?: string; knownAt?: string; limit: number; after?: string }>,
  signal: AbortSignal,
): Promise<TaskPage> => {
  if ('plan' in scope) {
    const { plan: _plan, ...within } = query;
    const params = { path: { id: scope.plan }, query: within };
    return (await api.GET('/api/v1/plans/{id}/tasks', { params, signal })).data!;
  }
  const params = { query: { ...query, ...(scope.q && { q: scope.q }) } };
  return (await api.GET('/api/v1/tasks', { params, signal })).data!;
};

/** All tasks of a plan, or of all plans: the first at once, the rest behind the reader's back. */
export const useTaskRows = (scope: TaskScope, filters: TaskFilters) => {
  const { query: corner } = useCorner();
  const path = 'plan' in scope ? '/api/v1/plans/{id}/tasks' : '/api/v1/tasks';
  const queryKey = ['get', path, { params: { path: scope, query: { ...filters, ...corner } } }, 'all'];
  const isNarrowed = Object.keys(filters).length > 0 || ('q' in scope && scope.q !== undefined);
  useChangedRows(queryKey, 'plan' in scope ? scope.plan : undefined, isNarrowed, corner);
  const answer = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => {
      const paging = pageParam === null ? { limit: firstPage } : { limit: furtherPage, after: pageParam };
      return pageOf(scope, { ...filters, ...corner, ...paging }, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    meta: { isLong: true },
    // Thousands of rows are compared faster by looking at those on the screen.
    structuralSharing: false,
  });
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = answer;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const isMore = hasNextPage && rows.length < mostRows;
  useEffect(() => {
    if (isMore && !isFetching && !isError) void fetchNextPage();
  }, [isMore, isFetching, isError, fetchNextPage]);
  return { answer, rows, isLoading: isMore, isCut: hasNextPage && !isMore };
};
