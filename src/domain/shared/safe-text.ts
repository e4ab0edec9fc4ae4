/**
 * Text that can be kept: no NUL (Postgres refuses it), no lone surrogate (no Unicode text), one normal form (NFC) so that
 * equal words are equal bytes.
 */
export const textProblem = (text: string): 'nul' | 'loneSurrogate' | null =>
  text.includes('\0') ? 'nul' : loneSurrogate.test(text) ? 'loneSurrogate' : null;

const loneSurrogate = /\p{Cs}/u;

export type TextProblem = Readonly<{ field: string; problem: 'nul' | 'loneSurrogate' }>;

/** The first text that cannot be kept, anywhere in a value of plain data; `field` as `content.groups[0].label`. */
export const unsafeTextIn = (value: unknown, field = ''): TextProblem | null => {
  if (typeof value === 'string') {
    const problem = textProblem(value);
    return problem === null ? null : { field, problem };
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && textProblem(key) !== null) return { field, problem: textProblem(key) ?? 'nul' };
    const path = Array.isArray(value) ? `${field}[${key}]` : field === '' ? key : `${field}.${key}`;
    const found = unsafeTextIn(inner, path);
    if (found !== null) return found;
  }
  return null;
};

/** The same plain data with every text in NFC. */
export const normalised = <Value>(value: Value): Value => {
  if (typeof value === 'string') return value.normalize('NFC') as Value;
  if (Array.isArray(value)) return value.map(normalised) as Value;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalised(inner)])) as Value;
};
