import { createHash } from 'node:crypto';

/** What a page may load and send: everything from this service alone, no script inline, no text run as a script. */
const rules = {
  'default-src': ["'self'"],
  'base-uri': ["'none'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'frame-src': ["'none'"],
  // An empty picture (`data:,`) keeps browsers from asking for one.
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'script-src': ["'self'"],
  'script-src-attr': ["'none'"],
  'style-src': ["'self'"],
} as const;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * `Content-Security-Policy` of a page.
 *
 * @param styles texts between `<style>` and `</style>` that the page carries, byte for byte; no other inline style applies
 * @param nonce of this one answer, for styles that the page's own scripts add
 */
export const pagePolicy = (styles: readonly string[] = [], nonce?: string): string => {
  const inline = [...styles.map(hashOf), ...(nonce === undefined ? [] : [`'nonce-${nonce}'`])];
  return Object.entries(rules)
    .map(([name, sources]) => [name, ...sources, ...(name === 'style-src' ? inline : [])].join(' '))
    .join('; ');
};
