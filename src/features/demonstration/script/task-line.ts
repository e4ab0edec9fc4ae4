import type { DeadlineAsGiven } from '../../../domain/shared/deadline.ts';
import { localDate } from '../../../domain/shared/local-date.ts';

/** One line of a plan's annex and the usual course of the work on it. `Who` are the short names of a document's units. */
export type TaskLine<Who extends string> = Readonly<{
  number: string;
  title: string;
  lead: Who;
  with?: readonly Who[];
  product?: string;
  due: DeadlineAsGiven;
  /** Day the accepted result was sent. Without one the course is told in the document's incidents, or has not ended. */
  sent?: string;
  /** Day of confirmation, when not a few working days after sending. */
  confirmed?: string;
  /** Day on which sending and confirming were typed in, when later than they happened. */
  entered?: string;
}>;

export const day = (date: string): DeadlineAsGiven => ({ kind: 'date', date: localDate(date) });
export const month = (year: number, month: number): DeadlineAsGiven => ({ kind: 'month', year, month });
export const quarter = (year: number, quarter: number): DeadlineAsGiven => ({ kind: 'quarter', year, quarter });
export const year = (year: number): DeadlineAsGiven => ({ kind: 'year', year });
export const standing: DeadlineAsGiven = { kind: 'openEnded' };
