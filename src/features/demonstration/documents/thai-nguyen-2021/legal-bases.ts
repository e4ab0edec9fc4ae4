import type { LegalBasis } from '../../../../domain/plan/plan.events.ts';
import { localDate } from '../../../../domain/shared/local-date.ts';
import { document } from '../decisions.ts';

const basis = (symbol: string, issuedOn: string, issuer: string, title: string): LegalBasis => ({
  ...document(symbol, issuedOn, issuer),
  ...{ title, validTo: null },
});

/**
 * The seven documents that the article cites, in five families of numbering. It does not date the ordinance: its day is
 * general knowledge, not compared with the original.
 */
export const legalBases: readonly LegalBasis[] = [
  basis('25-NQ/TW', '2013-06-03', 'Ban Chấp hành Trung ương Đảng', 'Sự lãnh đạo của Đảng đối với công tác dân vận'),
  basis('09-CT/TU', '2016-04-07', 'Ban Thường vụ Tỉnh ủy Thái Nguyên', 'Công tác dân vận của cơ quan nhà nước'),
  basis('04/CT-UBND', '2021-01-22', 'UBND tỉnh Thái Nguyên', 'Bầu cử đại biểu Quốc hội và HĐND các cấp'),
  basis('20/CT-UBND', '2016-09-09', 'UBND tỉnh Thái Nguyên', 'Kỷ luật, kỷ cương trong cơ quan hành chính'),
  basis('34/2007/PL-UBTVQH11', '2007-04-20', 'Ủy ban Thường vụ Quốc hội', 'Thực hiện dân chủ ở xã, phường, thị trấn'),
  basis('04/2015/NĐ-CP', '2015-01-09', 'Chính phủ', 'Dân chủ trong hoạt động của cơ quan hành chính'),
  basis('145/2020/NĐ-CP', '2020-12-14', 'Chính phủ', 'Điều kiện lao động và quan hệ lao động'),
];

/** Replaced by Decree 59/2023/NĐ-CP and the law that it details; that both were replaced was not compared with the originals. */
export const replacing = document('59/2023/NĐ-CP', '2023-08-14', 'Chính phủ');
const lastDayOf: Readonly<Record<string, string>> = {
  '34/2007/PL-UBTVQH11': '2023-06-30',
  '04/2015/NĐ-CP': '2023-08-13',
};

export const withValidity = (bases: readonly LegalBasis[]): readonly LegalBasis[] =>
  bases.map((known) => {
    const validTo = lastDayOf[known.symbol];
    return validTo === undefined ? known : { ...known, validTo: localDate(validTo) };
  });
