/** A sentence with `{names}` of data in it; a pair has a short title first. */
export type Text = string | readonly [title: string, detail: string];

export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Short date as official documents write it: a zero before days under 10 and before months 1 and 2 only. Source: domain rules 6. */
const vietnameseDate = (text: string): string =>
  text.replace(
    isoDate,
    (_, year: string, month: string, day: string) => `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`,
  );

/** Data of a refusal are plain: texts, numbers, lists and objects of these. */
const shown = (value: unknown, language: 'vi' | 'en', words: Words[string] = {}): string => {
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value)) return value.map((item) => shown(item, language, words)).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value === 'string' && Object.hasOwn(words, value)) return words[value]!;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return language === 'vi' ? vietnameseDate(text) : text;
};

export const fill = (
  text: string,
  data: Readonly<Record<string, unknown>>,
  language: 'vi' | 'en',
  words: Words = {},
): string => text.replace(/\{(\w+)\}/g, (_, name: string) => shown(data[name], language, words[name]));

export const titleOf = (text: Text): string => (typeof text === 'string' ? text : text[0]);
export const detailOf = (text: Text): string => (typeof text === 'string' ? text : text[1]);
