export type Language = 'vi' | 'en';

const key = 'tien-do.language';

/** What the reader chose; before that, what the browser asks for. */
export const currentLanguage = (): Language => {
  const chosen = localStorage.getItem(key);
  if (chosen === 'vi' || chosen === 'en') return chosen;
  return navigator.language.startsWith('en') ? 'en' : 'vi';
};

/** Texts of answers change with the language too, so the page starts anew. */
export const chooseLanguage = (language: Language): void => {
  localStorage.setItem(key, language);
  window.location.reload();
};
