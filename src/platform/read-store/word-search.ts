import { fold } from '../../domain/shared/folding.ts';

/** Quotation marks and brackets are no part of the word that they stand at. */
const bare = (text: string): string => fold(text.replace(/[“”"'‘’«»()[\]]+/gu, ' '));

/** What a `folded` column holds: the folded text after a space, so that every word begins after one. */
export const searchable = (text: string): string => ` ${bare(text)}`;

/** Signs of a word that `read_store.words` keeps. */
const keptOfWord = 250;

/** Signs of a text whose words `read_store.words` keeps. */
export const keptOfText = 250_000;

/** A word asked for: it must begin a word of the text. */
export type AskedWord = Readonly<{
  /** What stands in a `folded` column. */
  text: string;
  /** For LIKE, over a `folded` column. */
  pattern: string;
  /** Text query over `read_store.words`, whose index it asks; long words are cut, so it may find more than the pattern. */
  query: string;
}>;

export const askedWords = (asked: string): readonly AskedWord[] =>
  bare(asked)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({
      text: ` ${word}`,
      pattern: `% ${word.replace(/[\\%_]/g, '\\$&')}%`,
      query: `'${[...word].slice(0, keptOfWord).join('').replace(/['\\]/g, '$&$&')}':*`,
    }));

export const wordPatterns = (asked: string): readonly string[] => askedWords(asked).map(({ pattern }) => pattern);
