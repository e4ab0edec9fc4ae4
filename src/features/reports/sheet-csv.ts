import { csvLine as line, csvMark } from '../ports/csv.ts';
import { columns, countsOf, ratesOf, type Sheet, type SheetRow } from './sheet.ts';

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
  return `${csvMark}${line(head)}${rows.join('')}${last}`;
};
