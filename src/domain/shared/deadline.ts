import { dateText, parseDateText } from './date-text.ts';
import { lastDayOfMonth, type LocalDate } from './local-date.ts';

/**
 * A deadline as the assigning document gives it (thời hạn). `openEnded` is "thường xuyên" or no deadline at all: class N.
 * Source: domain rules 4.1, 4.2.
 */
export type DeadlineAsGiven =
  | Readonly<{ kind: 'date'; date: LocalDate }>
  | Readonly<{ kind: 'month'; year: number; month: number }>
  | Readonly<{ kind: 'quarter'; year: number; quarter: number }>
  | Readonly<{ kind: 'year'; year: number }>
  | Readonly<{ kind: 'openEnded' }>;

/** The words of the document are kept for printing; `due` is their conversion by rule, `null` when open-ended. */
export type Deadline = Readonly<{ given: DeadlineAsGiven; words: string; due: LocalDate | null }>;

/**
 * Month, quarter and year end on their last day; "thường xuyên" has no day.
 *
 * @throws RangeError for a month, quarter or year that does not exist
 */
export const dueOf = (given: DeadlineAsGiven): LocalDate | null => {
  switch (given.kind) {
    case 'date':
      return given.date;
    case 'month':
      return lastDayOfMonth(given.year, given.month);
    case 'quarter':
      return lastDayOfMonth(given.year, given.quarter * 3);
    case 'year':
      return lastDayOfMonth(given.year, 12);
    case 'openEnded':
      return null;
  }
};

const romanQuarters = ['I', 'II', 'III', 'IV'];

/** The words official documents use, where none were given. */
export const wordsOf = (given: DeadlineAsGiven): string => {
  switch (given.kind) {
    case 'date':
      return dateText(given.date);
    case 'month':
      return `Tháng ${given.month}/${given.year}`;
    case 'quarter':
      return `Quý ${romanQuarters[given.quarter - 1]}/${given.year}`;
    case 'year':
      return `Năm ${given.year}`;
    case 'openEnded':
      return 'Thường xuyên';
  }
};

/** @throws RangeError as `dueOf` */
export const toDeadline = (given: DeadlineAsGiven, words: string = wordsOf(given)): Deadline => ({
  given,
  words,
  due: dueOf(given),
});

const year = String.raw`(?:[\s/-]*(?:năm\s*)?(\d{4}))?`;
const monthForm = new RegExp(String.raw`^(?:trong\s+|hết\s+|cuối\s+)?tháng\s*(\d{1,2})${year}$`);
const quarterForm = new RegExp(String.raw`^(?:trong\s+|hết\s+|cuối\s+)?quý\s*(iv|i{1,3}|[1-4])${year}$`);
const yearForm = /^(?:trong\s+|cả\s+|hết\s+|cuối\s+)?năm(?:\s*(\d{4}))?$/;
const halfForm = new RegExp(String.raw`^0?6\s*tháng\s*(đầu|cuối)(?:\s*năm)?${year}$`);
const nineForm = new RegExp(String.raw`^0?9\s*tháng(?:\s*đầu)?(?:\s*năm)?${year}$`);
const openWords = ['thường xuyên', 'theo kế hoạch riêng', 'không thời hạn', 'không xác định thời hạn'];

/**
 * Reads the words of a document: `Tháng 6/2026`, `Quý II/2026`, `Cả năm 2026`, `6 tháng đầu năm 2026`, `Trước 30/6/2026`,
 * `Thường xuyên`. `planYear` completes words that name no year. `Trước tháng 6/2026` may mean its first day or its last:
 * whoever enters it names the day.
 *
 * @returns the deadline in these words, or `null` when they cannot be read or a year is missing
 */
export const parseDeadline = (words: string, planYear: number | null = null): Deadline | null => {
  const typed = words.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ');
  const given = readGiven(typed, planYear);
  return given === null ? null : toDeadline(given, words.normalize('NFC').trim());
};

const readGiven = (typed: string, planYear: number | null): DeadlineAsGiven | null => {
  if (openWords.includes(typed)) return { kind: 'openEnded' };
  const date = parseDateText(typed.replace(/^(?:trước |đến |hết |chậm nhất |xong trước )?(?:ngày )?/, ''));
  if (date !== null) return { kind: 'date', date };
  const inYear = (text: string | undefined): number | null => (text === undefined ? planYear : Number(text));
  const month = monthForm.exec(typed);
  if (month !== null) return inSpan('month', Number(month[1]), 12, inYear(month[2]));
  const quarter = quarterForm.exec(typed);
  if (quarter !== null) return inSpan('quarter', quarterNumber(quarter[1] ?? ''), 4, inYear(quarter[2]));
  const half = halfForm.exec(typed);
  if (half !== null) return inSpan('quarter', half[1] === 'đầu' ? 2 : 4, 4, inYear(half[2]));
  const nine = nineForm.exec(typed);
  if (nine !== null) return inSpan('quarter', 3, 4, inYear(nine[1]));
  const whole = yearForm.exec(typed);
  const number = whole === null ? null : inYear(whole[1]);
  return number === null || !isYear(number) ? null : { kind: 'year', year: number };
};

const inSpan = (
  kind: 'month' | 'quarter',
  place: number,
  most: number,
  year: number | null,
): DeadlineAsGiven | null => {
  if (year === null || !isYear(year) || place < 1 || place > most) return null;
  return kind === 'month' ? { kind, year, month: place } : { kind, year, quarter: place };
};

const isYear = (year: number): boolean => year >= 1900 && year <= 9999;

const quarterNumber = (text: string): number =>
  /^\d$/.test(text) ? Number(text) : romanQuarters.indexOf(text.toUpperCase()) + 1;
