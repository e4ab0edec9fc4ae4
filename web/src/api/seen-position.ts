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

let tellFirst: (position: string) => void = () => undefined;

/** Where the log stood at the first answer about the present: whatever came after it may be missing on the screen. */
export const firstShown = new Promise<string>((resolve) => {
  tellFirst = resolve;
});

export const noteShown = (position: string): void => {
  tellFirst(position);
};
