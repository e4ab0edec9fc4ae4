import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.ts';
import { officialDate } from '../../format/dates.ts';
import { currentLanguage } from '../../texts/language.ts';

type DueDay = components['schemas']['DueDayView'];

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' });

const named = (day: string): string => `${officialDate(day)} (${weekday.format(new Date(day))})`;

/** The last day with its weekday, and the next working day as advice. The service says it in Vietnamese alone. */
export const useDueText = (): ((due: DueDay) => string) => {
  const { t } = useTranslation();
  return ({ date, advice, text }) => {
    if (currentLanguage() === 'vi') return text;
    return advice === null ? named(date) : t('reports.advised', { day: named(date), next: named(advice) });
  };
};
