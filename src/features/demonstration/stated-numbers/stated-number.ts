import { localDate, type LocalDate } from '../../../domain/shared/local-date.ts';
import type { Source } from '../script/history.ts';
import { named, type Figure } from '../figures.ts';
import type { Readings } from '../readings.ts';

/** A number that an article states, or that follows from what it states, and how it is computed from the registers. */
export type StatedNumber = Readonly<{
  source: Source;
  /** What it counts, in Vietnamese. */
  what: string;
  stated: Figure;
  /** Day of the question. */
  at: LocalDate;
  compute: (ask: Readings) => Promise<Figure>;
}>;

/** A line of an article's list; a text alone stands for a document, a day or a term. */
export type Line = readonly [what: string, stated: Figure | string, compute: StatedNumber['compute'], at?: string];

export const numbersOf = (source: Source, askedAt: string, lines: readonly Line[]): readonly StatedNumber[] =>
  lines.map(([what, stated, compute, at = askedAt]) => ({
    ...{ source, what, at: localDate(at), compute },
    stated: typeof stated === 'string' ? named(stated) : stated,
  }));
