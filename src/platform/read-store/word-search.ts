import { fold } from '../../domain/shared/folding.ts';

/** Quotation marks and brackets are no part of the word that they stand at. */
const bare = (text: string): string => fold(text.replace(/[“”"'‘’«»()[\]]+/gu, ' '));

/** What a `folded` column holds: the folded text after a space, so that every word begins after one. */
export const searchable = (text: string): string => ` ${bare(text)}`;

/** LIKE patterns, one a word asked for: each must begin a word of the text. */
export const wordPatterns = (asked: string): readonly string[] =>
  bare(asked)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`);
