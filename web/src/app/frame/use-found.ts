import { keepPreviousData } from '@tanstack/react-query';
import type { LinkProps } from '@tanstack/react-router';
import { ask } from '../../api/client.ts';
import { useCorner } from '../corner.ts';

export type Found = Readonly<{
  key: string;
  group: 'pages' | 'plans' | 'tasks' | 'units';
  name: string;
  about?: string;
  link: Pick<LinkProps, 'to' | 'params' | 'search'>;
}>;

/** So many of each kind: what is looked for is among the first, or the words are too few. */
const most = 6;

/** `82/KH-UBND`: number and symbol of a document, as nobody writes a name. */
const looksLikeSymbol = (text: string): boolean => /^\S+\/\S+$/.test(text);

/** What the service finds for a text of two letters or more; a document number finds its plan first. */
export const useFound = (text: string): Readonly<{ found: readonly Found[]; isSettled: boolean }> => {
  const { query: corner } = useCorner();
  const options = { enabled: text.length >= 2, placeholderData: keepPreviousData };
  const query = { q: text, limit: most, ...corner };
  const cited = { symbol: text, limit: most, ...corner };
  const bySymbol = { ...options, enabled: options.enabled && looksLikeSymbol(text) };
  const ofSymbol = ask.useQuery('get', '/api/v1/plans', { params: { query: cited } }, bySymbol);
  const plans = ask.useQuery('get', '/api/v1/plans', { params: { query } }, options);
  const tasks = ask.useQuery('get', '/api/v1/tasks', { params: { query } }, options);
  const units = ask.useQuery('get', '/api/v1/units', { params: { query } }, options);
  if (!options.enabled) return { found: [], isSettled: true };
  const named = bySymbol.enabled ? (ofSymbol.data?.items ?? []) : [];
  const others = (plans.data?.items ?? []).filter(({ id }) => !named.some((plan) => plan.id === id));
  const found: readonly Found[] = [
    ...[...named, ...others].map(({ id, name, symbol, owner }) => ({
      ...{ key: id, group: 'plans' as const, name, about: [symbol, owner.name].filter(Boolean).join(' · ') },
      link: { to: '/ke-hoach/$planId' as const, params: { planId: id } },
    })),
    ...(tasks.data?.items ?? []).map(({ id, number, title, plan, leadUnit }) => ({
      ...{ key: id, group: 'tasks' as const, name: `${number}. ${title}` },
      about: [plan.symbol ?? plan.name, leadUnit.name].join(' · '),
      link: { to: '/nhiem-vu/$taskId' as const, params: { taskId: id } },
    })),
    ...(units.data?.items ?? []).map(({ id, name }) => ({
      ...{ key: id, group: 'units' as const, name },
      link: { to: '/don-vi/$unitId' as const, params: { unitId: id } },
    })),
  ];
  return { found, isSettled: ![plans, tasks, units].some(({ isFetching }) => isFetching) };
};
