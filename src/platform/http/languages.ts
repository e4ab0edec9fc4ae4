import type { FaultCode, ProblemCode } from './codes.ts';
import type { Text } from './text.ts';
import { en } from './messages/en.ts';
import { vi } from './messages/vi.ts';

/** Everything the service says about problems, in one language. */
export type Messages = Readonly<{
  problems: Readonly<Record<ProblemCode, Text>>;
  faults: Readonly<Record<FaultCode, string>>;
}>;

export type Language = 'vi' | 'en';
export const languages: Readonly<Record<Language, Messages>> = { vi, en };

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
