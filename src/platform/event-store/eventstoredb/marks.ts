/** What this adapter keeps in an event's metadata beside what it was given; readers never see it. */
export type Mark = Readonly<{
  /** The append that wrote the event: tells an append from its repetition. */
  append?: string;
  /** The instant at which another store recorded an imported event. ISO 8601, UTC, microseconds. */
  recordedAt?: string;
  /** Whether more of the same import was to follow. */
  import?: 'more' | 'last';
}>;

/** The mark stands first in the object; metadata that is no object is put into one beside it. */
const marked = /^(\s*)\{"tiendo":(\{[^{}]*\})(,?)/;
const bareMember = '"metadata":';

/** @param metadata JSON text @returns JSON text that gives the same text back, byte for byte, and its own members as they were */
export const withMark = (metadata: string, mark: Mark): string => {
  const start = metadata.search(/\S/);
  if (metadata[start] !== '{') return `{"tiendo":${JSON.stringify({ ...mark, bare: true })},${bareMember}${metadata}}`;
  const rest = metadata.slice(start + 1);
  const comma = /^\s*\}/.test(rest) ? '' : ',';
  return `${metadata.slice(0, start)}{"tiendo":${JSON.stringify(mark)}${comma}${rest}`;
};

/** Metadata without a mark was written by somebody else, and is shown as it is; none at all as an empty object. */
export const takeMark = (stored: string): Readonly<{ metadata: string; mark: Mark }> => {
  const found = marked.exec(stored);
  if (found === null) return { metadata: stored === '' ? '{}' : stored, mark: {} };
  const { bare, ...mark } = JSON.parse(found[2]!) as Mark & { bare?: true };
  const rest = stored.slice(found[0].length);
  return { mark, metadata: bare ? rest.slice(bareMember.length, -1) : `${found[1]}{${rest}` };
};
