import { completionOf } from '../../domain/report/report-figures.ts';
import type { ReportFigures } from '../../domain/report/report.events.ts';
import { dateText } from '../../domain/shared/date-text.ts';
import { countText, percentText } from '../../domain/shared/numbers.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { notAddedUp } from './report-state.ts';
import { countsOf, ratesOf, sharesOf, type Sheet, type SheetRow } from './sheet.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** Where the page finds its style; nothing stands inline. */
export const pageStyleAddress = '/api/v1/report-page.css';

/** `ngày 05 tháng 02 năm 2026`: zeros as in the short date. Source: Decree 30/2020/NĐ-CP. */
const dayInWords = (date: LocalDate): string => {
  const [day, month, year] = dateText(date).split('/') as [string, string, string];
  return `ngày ${day} tháng ${month} năm ${year}`;
};

const dots = '..........';

/** `6 tháng đầu năm 2026`, `năm 2026`, `quý III năm 2026`. */
const periodOf = ({ label, year }: Sheet): string => {
  const words = `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return /(^| )năm$/.test(words) ? `${words} ${year}` : `${words} năm ${year}`;
};

/** What the report is about (trích yếu): the kind of the document stands above it already. */
const aboutOf = (sheet: Sheet): string => {
  const about = sheet.name.replace(/^báo cáo /i, '');
  return `${about.charAt(0).toUpperCase()}${about.slice(1)}, ${periodOf(sheet)}`;
};

/** A report as it is printed: the sheet with the heading of an official document, and the table as its annex. */
export const sheetPage = (sheet: Sheet): string => {
  const { name, from, to, total, decimals, version } = sheet;
  const title = `${name}, ${periodOf(sheet)}`;
  const { completed, counted } = total;
  const reached = percentText(completionOf(total), decimals);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${pageStyleAddress}">
</head>
<body>
<section class="letter">
<header>
<div class="issuer">${sheet.upper === null ? '' : `<p>${escaped(sheet.upper.toUpperCase())}</p>`}
<p class="body">${escaped(sheet.receiver.toUpperCase())}</p>
<p>Số: ${escaped(sheet.symbol ?? `${dots}/BC-${dots}`)}</p></div>
<div class="country"><p class="name">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
<p class="motto">Độc lập - Tự do - Hạnh phúc</p>
<p class="place">${dots}, ${dayInWords(sheet.day)}</p></div>
</header>
<h1>BÁO CÁO</h1>
<p class="about">${escaped(aboutOf(sheet))}</p>
<p>Số liệu từ ${dateText(from)} đến hết ${dateText(to)}${version === null ? ', chưa chốt' : ''}.</p>
<p>Đến hết ${dateText(to)}, các cơ quan, đơn vị đã được tổng hợp hoàn thành ${countText(completed)}/${countText(counted)} nhiệm vụ, đạt ${reached}; trong kỳ hoàn thành ${countText(total.completedInWindow)} nhiệm vụ. Chi tiết tại Phụ lục kèm theo.</p>
${notAddedUpList(sheet)}
<footer>
<div class="recipients"><p class="heading">Nơi nhận:</p><p>- ${dots};</p><p>- Lưu: VT, ${dots}.</p></div>
<div class="signature"><p class="power">THỦ TRƯỞNG CƠ QUAN</p><p class="hint">(Ký, ghi rõ họ tên, đóng dấu)</p></div>
</footer>
</section>
<section class="annex">
<h2>PHỤ LỤC</h2>
<p class="about">Tình hình thực hiện nhiệm vụ, ${escaped(periodOf(sheet))}</p>
<p class="attached">(Kèm theo Báo cáo số ${escaped(sheet.symbol ?? `${dots}/BC-${dots}`)} ${dayInWords(sheet.day)} của ${escaped(sheet.receiver)})</p>
${table(sheet)}
${sheet.form.length === 0 ? '' : enteredTable(sheet)}
${version === null ? '' : `<p class="digest">Bản số ${version.number}; mã kiểm tra SHA-256: ${version.sha256}</p>`}
</section>
</body>
</html>
`;
};

const rowsOf = ({ groups }: Sheet): readonly SheetRow[] => groups.flatMap(({ rows }) => rows);

const notAddedUpList = (sheet: Sheet): string => {
  const missing = rowsOf(sheet).flatMap(({ unit, missing: state }) => (state === null ? [] : [{ unit, state }]));
  if (missing.length === 0) return '';
  const items = missing.map(({ unit, state }) => `<li>${escaped(unit)}: ${escaped(state)}</li>`);
  return `<p>${notAddedUp}:</p><ul>${items.join('')}</ul>`;
};

const heading = `<thead>
<tr><th rowspan="2">STT</th><th rowspan="2">Cơ quan, đơn vị</th><th rowspan="2">Tổng số</th><th colspan="3">Đã hoàn thành</th><th colspan="3">Chưa hoàn thành</th><th rowspan="2">Không thời hạn</th><th rowspan="2">Tỷ lệ HT (%)</th><th rowspan="2">Tỷ lệ đúng hạn (%)</th><th rowspan="2">Ghi chú</th></tr>
<tr><th>Tổng</th><th>Đúng hạn</th><th>Quá hạn</th><th>Tổng</th><th>Trong hạn</th><th>Quá hạn</th></tr>
</thead>`;

const numberCells = (texts: readonly string[]): string => texts.map((text) => `<td>${text}</td>`).join('');

const figureCells = (figures: ReportFigures | null, decimals: number): string =>
  figures === null
    ? numberCells(Array.from({ length: 10 }, () => ''))
    : numberCells([...countsOf(figures).map(countText), ...ratesOf(figures, decimals)]);

const table = (sheet: Sheet): string => {
  const { groups, total, decimals } = sheet;
  let place = 0;
  const body = groups.map(({ label, rows, total: ofGroup }) => {
    const own = rows.map(
      ({ unit, figures, note }) =>
        `<tr><td>${(place += 1)}</td><td class="words">${escaped(unit)}</td>${figureCells(figures, decimals)}<td class="words">${escaped(note)}</td></tr>`,
    );
    const head = `<tr class="group"><td></td><td class="words">${escaped(label)}</td>${figureCells(ofGroup, decimals)}<td></td></tr>`;
    return [head, ...own].join('\n');
  });
  const shares = sharesOf(total, decimals);
  const sum = `<tr class="sum"><td></td><td class="words">Tổng cộng</td>${figureCells(total, decimals)}<td></td></tr>`;
  const parts = `<tr class="sum"><td></td><td class="words">Tỷ trọng (%)</td>${numberCells([...shares.texts, '', ''])}<td class="words">${shares.addUp ? '' : 'Tổng các tỷ trọng khác 100 do làm tròn'}</td></tr>`;
  return `<table>${heading}<tbody>\n${body.join('\n')}\n${sum}\n${parts}\n</tbody></table>`;
};

const enteredTable = (sheet: Sheet): string => {
  const { form, totalCells } = sheet;
  const head = form.map(({ label }) => `<th>${escaped(label)}</th>`).join('');
  const rows = rowsOf(sheet).map(
    ({ unit, cells }, index) =>
      `<tr><td>${index + 1}</td><td class="words">${escaped(unit)}</td>${numberCells(form.map((_, at) => (cells === null ? '' : countText(cells[at] ?? 0))))}</tr>`,
  );
  const sum = `<tr class="sum"><td></td><td class="words">Tổng cộng</td>${numberCells(totalCells.map(countText))}</tr>`;
  return `<p class="about">Số liệu do đơn vị nhập</p>
<table><thead><tr><th>STT</th><th>Cơ quan, đơn vị</th>${head}</tr></thead><tbody>\n${rows.join('\n')}\n${sum}\n</tbody></table>`;
};
