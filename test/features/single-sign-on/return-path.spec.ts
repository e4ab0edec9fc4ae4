import { describe, expect, it } from '@jest/globals';
import { returnPath } from '../../../src/features/single-sign-on/return-path.ts';
import { onwardPage } from '../../../src/features/single-sign-on/sign-on-page.html.ts';

describe('The way on after signing in', () => {
  it.each(['/', '/ke-hoach', '/ke-hoach?nam=2026&q=a#b', '/a/b%2Fc'])('is the local path %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '\\\\example.org',
    '/..//example.org',
    '/./%2e%2e//example.org',
    '/\t/example.org',
    'javascript:alert(1)',
    'ke-hoach',
    ` /ke-hoach`,
    `/${'a'.repeat(1_000)}`,
  ])('is the first page for %j', (asked) => {
    expect(returnPath(asked)).toBe('/');
  });

  it('stands on the page as text that cannot become markup', () => {
    const page = onwardPage('vi', returnPath(`/"><script>alert('1')</script>`));
    expect(page).not.toContain('<script');
    expect(page).not.toContain(`"><`.concat('s'));
  });
});
