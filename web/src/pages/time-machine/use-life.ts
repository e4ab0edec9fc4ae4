import { ask } from '../../api/client.ts';
import { dayOf, addDays, today } from '../../format/dates.ts';
import { widened, type Life } from './slider-days.ts';
import { changesOf, stepFor, type Change } from './changes.ts';
import type { ScopeSearch } from './time-machine-search.ts';

const yearsBack = 6;
/** Days shown before a plan was issued and after its last event. */
const margin = 14;

/** From shortly before the plan was issued until after its last event; the last years where no plan is chosen. */
const usePlanLife = (plan: string | undefined): Life | null => {
  const issued = ask.useQuery(
    'get',
    '/api/v1/plans/{id}',
    { params: { path: { id: plan ?? '' } } },
    { enabled: plan !== undefined },
  );
  const newest = ask.useQuery(
    'get',
    '/api/v1/audit',
    { params: { query: { plan, limit: 1 } } },
    { enabled: plan !== undefined },
  );
  const yesterday = addDays(today(), -1);
  if (plan === undefined) return { first: `${Number(yesterday.slice(0, 4)) - yearsBack}-01-01`, last: yesterday };
  const entry = newest.data?.items[0];
  if (issued.data === undefined || entry === undefined) return null;
  const first = addDays(issued.data.plan.issuedOn, -margin);
  const end = addDays(widened({ first, last: dayOf(entry.recordedAt) }, entry.effectiveOn).last, margin);
  return { first: first < yesterday ? first : yesterday, last: end < yesterday ? end : yesterday };
};

export const useLife = (scope: ScopeSearch, ...days: readonly (string | undefined)[]): Life | null => {
  const life = usePlanLife(scope.plan);
  return life === null ? null : widened(life, ...days);
};

/** Where on the axis figures changed: by the day that counts (`now`), or by the day on which it was recorded (`then`). */
export const useChanges = (scope: ScopeSearch, life: Life, known: 'now' | 'then'): readonly Change[] => {
  const { first, last } = life;
  const timeline = ask.useQuery('get', '/api/v1/timeline', {
    params: { query: { ...scope, known, from: first, to: last, step: stepFor(first, last) } },
  });
  return timeline.data === undefined ? [] : changesOf(timeline.data.points);
};
