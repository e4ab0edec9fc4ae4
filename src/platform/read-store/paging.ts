import type { Page } from '../../features/ports/registers.ts';
import { pageUnreadable } from '../../features/ports/reading/reading.errors.ts';

/** Longest page of any list. */
export const longestPage = 1_000;

/** Opaque to callers: the key of the last item shown. */
export const cursorOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** @param kinds what each part of the key must look like. @throws InputRefused `page.unreadable` */
export const keyIn = (cursor: string, kinds: readonly RegExp[]): readonly string[] => {
  const parts = parsed(cursor);
  const fits =
    Array.isArray(parts) &&
    parts.length === kinds.length &&
    kinds.every((kind, index) => ['string', 'number'].includes(typeof parts[index]) && kind.test(String(parts[index])));
  if (!fits) throw pageUnreadable();
  return (parts as unknown[]).map(String);
};

export const uuidKey = /^[0-9a-f-]{36}$/;
export const textKey = /^[^\0]*$/su;
export const integerKey = /^-?\d{1,18}$/;

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};

/** @throws RangeError for a limit outside 1 to 1.000 */
export const checkedLimit = (limit: number): number => {
  if (!Number.isInteger(limit) || limit < 1 || limit > longestPage) throw new RangeError(`limit: 1 to ${longestPage}`);
  return limit;
};

/** A page from one row more than it may show. */
export const pageOf = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  itemOf: (row: Row) => Item,
  keyOf: (row: Row) => readonly (string | number)[],
): Page<Item> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(itemOf), next: rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null };
};
