import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { byVietnamese, folded } from '../../format/folding.ts';
import type { AdministrationSearch } from './administration-search.ts';

export type Account = components['schemas']['AccountView'];
export type AccountAnswer = components['schemas']['AccountAnswer'];

const pageSize = 500;

/**
 * Accounts as the service narrows them. Names are kept encrypted apart from history, where nothing can search them: whoever
 * looks for one gets every page, and the search is done here.
 */
export const useAccounts = ({ unit, role, status }: AdministrationSearch, isSearching: boolean) => {
  const { query: corner } = useCorner();
  const question = { ...(unit && { unit }), ...(role && { role }), ...(status && { status }), ...corner };
  const accounts = useInfiniteQuery({
    queryKey: ['get', '/api/v1/accounts', { params: { query: question } }],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...question, limit: pageSize, ...(pageParam !== null && { after: pageParam }) };
      return (await api.GET('/api/v1/accounts', { params: { query }, signal })).data!;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = accounts;
  useEffect(() => {
    if (isSearching && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [isSearching, hasNextPage, isFetching, isError, fetchNextPage]);
  return accounts;
};

/** What a row is found by. */
const textOf = ({ person, unit }: Account): string =>
  [person?.displayName, person?.email, person?.phone, unit.name].filter((part) => typeof part === 'string').join(' ');

const orderOf = ({ status, person, unit }: Account): string =>
  `${status === 'erased' ? 2 : 1} ${unit.name} ${person?.displayName ?? ''}`;

/** Those that hold every typed word, by unit and name; without a person last. */
export const found = (accounts: readonly Account[], text: string): readonly Account[] => {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return accounts
    .filter((account) => {
      const within = folded(textOf(account));
      return words.every((word) => within.includes(word));
    })
    .toSorted((one, other) => byVietnamese(orderOf(one), orderOf(other)));
};
