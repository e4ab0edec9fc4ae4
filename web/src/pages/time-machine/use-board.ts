import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { cornerOf, type Corner, type CornerSearch } from '../../app/corner.ts';
import { addDays, today } from '../../format/dates.ts';
import { addMonths } from './slider-days.ts';
import type { ScopeSearch } from './time-machine-search.ts';

type Progress = components['schemas']['ProgressView'];
type By = 'field' | 'unit';

/** Whatever was recorded up to a past day stays as it is; kept for as long as somebody moves about in it. */
const keptMs = 10 * 60_000;

const progressOf = async ({ plan, unit }: ScopeSearch, by: By, corner: Corner, signal: AbortSignal) => {
  const query = { by, ...corner.query };
  const { data } =
    plan === undefined
      ? await api.GET('/api/v1/progress', { params: { query: { ...query, ...(unit && { unit }) } }, signal })
      : await api.GET('/api/v1/plans/{id}/progress', { params: { path: { id: plan }, query }, signal });
  return data as Progress;
};

const boardOf = (scope: ScopeSearch, by: By, corner: Corner) =>
  queryOptions({
    queryKey: ['get', '/api/v1/progress', { params: { query: { ...scope, by, ...corner.query } } }, 'board'],
    queryFn: ({ signal }) => progressOf(scope, by, corner, signal),
    staleTime: corner.query.knownAt === undefined ? 30_000 : Infinity,
    gcTime: keptMs,
  });

/** Figures of a corner. While another one is on its way, those shown before stay. */
export const useBoard = (scope: ScopeSearch, by: By, corner: Corner) =>
  useQuery({ ...boardOf(scope, by, corner), placeholderData: keepPreviousData });

const restMs = 400;

const neighboursOf = (day: string): readonly string[] => [
  addDays(day, -1),
  addDays(day, 1),
  addDays(day, -7),
  addDays(day, 7),
  addMonths(day, -1),
  addMonths(day, 1),
];

/** Asks beforehand for where a key or a nudge of a dial would lead. */
export const useNeighbours = (scope: ScopeSearch, { at, knownOn }: CornerSearch): void => {
  const client = useQueryClient();
  const { plan, unit } = scope;
  useEffect(() => {
    const timer = setTimeout(() => {
      const corners = [
        ...(at === undefined ? [] : neighboursOf(at).map((day) => ({ at: day, ...(knownOn && { knownOn }) }))),
        ...(knownOn === undefined
          ? []
          : neighboursOf(knownOn)
              .filter((day) => day < today())
              .map((day) => ({ ...(at && { at }), knownOn: day }))),
      ];
      for (const corner of corners) {
        for (const by of ['field', 'unit'] as const) {
          const question = boardOf({ ...(plan && { plan }), ...(unit && { unit }) }, by, cornerOf(corner));
          client.query(question).catch(() => undefined); // asked again, and told, by whoever goes there
        }
      }
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [client, plan, unit, at, knownOn]);
};
