import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage } from './language.ts';
import { vi } from './vi/catalogue.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof vi };
  }
}

/** Makes the texts ready; English is fetched only by whoever reads it. */
export const loadTexts = async (): Promise<void> => {
  const language = currentLanguage();
  const translation = language === 'vi' ? vi : (await import('./en/catalogue.ts')).en;
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation } },
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  document.documentElement.lang = language;
};
