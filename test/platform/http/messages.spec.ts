import { describe, expect, it } from '@jest/globals';
import { preferred } from '../../../src/features/ports/language.ts';
import { languages } from '../../../src/platform/http/languages.ts';
import { detailOf, fill } from '../../../src/platform/http/text.ts';

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the catalogue of messages', () => {
  const { vi, en } = languages;

  it('says in both languages what the other says, with the same data or less', () => {
    const odd = (Object.keys(vi.problems) as (keyof typeof vi.problems)[]).filter(
      (code) => String(names(detailOf(vi.problems[code]))) !== String(names(detailOf(en.problems[code]))),
    );
    expect(odd).toEqual([]);
  });

  it('prints dates as official documents do in Vietnamese', () => {
    expect(fill('{a} và {b}', { a: '2013-06-03', b: '2021-01-22' }, 'vi')).toBe('03/6/2013 và 22/01/2021');
    expect(fill('{a}', { a: '2013-06-03' }, 'en')).toBe('2013-06-03');
  });

  it('calls roles, stages and causes by words of the language', () => {
    const { stage, why, roles } = vi.words;
    expect(fill('{stage}; {why}', { stage: 'drafting', why: 'excluded' }, 'vi', { stage: stage!, why: why! })).toBe(
      'đang nhập liệu; đã được loại khỏi kỳ',
    );
    expect(fill('{roles}', { roles: ['focalPoint', 'another'] }, 'vi', { roles: roles! })).toBe('đầu mối, another');
  });

  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['fr, de;q=0.9', 'vi'],
    ['en', 'en'],
    ['en-US,en;q=0.9,vi;q=0.8', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en;q=0', 'vi'],
  ])('chooses for Accept-Language %s: %s', (header, language) => {
    expect(preferred(header)).toBe(language);
  });
});
