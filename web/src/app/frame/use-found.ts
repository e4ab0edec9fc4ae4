import { keepPreviousData } from '@tanstack/react-query';
import type { LinkProps } from '@tanstack/react-router';
import { ask } from '../../api/client.ts';

export type Found = Readonly<{
  key: string;
  group: 'pages' | 'plans' | 'tasks' | 'units';
  name: string;
  about?: string;
  link: Pick<LinkProps, 'to' | 'params' | 'search'>;
}>;

const most = 6;

/** What the service finds for a text of two letters or more. */
export const useFound = (text: string): Readonly<{ found: readonly Found[]; isSettled: boolean }> => {
  const options = { enabled: text.length >= 2, placeholderData: keepPreviousData };
  const query = { q: text, limit: most };
  const plans = ask.useQuery('get', '/api/v1/plans', { params: { query } }, options);
  if (text.length < 2) return { found: [], isSettled: true };
  const found = (plans.data?.items ?? []).map(({ id, name, symbol, owner }) => ({
    key: id,
    group: 'plans' as const,
    name,
    about: [symbol, owner.name].filter(Boolean).join(' · '),
    link: { to: '/ke-hoach/$planId' as const, params: { planId: id } },
  }));
  return { found, isSettled: !plans.isFetching };
};
