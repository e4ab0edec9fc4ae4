import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage } from './language.ts';
import { vi } from './vi/index.ts';

/** English has a form for one, which Vietnamese lacks: beside each `…_other` stands an `…_one`. */
type One<K> = K extends `${infer Name}_other` ? `${Name}_one` : never;

/** What a catalogue holds, whatever the language: the Vietnamese one is the measure. */
type Catalogue<T> = { readonly [K in keyof T]: T[K] extends string ? string : Catalogue<T[K]> } & {
  readonly [K in keyof T as One<K>]: string;
};
export type Texts = Catalogue<typeof vi>;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof vi };
  }
}

/** Makes the texts ready; English is fetched only by whoever reads it. */
export const loadTexts = async (): Promise<void> => {
  const language = currentLanguage();
  const translation = language === 'vi' ? vi : (await import('./en/index.ts')).en;
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation } },
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  document.documentElement.lang = language;
};
