/**
 * Number and symbol of a document (số, ký hiệu), by family: each family orders its parts differently, so there is no one
 * pattern. Source: Decree 30/2020/NĐ-CP and the examples of domain rules 5.3.
 */
export const symbolFamilies = [
  'law', // 91/2025/QH15
  'standingCommittee', // 34/2007/PL-UBTVQH11
  'normative', // 42/2014/QĐ-TTg
  'administrative', // 82/KH-UBND
  'letter', // công văn, no type code: 581/BNV-CCHC
  'party', // reverse order: 25-NQ/TW
] as const;
export type SymbolFamily = (typeof symbolFamilies)[number];

/** Type codes of administrative documents; letter case is part of the code. */
export const administrativeTypes =
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB TCg PL KHPH CTPH HNVB'.split(
    ' ',
  );
const normativeTypes = ['NĐ', 'QĐ', 'TT', 'NQ', 'CT', 'TTLT', 'NQLT', 'L', 'PL', 'SL', 'HP'];
const partyTypes = [
  'NQ',
  'CT',
  'QĐ',
  'KL',
  'QC',
  'QyĐ',
  'TB',
  'HD',
  'CTr',
  'CTHĐ',
  'KH',
  'ĐA',
  'BC',
  'TTr',
  'CV',
  'PB',
];

const number = String.raw`\d{1,6}[a-zđ]?`;
const issuer = String.raw`\p{Lu}[\p{L}\d&]*(?:[.\-]\p{Lu}[\p{L}\d&]*)*`;
const anyOf = (codes: readonly string[]) => `(?:${codes.join('|')})`;
const whole = (pattern: string) => new RegExp(`^${pattern}$`, 'u');

// In order: the first that fits names the family.
const patterns: readonly (readonly [SymbolFamily, RegExp])[] = [
  ['law', whole(String.raw`${number}/\d{4}/(?:L-|NQ-)?QH\d{1,2}`)],
  ['standingCommittee', whole(String.raw`${number}/(?:\d{4}/)?(?:PL-|NQ-)?UBTVQH\d{1,2}`)],
  ['normative', whole(String.raw`${number}/\d{4}/${anyOf(normativeTypes)}-${issuer}`)],
  ['administrative', whole(`${number}/${anyOf(administrativeTypes)}-${issuer}`)],
  ['party', whole(`${number}-${anyOf(partyTypes)}/${issuer}`)],
  ['letter', whole(`${number}/${issuer}`)],
];

const codesByFolded = new Map(
  [...administrativeTypes, ...partyTypes, ...normativeTypes].map((code) => [code.toLowerCase(), code]),
);

/** The symbol with its type code in the right letter case; `null` when the case is not what is wrong. */
export const expectedSymbol = (symbol: string): string | null => {
  const put = symbol.replace(/(?<=[/-])\p{L}+(?=[/-])/gu, (part) => codesByFolded.get(part.toLowerCase()) ?? part);
  return put !== symbol && familyOf(put) !== null ? put : null;
};

const familyOf = (symbol: string): SymbolFamily | null =>
  patterns.find(([, pattern]) => pattern.test(symbol))?.[0] ?? null;

/** @returns the family, or `null` when the text fits none or writes a type code in the wrong letter case. */
export const symbolFamily = (symbol: string): SymbolFamily | null =>
  expectedSymbol(symbol) === null ? familyOf(symbol) : null;
