import type { SqlQuestion } from '../sql-question.ts';
import type { AskedWord } from '../word-search.ts';

/** The index keeps a number in place of the account. @param account SQL of an account */
export const byAccount = (alias: string, account: string): string =>
  `hashtext(${alias}.account) = hashtext(${account}) AND ${alias}.account = ${account}`;

/** The pattern says which entries; the query finds them by the index. */
export const tellsOf = (alias: string, { pattern, query }: AskedWord, question: SqlQuestion): string =>
  `${alias}.folded LIKE ${question.value(pattern, 'text')}
   AND read_store.words(${alias}.folded) @@ ${question.value(query, 'tsquery')}`;
