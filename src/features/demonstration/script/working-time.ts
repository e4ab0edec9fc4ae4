import { addDays, weekday, type LocalDate } from '../../../domain/shared/local-date.ts';

/** The day itself, or the Monday after a weekend. Public holidays are not looked at: this only keeps a story likely. */
export const workdayFrom = (day: LocalDate): LocalDate => {
  const later = weekday(day);
  return later <= 5 ? day : addDays(day, 8 - later);
};

/** @param seconds after midnight in Việt Nam; @returns ISO 8601, UTC, microseconds */
export const instantOn = (day: LocalDate, seconds: number): string =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + seconds * 1000).toISOString().replace('Z', '000Z');

/** `08:30` as seconds after midnight. */
export const secondsOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60;
};
