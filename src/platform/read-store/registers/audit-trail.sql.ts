import type { SqlQuestion } from '../sql-question.ts';
import { keptOfText, type AskedWord } from '../word-search.ts';

/** The index keeps a number in place of the account. @param account SQL of an account */
export const byAccount = (alias: string, account: string): string =>
  `hashtext(${alias}.account) = hashtext(${account}) AND ${alias}.account = ${account}`;

/** The pattern says which entries; the query finds them by the index. */
export const tellsOf = (alias: string, { pattern, query }: AskedWord, question: SqlQuestion): string =>
  `${alias}.folded LIKE ${question.value(pattern, 'text')}
   AND read_store.words(${alias}.folded) @@ ${question.value(query, 'tsquery')}`;

/** What `tellsOf` finds, told of entries that are read anyway: without the index, and quicker than by a pattern. */
export const tellsOfWhereRead = (alias: string, { text, query }: AskedWord, question: SqlQuestion): string =>
  `strpos(${alias}.folded, ${question.value(text, 'text')}) > 0
   AND (length(${alias}.folded) <= ${keptOfText} OR read_store.words(${alias}.folded) @@ ${question.value(query, 'tsquery')})`;

/**
 * A position: reading the entries after it, about two for each one that the question finds in all, costs a fraction of gathering
 * those by the index. How many they are is taken from a sample of pages; none are read for rare words.
 *
 * @param end SQL of the last position that is asked about
 * @param finds condition of what the question finds
 */
export const worthReadingAfter = (alias: string, end: string, finds: string): string => `(
    SELECT ${end} - coalesce(2 * ${end} * count(*) FILTER (WHERE ${finds}) / nullif(count(*), 0), 0)
    FROM read_store.audit_trail ${alias} TABLESAMPLE SYSTEM (least(100, ${sampledPages} * 100 / ${pages})) REPEATABLE (0)
    WHERE ${alias}.position <= ${end})`;

const sampledPages = 64;

const pages = `greatest(1, pg_relation_size('read_store.audit_trail') / current_setting('block_size')::numeric)`;
