export type Language = 'vi' | 'en';

/** Vietnamese unless the asker prefers English (`Accept-Language`). */
export const preferred = (acceptLanguage: string | undefined): Language => {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const q = Number(/^\s*q=([\d.]+)$/.exec(rest.join(';'))?.[1] ?? 1);
      return { language: tag.split('-')[0], q };
    })
    .filter(({ language, q }) => q > 0 && (language === 'vi' || language === 'en'))
    .sort((one, other) => other.q - one.q);
  return wanted[0]?.language === 'en' ? 'en' : 'vi';
};
