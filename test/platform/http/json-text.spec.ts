import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readJson } from '../../../src/platform/http/json-text.ts';

const refused = (text: string): unknown => {
  try {
    readJson(text);
  } catch (error) {
    return error;
  }
  return null;
};

describe('reading JSON', () => {
  it('gives what JSON.parse gives, whatever is written', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        fc.pre(!/__proto__|constructor|prototype/.test(text));
        expect(readJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['{"a":1,"a":2}', 'repeated-member', '/a'],
    ['{"x":[{"b":{"c":1,"\\u0063":2}}]}', 'repeated-member', '/x/0/b/c'],
    ['{"a\\"":1,"a\\"":2}', 'repeated-member', '/a"'],
    ['{"\\\\":1,"b":{"__proto__":{}}}', 'reserved-member', '/b/__proto__'],
    ['{"\\u0063onstructor":1}', 'reserved-member', '/constructor'],
    [`${'['.repeat(25)}${']'.repeat(25)}`, 'too-deep', '/0'.repeat(21)],
    ['{"a":1,}', 'malformed', ''],
    ['', 'malformed', ''],
  ])('refuses %s as %s', (text, rule, path) => {
    expect(refused(text)).toMatchObject({ rule, path });
  });
});
