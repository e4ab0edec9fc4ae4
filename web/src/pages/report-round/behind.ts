import type { FigureSearch } from '../../app/search.ts';

type Part = Pick<FigureSearch, 'count' | 'rate' | 'part'>;
type Asked = Omit<FigureSearch, 'name' | 'count' | 'rate' | 'part'>;

/** How the tasks behind the figures of a sent report are asked for, from the address that the service names for them. */
export const askedIn = (explain: string): Asked => {
  const query = new URL(explain, 'http://localhost').searchParams;
  const of = (name: string): string | undefined => query.get(name) ?? undefined;
  const year = of('year');
  return {
    leadUnit: of('leadUnit'),
    ...(of('plan') !== undefined && { plan: of('plan') }),
    ...(year !== undefined && { year: Number(year) }),
    on: { at: of('at'), knownAt: of('knownAt') },
  };
};

type OfRound = Readonly<{ planId: string | null; year: number; window: Readonly<{ to: string }> }>;

/** The same for figures that are computed now and not sent yet. */
export const askedNow = (unitId: string, { planId, year, window }: OfRound): Asked => ({
  leadUnit: unitId,
  ...(planId === null ? { year } : { plan: planId }),
  on: { at: window.to },
});

/** One figure of those. */
export const figureOf = (asked: Asked, name: string, part: Part): FigureSearch => ({ name, ...asked, ...part });
