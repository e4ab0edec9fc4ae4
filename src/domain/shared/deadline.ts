import type { LocalDate } from './local-date.ts';

/**
 * A deadline as the assigning document gives it (thời hạn). `openEnded` is "thường xuyên" or no deadline at all: class N.
 * Terms in days or months are counted from the day after `from`. Source: domain rules 4.1, 4.2.
 */
export type DeadlineAsGiven =
  | Readonly<{ kind: 'date'; date: LocalDate }>
  | Readonly<{ kind: 'month'; year: number; month: number }>
  | Readonly<{ kind: 'quarter'; year: number; quarter: number }>
  | Readonly<{ kind: 'year'; year: number }>
  | Readonly<{ kind: 'openEnded' }>;

/** The words of the document are kept for printing; `due` is their conversion by rule, `null` when open-ended. */
export type Deadline = Readonly<{ given: DeadlineAsGiven; words: string; due: LocalDate | null }>;
