import { isUuid } from '../../domain/shared/ids.ts';
import { textProblem } from '../../domain/shared/safe-text.ts';
import type { Page } from '../../features/ports/registers.ts';
import { pageUnreadable } from '../../features/ports/reading/reading.errors.ts';

/** Longest page of any list. */
export const longestPage = 1_000;

/** Opaque to callers: the key of the last item shown. */
export const cursorOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** A part of a key as the register can take it. */
type KeyKind = (part: string) => boolean;

/** @param kinds what each part of the key must be. @throws InputRefused `page.unreadable` */
export const keyIn = (cursor: string, kinds: readonly KeyKind[]): readonly string[] => {
  const parts = parsed(cursor);
  const fits =
    Array.isArray(parts) &&
    parts.length === kinds.length &&
    kinds.every((kind, index) => ['string', 'number'].includes(typeof parts[index]) && kind(String(parts[index])));
  if (!fits) throw pageUnreadable();
  return (parts as unknown[]).map(String);
};

export const uuidKey: KeyKind = isUuid;
export const textKey: KeyKind = (part) => textProblem(part) === null;
/** A year as it is sorted by, latest first: negative. */
export const yearKey: KeyKind = (part) => /^-?\d{1,4}$/.test(part);
export const positionKey: KeyKind = (part) => /^\d{1,18}$/.test(part);

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
