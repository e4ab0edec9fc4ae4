import { useTranslation } from 'react-i18next';
import { words } from '../texts/vi/words.ts';

type EventType = keyof typeof words.event;

const isKnown = (type: string): type is EventType => type in words.event;

/** What an event is called; its type where the catalogue of this page is older than the service's. */
export const useEventName = (): ((type: string) => string) => {
  const { t } = useTranslation();
  return (type) => (isKnown(type) ? t(`words.event.${type}`) : type);
};
