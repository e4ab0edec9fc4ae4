/** The text is not JSON as RFC 8259 has it, or says a member twice. `path` leads to where it stopped being readable. */
export class JsonRefused extends Error {
  constructor(
    readonly rule: 'malformed' | 'repeated-member' | 'reserved-member' | 'too-deep',
    readonly path: string,
  ) {
    super(`JSON ${rule} at ${path || '/'}`);
    this.name = 'JsonRefused';
  }
}

const reserved = new Set(['__proto__', 'constructor', 'prototype']);
const deepest = 20;
const blanks = ' \t\n\r';
const ends = `${blanks},]}`;

/**
 * Reads JSON and refuses what `JSON.parse` lets pass in silence: a member named twice (of which only the last would be
 * seen), names that reach into prototypes, and nesting without end.
 *
 * @throws JsonRefused
 */
export const readJson = (text: string): unknown => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new JsonRefused('malformed', '');
  }
  new MemberScan(text).value('', 0);
  return value;
};

/** Walks text that is known to be JSON, member by member. */
class MemberScan {
  private at = 0;

  constructor(private readonly text: string) {}

  value(path: string, depth: number): void {
    if (depth > deepest) throw new JsonRefused('too-deep', path);
    const start = this.peek();
    if (start === '{') this.object(path, depth);
    else if (start === '[') this.array(path, depth);
    else if (start === '"') this.string();
    else this.word();
  }

  private object(path: string, depth: number): void {
    const seen = new Set<string>();
    this.at += 1;
    while (this.peek() !== '}') {
      if (this.peek() === ',') this.at += 1;
      this.peek();
      const name = this.string();
      const here = `${path}/${name}`;
      if (reserved.has(name)) throw new JsonRefused('reserved-member', here);
      if (seen.has(name)) throw new JsonRefused('repeated-member', here);
      seen.add(name);
      this.peek();
      this.at += 1; // the colon
      this.value(here, depth + 1);
    }
    this.at += 1;
  }

  private array(path: string, depth: number): void {
    this.at += 1;
    for (let index = 0; this.peek() !== ']'; index += 1) {
      if (this.peek() === ',') this.at += 1;
      this.value(`${path}/${index}`, depth + 1);
    }
    this.at += 1;
  }

  private string(): string {
    const start = this.at;
    let end = this.text.indexOf('"', start + 1);
    while (isEscaped(this.text, end)) end = this.text.indexOf('"', end + 1);
    this.at = end + 1;
    const written = this.text.slice(start + 1, end);
    return written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
  }

  /** The next character that means something. */
  private peek(): string {
    while (blanks.includes(this.text[this.at] ?? '#')) this.at += 1;
    return this.text[this.at] ?? '';
  }

  /** Passes over a number or a word. */
  private word(): void {
    while (!ends.includes(this.text[this.at] ?? ',')) this.at += 1;
  }
}

/** A quotation mark belongs to the text when an odd number of backslashes stands before it. */
const isEscaped = (text: string, at: number): boolean => {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
};
