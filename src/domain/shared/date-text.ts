import { type LocalDate, parseLocalDate } from './local-date.ts';

/**
 * Official short date: a zero before days under 10 and before months 1 and 2 only: `03/6/2013`, `22/01/2021`.
 * Source: Decree 30/2020/NĐ-CP.
 */
export const dateText = (date: LocalDate): string => {
  const [year, month, day] = date.split('-') as [string, string, string];
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
};

/** Reads `d/m/yyyy`, `dd-mm-yyyy`, `d.m.yyyy` and `yyyy-mm-dd`. @returns `null` for any other form, or for no such day. */
export const parseDateText = (text: string): LocalDate | null => {
  const typed = text.trim();
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(typed);
  if (parts === null) return parseLocalDate(typed);
  const [, day, , month, year] = parts as unknown as [string, string, string, string, string];
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
};
