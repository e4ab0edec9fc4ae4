import { dateText } from '../../domain/shared/date-text.ts';
import type { CalendarDay, CalendarKind, Occasion } from '../../domain/rule-set/calendar-entries.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { Language } from '../ports/language.ts';

type Words = Readonly<{
  occasions: Readonly<Record<Occasion, string>>;
  kinds: Readonly<Record<CalendarKind, string>>;
  substitute: (occasion: string) => string;
  swappedRest: (worked: LocalDate) => string;
  workingDay: (rest: LocalDate) => string;
}>;

const vi: Words = {
  occasions: {
    newYear: 'Tết Dương lịch',
    lunarNewYear: 'Tết Nguyên đán',
    hungKings: 'Giỗ Tổ Hùng Vương',
    victory: 'Ngày Chiến thắng',
    labour: 'Ngày Quốc tế lao động',
    nationalDay: 'Quốc khánh',
    culture: 'Ngày Văn hóa Việt Nam',
  },
  kinds: {
    holiday: 'Nghỉ lễ, Tết',
    substituteRest: 'Nghỉ bù',
    swappedRest: 'Nghỉ hoán đổi',
    workingDay: 'Làm bù',
  },
  substitute: (occasion) => `Nghỉ bù ${occasion}`,
  swappedRest: (worked) => `Nghỉ hoán đổi với ngày ${dateText(worked)}`,
  workingDay: (rest) => `Làm bù ngày ${dateText(rest)}`,
};

const en: Words = {
  occasions: {
    newYear: "New Year's Day",
    lunarNewYear: 'Lunar New Year',
    hungKings: 'Commemoration of the Hùng Kings',
    victory: 'Victory Day',
    labour: 'International Labour Day',
    nationalDay: 'National Day',
    culture: 'Day of Vietnamese Culture',
  },
  kinds: {
    holiday: 'Public holiday',
    substituteRest: 'Substitute rest day',
    swappedRest: 'Swapped rest day',
    workingDay: 'Swapped working day',
  },
  substitute: (occasion) => `In lieu of ${occasion}`,
  swappedRest: (worked) => `Day off in exchange for ${dateText(worked)}`,
  workingDay: (rest) => `Worked in exchange for ${dateText(rest)}`,
};

/** What days of the calendar are called, in both languages. */
const words: Readonly<Record<Language, Words>> = { vi, en };

export const kindLabel = (kind: CalendarKind, language: Language): string => words[language].kinds[kind];

export const nameOfDay = (day: CalendarDay, language: Language): string => {
  const { occasions, substitute, swappedRest, workingDay } = words[language];
  switch (day.kind) {
    case 'holiday':
      return occasions[day.occasion];
    case 'substituteRest':
      return substitute(occasions[day.occasion]);
    case 'swappedRest':
      return swappedRest(day.exchangedFor);
    case 'workingDay':
      return workingDay(day.exchangedFor);
  }
};
