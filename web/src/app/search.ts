import type { paths } from '../api/schema.ts';
import type { CornerSearch } from './corner.ts';

type Explain = NonNullable<paths['/api/v1/progress/explain']['get']['parameters']['query']>;

/** One figure whose list is open beside the page: what it is called, and how `/api/v1/progress/explain` is asked for it. */
export type FigureSearch = Readonly<{
  name: string;
  /** The corner of the figure, when not the one of the address. */
  on?: CornerSearch;
}> &
  Omit<Explain, 'at' | 'knownAt' | 'notBefore' | 'limit' | 'after'>;

/** What every address of the page may carry, so that a link shows somebody else the same. */
export type PageSearch = CornerSearch & Readonly<{ figure?: FigureSearch; board?: boolean }>;

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

const isFigure = (value: unknown): value is FigureSearch =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';

/** Keeps what can be read; an address written by hand breaks nothing. */
export const readSearch = ({ at, knownOn, figure, board }: Record<string, unknown>): PageSearch => ({
  ...(isDay(at) && { at }),
  ...(isDay(knownOn) && { knownOn }),
  ...(isFigure(figure) && { figure }),
  ...(board === true && { board }),
});
