import { complianceOf, completionOf, sumOfFigures, totalCount } from '../../domain/report/report-figures.ts';
import type { FormCell, ReportFigures } from '../../domain/report/report.events.ts';
import { percentText } from '../../domain/shared/numbers.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { UnitKind } from '../../domain/unit/unit.events.ts';

/** One unit of the table; without figures where it is not in the total. */
export type SheetRow = Readonly<{
  unit: string;
  figures: ReportFigures | null;
  /** In the order of the form. */
  cells: readonly number[] | null;
  /** How far a report is that should be in the total and is not; `null` for all others. */
  missing: string | null;
  note: string;
}>;

/** Units of a kind, and what they make together. */
export type SheetGroup = Readonly<{ label: string; rows: readonly SheetRow[]; total: ReportFigures }>;

/** A report as it is put on paper or into a spreadsheet (bảng thống kê). Source of its columns: domain rules 5.2. */
export type Sheet = Readonly<{
  name: string;
  year: number;
  label: string;
  from: LocalDate;
  to: LocalDate;
  /** Unit above the receiver; `null` for none. */
  upper: string | null;
  receiver: string;
  /** Number and symbol of the document it is sent with; `null` while it has none. */
  symbol: string | null;
  /** Day on the page: of the version, or of the question. */
  day: LocalDate;
  /** Digest of the version that this shows; `null` for the total as it stands. */
  version: Readonly<{ number: number; sha256: string }> | null;
  form: readonly FormCell[];
  groups: readonly SheetGroup[];
  total: ReportFigures;
  totalCells: readonly number[];
  decimals: number;
}>;

const kindLabels: Readonly<Record<UnitKind, string>> = {
  ministry: 'Bộ, cơ quan ngang bộ',
  province: 'Tỉnh, thành phố trực thuộc trung ương',
  department: 'Sở, ban, ngành',
  division: 'Phòng, đơn vị trực thuộc',
  district: 'Huyện, quận, thị xã',
  commune: 'Xã, phường, đặc khu',
  council: 'Hội đồng nhân dân, Đoàn đại biểu Quốc hội',
  office: 'Văn phòng',
  party: 'Cơ quan đảng',
};

const collator = new Intl.Collator('vi', { numeric: true });

/** Groups in the order of the kinds, units by name as Vietnamese sorts them. */
export const grouped = (rows: readonly (SheetRow & Readonly<{ kind: UnitKind }>)[]): readonly SheetGroup[] =>
  (Object.keys(kindLabels) as readonly UnitKind[]).flatMap((kind) => {
    const own = rows
      .filter((row) => row.kind === kind)
      .toSorted((one, other) => collator.compare(one.unit, other.unit));
    if (own.length === 0) return [];
    return [{ label: kindLabels[kind], rows: own, total: sumOfFigures(own.flatMap(({ figures }) => figures ?? [])) }];
  });

/** The columns with numbers, between the unit and the note. */
export const columns = [
  'Tổng số',
  'Đã hoàn thành: tổng',
  'Đã hoàn thành: đúng hạn',
  'Đã hoàn thành: quá hạn',
  'Chưa hoàn thành: tổng',
  'Chưa hoàn thành: trong hạn',
  'Chưa hoàn thành: quá hạn',
  'Không thời hạn',
] as const;

export const countsOf = (figures: ReportFigures): readonly number[] => {
  const { H1, H2, T1, T2, N } = figures;
  return [totalCount(figures), H1 + H2, H1, H2, T1 + T2, T1, T2, N];
};

const withoutSign = (percent: string): string => percent.replace('%', '');

/** Completion and on-time rate, per cent; the sign stands in the heading. */
export const ratesOf = (figures: ReportFigures, decimals: number): readonly [string, string] => [
  withoutSign(percentText(completionOf(figures), decimals)),
  withoutSign(percentText(complianceOf(figures), decimals)),
];

/** Shares of the columns in the total, and whether the parts, as printed, add up to 100. Source: domain rules 6. */
export const sharesOf = (
  figures: ReportFigures,
  decimals: number,
): Readonly<{ texts: readonly string[]; addUp: boolean }> => {
  const denominator = totalCount(figures);
  const text = (numerator: number): string => withoutSign(percentText({ numerator, denominator }, decimals));
  const { H1, H2, T1, T2, N } = figures;
  const units = [H1, H2, T1, T2, N].map((part) => Number(text(part).replace(/\D/g, '')));
  const printed = units.reduce((sum, part) => sum + part, 0);
  return {
    texts: countsOf(figures).map(text),
    addUp: denominator === 0 || printed === 100 * 10 ** decimals,
  };
};
