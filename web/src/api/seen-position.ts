/**
 * The last position of the log that this page knows of, by its own acts or the feed: no question about the present is
 * answered from before it.
 */
let seen = 0n;

export const seenPosition = (): bigint => seen;

/** @param position decimal text */
export const notePosition = (position: string): void => {
  if (/^\d{1,18}$/.test(position) && BigInt(position) > seen) seen = BigInt(position);
};
