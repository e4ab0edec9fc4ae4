import { parseLocalDate } from '../../../domain/shared/local-date.ts';
import type { Corner } from '../registers.ts';
import { pageUnreadable } from './reading.errors.ts';

/** Where a list goes on, and in which corner: a page never mixes two states of the world. */
export type PageCursor = Readonly<{ corner: Pick<Corner, 'at' | 'position'>; after: string }>;

/** base64url of `[at, position, key]`; opaque to callers. */
export const writeCursor = ({ corner, after }: PageCursor): string =>
  Buffer.from(JSON.stringify([corner.at, corner.position.toString(), after])).toString('base64url');

/** @throws InputRefused */
export const readCursor = (text: string): PageCursor => {
  const parts = decode(text);
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => typeof part === 'string')) {
    throw pageUnreadable();
  }
  const [day = '', position = '', after = ''] = parts;
  const at = parseLocalDate(day);
  if (at === null || !/^\d{1,18}$/.test(position)) throw pageUnreadable();
  return { corner: { at, position: BigInt(position) }, after };
};

const decode = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw pageUnreadable();
  }
};
