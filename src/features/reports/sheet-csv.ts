import { columns, countsOf, ratesOf, type Sheet, type SheetRow } from './sheet.ts';

/**
 * For Excel in Vietnamese: UTF-8 with its mark, or it reads the bytes in the code page of the machine; `;` between the values,
 * since the comma stands before decimals there (96,4) and a value would fall apart at it; no `sep=` line, which makes Excel
 * overlook the mark. Counts have no dots: they are to be added up. Lines end as RFC 4180 wants them.
 */
const byteOrderMark = '\uFEFF';
const separator = ';';

/** What a spreadsheet would take for a formula is shown as text: an apostrophe goes before it, blanks before it or not. */
const formula = /^[\s\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\n]/;

const written = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const line = (values: readonly (string | number)[]): string => `${values.map(written).join(separator)}\r\n`;

export const sheetCsv = (sheet: Sheet): string => {
  const { form, groups, decimals, total, totalCells } = sheet;
  const head = [
    ...['STT', 'Nhóm', 'Cơ quan, đơn vị', ...columns, 'Tỷ lệ hoàn thành (%)', 'Tỷ lệ đúng hạn (%)'],
    ...['Ngoài thống kê', 'Hoàn thành trong kỳ', ...form.map(({ label }) => label), 'Ghi chú'],
  ];
  const numbers = (figures: SheetRow['figures'], cells: SheetRow['cells']): readonly (string | number)[] =>
    figures === null
      ? [...columns, 'HT', 'ĐH', 'X', 'K', ...form].map(() => '')
      : [
          ...[...countsOf(figures), ...ratesOf(figures, decimals), figures.X, figures.completedInWindow],
          ...form.map((_, index) => cells?.[index] ?? 0),
        ];
  let place = 0;
  const rows = groups.flatMap(({ label, rows: own }) =>
    own.map(({ unit, figures, cells, note }) => line([(place += 1), label, unit, ...numbers(figures, cells), note])),
  );
  const last = line(['', '', 'Tổng cộng', ...numbers(total, totalCells), '']);
  return `${byteOrderMark}${line(head)}${rows.join('')}${last}`;
};
