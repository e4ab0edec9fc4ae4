/**
 * A key whose plain byte order is the order in which people read numbers of an annex (STT): 2 before 10, II before IV,
 * 1 before 1.1, d before đ. In SQL compare it with collation "C". Source: domain rules 6.
 */
export const naturalKey = (text: string): string =>
  (text.normalize('NFC').match(/\d+|\p{L}+|[^\d\p{L}\s.\-/()]+/gu) ?? []).map(segmentKey).join(' ');

const segmentKey = (segment: string): string => {
  if (/^\d/.test(segment)) return `0${sized(segment)}`;
  const roman = romanValue(segment);
  return roman === null ? `2${[...segment.toLowerCase()].map(letterKey).join('')}` : `1${sized(String(roman))}`;
};

/** How many digits first, so that more digits sort later. */
const sized = (digits: string): string => {
  const plain = digits.replace(/^0+(?=\d)/, '').slice(0, 99);
  return `${String(plain.length).padStart(2, '0')}${plain}`;
};

const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';

/** Place in the Vietnamese alphabet, two digits, then the tone; other signs by code point, after all letters. */
const letterKey = (letter: string): string => {
  const [toneless, tone] = splitTone(letter);
  const place = alphabet.indexOf(toneless);
  return place < 0 ? `9${letter.codePointAt(0)?.toString(16).padStart(6, '0')}` : `${10 + place}${tone}`;
};

/** Order of tones: none, huyền, hỏi, ngã, sắc, nặng. */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

const splitTone = (letter: string): readonly [string, number] => {
  const parts = letter.normalize('NFD');
  const tone = tones.findIndex((mark) => mark !== '' && parts.includes(mark));
  return tone < 0 ? [letter, 0] : [parts.replace(tones[tone] ?? '', '').normalize('NFC'), tone];
};

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/**
 * Capitals only. A single C, L, D or M is a letter of an A, B, C list; I, V and X alone are numbers.
 * @returns `null` when it is no Roman number up to 399 in its regular form.
 */
export const romanValue = (text: string): number | null => {
  if (!/^(?=.)(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || /^[CL]$/.test(text)) return null;
  const values = [...text].map((letter) => romanDigits[letter] ?? 0);
  return values.reduce((sum, value, index) => ((values[index + 1] ?? 0) > value ? sum - value : sum + value), 0);
};
