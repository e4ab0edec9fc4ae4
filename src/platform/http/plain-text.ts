import { textProblem } from '../../domain/shared/safe-text.ts';
import type { InputFault } from '../../features/ports/input-refused.ts';

/** Neither printed nor meant: control characters, and marks that turn the reading direction of what follows. */
const control = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
/** An element, a comment or a declaration; `tỷ lệ < 5%`, `a <b và c> d` and `<vanthu@tinh.gov.vn>` are none. */
const markup = /<(?:\/?[a-z][a-z0-9-]*(?:\s*\/?>|[\s/][^<>=]*=[^<>]*>)|!--|!doctype|\?xml)/i;
/**
 * A statement that follows on another, or text closed early to begin one; single words of SQL are words of documents too.
 * Looks back from the word, so that a long run of blanks or semicolons is read once, not once a character.
 */
const statement =
  /\b(?=drop|truncate|alter|create|delete|insert|update|union|grant|copy)(?<=[;'")][\s;]*)(?:(?:drop|truncate|alter|create)\s+(?:table|schema|database|role|user|view|index|function)\b|truncate\s+\w+\s*[;-]|delete\s+from\s+\w|insert\s+into\s+\w|update\s+\w+\s+set\b|union\s+(?:all\s+)?select\b|grant\s+\w+\s+(?:on|to)\b|copy\s+\w+\s+(?:from|to)\b)|'\s*or\b[\s\d']*=/i;

/** Characters that stores and files cannot hold. */
export const unkeepable = (text: string): string | null => {
  const problem = textProblem(text);
  if (problem !== null) return problem === 'nul' ? 'text.nul' : 'text.lone-surrogate';
  return control.test(text) ? 'text.control-character' : null;
};

/**
 * What makes a text unfit to be kept: characters that cannot be held, and markup or statements. Texts are only ever bound and
 * escaped here, but they also leave for spreadsheets, views and other people's pages; an administrative document has no use
 * for either, so they stop at the door.
 */
const faultOf = (text: string): string | null => {
  const problem = unkeepable(text);
  if (problem !== null) return problem;
  if (markup.test(text)) return 'text.markup';
  if (statement.test(text)) return 'text.statement';
  return null;
};

/** Passwords: kept by nobody and shown nowhere, so anything that can be typed may stand in them. */
const neverPrinted: ReadonlySet<string> = new Set(['/password', '/current', '/next']);

/** A body with every text in Unicode form C, and what is wrong with its texts and numbers. */
export type Screened = Readonly<{ body: unknown; faults: readonly InputFault[] }>;

/** Goes through everything in a parsed body. Names of members are checked like texts. */
export const screen = (body: unknown): Screened => {
  const faults: InputFault[] = [];
  const visit = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      const code = neverPrinted.has(path) ? unkeepable(value) : faultOf(value);
      if (code !== null) faults.push({ field: path, code });
      return value.normalize('NFC');
    }
    if (Array.isArray(value)) return value.map((item, index) => visit(item, `${path}/${index}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        const unreadable = faultOf(name) !== null;
        if (unreadable) faults.push({ field: path, code: 'field.unreadable-name' });
        return [name, visit(member, `${path}/${unreadable ? '?' : name}`)];
      }),
    );
  };
  return { body: visit(body, ''), faults };
};
