import { parseDeadline, toDeadline, type Deadline, type DeadlineAsGiven } from '../../../domain/shared/deadline.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import { ChoiceField, DateField, IntegerField, TextField } from '../../ports/fields.ts';
import { InputRefused, required } from '../../ports/input-refused.ts';

const kinds = ['date', 'month', 'quarter', 'year', 'openEnded'] as const;

/** A deadline as the document gives it: in words that are read by rule, or as a kind with what belongs to it. */
export class DeadlineBody {
  @ChoiceField({
    description: 'What the document names; may be left out when `words` say it all',
    optional: true,
    of: kinds,
    example: 'quarter',
  })
  kind?: (typeof kinds)[number] | null;

  @DateField({ description: 'The day, for `date`', optional: true })
  date?: LocalDate | null;

  @IntegerField({ description: 'For `month`, `quarter`, `year`', optional: true, min: 1900, max: 9999, example: 2026 })
  year?: number | null;

  @IntegerField({ description: 'For `month`', optional: true, min: 1, max: 12 })
  month?: number | null;

  @IntegerField({ description: 'For `quarter`', optional: true, min: 1, max: 4, example: 2 })
  quarter?: number | null;

  @TextField({
    description: 'The words of the document, kept for printing',
    optional: true,
    max: 100,
    example: 'Quý II/2026',
  })
  words?: string | null;
}

const parts = {
  date: ['date'],
  month: ['year', 'month'],
  quarter: ['year', 'quarter'],
  year: ['year'],
  openEnded: [],
} as const;
const members = ['date', 'year', 'month', 'quarter'] as const;

/** @throws InputRefused naming the member that is missing, that does not belong, or the words that say no deadline */
export const deadlineOf = (body: DeadlineBody, path: string): Deadline => {
  const { kind } = body;
  const words = body.words ?? undefined;
  if (kind === undefined || kind === null) return deadlineInWords(words, path);
  const belonging: readonly string[] = parts[kind];
  const strangers = members.filter((member) => isGiven(body[member]) && !belonging.includes(member));
  if (strangers.length > 0) {
    throw new InputRefused(strangers.map((member) => ({ field: `${path}/${member}`, code: 'field.unknown' })));
  }
  const given = givenOf(kind, body, path);
  return words === undefined ? toDeadline(given) : toDeadline(given, words);
};

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const deadlineInWords = (words: string | undefined, path: string): Deadline => {
  if (words === undefined) throw new InputRefused([{ field: `${path}/kind`, code: 'field.missing' }]);
  const read = parseDeadline(words);
  if (read === null) throw new InputRefused([{ field: `${path}/words`, code: 'deadline.unreadable' }]);
  return read;
};

const givenOf = (kind: (typeof kinds)[number], body: DeadlineBody, path: string): DeadlineAsGiven => {
  const need = <T>(value: T | null | undefined, member: string): T => required(value, `${path}/${member}`);
  switch (kind) {
    case 'date':
      return { kind, date: need(body.date, 'date') };
    case 'month':
      return { kind, year: need(body.year, 'year'), month: need(body.month, 'month') };
    case 'quarter':
      return { kind, year: need(body.year, 'year'), quarter: need(body.quarter, 'quarter') };
    case 'year':
      return { kind, year: need(body.year, 'year') };
    case 'openEnded':
      return { kind };
  }
};
