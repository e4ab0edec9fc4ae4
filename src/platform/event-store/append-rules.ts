import { AppendRefused } from './event-store.errors.ts';
import { maxAppendBytes, type EventToAppend, type ExpectedRevision } from './event-store.ts';

const maxNameLength = 255;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const control = /[\u0000-\u001f\u007f]/;
/** An escape that could spell NUL or half a surrogate pair. */
const suspectEscape = /\\u(?:0000|d[89a-f])/i;
const escape = /\\(?:u([0-9a-f]{4})|.)/gi;

/**
 * What every store refuses whatever the stream looks like.
 *
 * @returns the size that counts against `maxAppendBytes`
 * @throws AppendRefused
 */
export const checkAppend = (stream: string, events: readonly EventToAppend[], expected: ExpectedRevision): number => {
  checkName('stream-name', stream);
  if (typeof expected === 'bigint' && expected < 0n) throw new RangeError(`expected revision ${expected}`);
  if (events.length === 0) throw new AppendRefused('empty', `stream ${stream}: an append holds at least one event`);
  let bytes = 0;
  for (const event of events) {
    bytes += Buffer.byteLength(event.type) + Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata);
  }
  if (bytes > maxAppendBytes) {
    throw new AppendRefused('too-large', `stream ${stream}: ${bytes} bytes in one append, at most ${maxAppendBytes}`);
  }
  events.forEach(checkEvent);
  if (events.length > 1 && new Set(events.map(({ id }) => id.toLowerCase())).size < events.length) {
    throw new AppendRefused('event-id', `stream ${stream}: an event id stands twice in one append`);
  }
  return bytes;
};

const checkEvent = ({ id, type, data, metadata }: EventToAppend): void => {
  if (!uuid.test(id)) throw new AppendRefused('event-id', `event id ${JSON.stringify(id)} is not a UUID`);
  checkName('event-type', type);
  checkJson('data', data);
  checkJson('metadata', metadata);
};

const checkName = (rule: 'stream-name' | 'event-type', name: string): void => {
  const shown = JSON.stringify(name.slice(0, 80));
  if (name.includes('\0')) throw new AppendRefused('nul', `${rule} ${shown} contains NUL`);
  if (name.startsWith('$')) throw new AppendRefused(rule, `${rule} ${shown}: a leading $ is the store's own`);
  if (name.length === 0 || name.length > maxNameLength || control.test(name) || !name.isWellFormed()) {
    throw new AppendRefused(rule, `${rule} ${shown}: 1 to ${maxNameLength} characters, no control characters`);
  }
};

const checkJson = (part: 'data' | 'metadata', text: string): void => {
  if (text.includes('\0')) throw new AppendRefused('nul', `${part} contains NUL`);
  // Half of a surrogate pair alone is no character, so there are no bytes for it.
  if (!text.isWellFormed()) throw new AppendRefused('json', `${part} contains half a surrogate pair`);
  try {
    JSON.parse(text);
  } catch (cause) {
    throw new AppendRefused('json', `${part} is not JSON: ${cause instanceof Error ? cause.message : ''}`);
  }
  if (!suspectEscape.test(text)) return;
  const spelt = text.replace(escape, (_, hex?: string) => (hex ? String.fromCharCode(parseInt(hex, 16)) : ' '));
  if (spelt.includes('\0')) throw new AppendRefused('nul', `${part} contains NUL`);
  if (!spelt.isWellFormed()) throw new AppendRefused('json', `${part} contains half a surrogate pair`);
};
