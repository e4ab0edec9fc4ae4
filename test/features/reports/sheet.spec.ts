import { describe, expect, it } from '@jest/globals';
import { noFigures } from '../../../src/domain/report/report-figures.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { sheetCsv } from '../../../src/features/reports/sheet-csv.ts';
import { sheetPage } from '../../../src/features/reports/sheet-page.html.ts';
import { grouped, sharesOf, type Sheet } from '../../../src/features/reports/sheet.ts';

const thirds = { ...noFigures, H1: 1, H2: 1, T1: 1, completed: 2, counted: 3 };
const halves = { ...noFigures, H1: 1, T1: 1, completed: 1, counted: 2 };

const sheet = (unit: string, figures = thirds, note = ''): Sheet => ({
  ...{ name: 'Báo cáo cải cách hành chính định kỳ', year: 2026, label: 'Quý III', decimals: 1 },
  ...{ from: localDate('2026-06-15'), to: localDate('2026-09-14'), day: localDate('2026-02-05') },
  ...{ upper: 'Chính phủ', receiver: 'UBND tỉnh <Một>', symbol: '120/BC-UBND', version: null },
  ...{ form: [], total: figures, totalCells: [] },
  groups: grouped([{ unit, kind: 'department', figures, cells: [], missing: null, note }]),
});

describe('A report for Excel', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '|cmd', '%0'])(
    'never holds a formula: %j',
    (text) => {
      const csv = sheetCsv(sheet(text, thirds, text));
      expect(csv).not.toMatch(/(^|[;\n])"?[\s]*[=+\-@＝|%\t]/);
      expect(csv).toContain(`'${text}`);
    },
  );

  it('begins with the mark of UTF-8, parts values by semicolons and writes decimals with a comma', () => {
    const lines = sheetCsv(sheet('Sở "Nội vụ"; Văn phòng')).split('\r\n');
    expect(lines[0]!.startsWith('\uFEFFSTT;')).toBe(true);
    expect(lines[1]).toBe('1;Sở, ban, ngành;"Sở ""Nội vụ""; Văn phòng";3;2;1;1;1;1;0;0;66,7;50,0;0;0;');
    expect(lines).toHaveLength(4);
    const widths = lines.slice(0, 3).map((line) => line.replaceAll(/"[^"]*(""[^"]*)*"/g, '').split(';').length);
    expect(new Set(widths).size).toBe(1);
  });
});

describe('A printed report', () => {
  it('says where printed parts do not add up, and only there', () => {
    expect(sharesOf(thirds, 1)).toEqual({
      ...{ texts: ['100,0', '66,7', '33,3', '33,3', '33,3', '33,3', '0,0', '0,0'], addUp: false },
    });
    expect(sharesOf(halves, 1).addUp).toBe(true);
    expect(sharesOf(noFigures, 1)).toMatchObject({ addUp: true, texts: expect.arrayContaining(['—']) });
    expect(sheetPage(sheet('Sở Nội vụ'))).toContain('do làm tròn');
    expect(sheetPage(sheet('Sở Nội vụ', halves))).not.toContain('do làm tròn');
  });

  it('writes day, number and bodies as official documents do, and names as text', () => {
    const page = sheetPage(sheet('<b>Sở</b> & "phòng"'));
    expect(page).toContain('ngày 05 tháng 02 năm 2026');
    expect(page).toContain('Số: 120/BC-UBND');
    expect(page).toContain('<p class="body">UBND TỈNH &lt;MỘT&gt;</p>');
    expect(page).toContain('&lt;b&gt;Sở&lt;/b&gt; &amp; &quot;phòng&quot;');
    expect(page).toContain('hoàn thành 2/3 nhiệm vụ, đạt 66,7%');
    expect(page).not.toMatch(/<style|<script|\sstyle=/);
  });

  it.each([
    ['6 tháng đầu năm', '6 tháng đầu năm 2026'],
    ['Năm', 'năm 2026'],
    ['Quý III', 'quý III năm 2026'],
    ['Tháng 9', 'tháng 9 năm 2026'],
  ])('calls the period %s in words: %s', (label, words) => {
    const page = sheetPage({ ...sheet('Sở Nội vụ'), label });
    expect(page).toContain(`<h1>BÁO CÁO</h1>\n<p class="about">Cải cách hành chính định kỳ, ${words}</p>`);
  });

  it('lists as not added up what should be in the total, and nobody who need not report', () => {
    const absent = { kind: 'department', figures: null, cells: null } as const;
    const page = sheetPage({
      ...sheet('Sở Nội vụ'),
      groups: grouped([
        { ...absent, unit: 'Sở Y tế', missing: 'đang nhập liệu', note: 'Chưa tổng hợp: đang nhập liệu' },
        { ...absent, unit: 'Sở Xây dựng', missing: null, note: 'Không thuộc diện báo cáo' },
      ]),
    });
    expect(page).toContain('<p>Chưa tổng hợp:</p><ul><li>Sở Y tế: đang nhập liệu</li></ul>');
  });

  it('has units by kind, sorted as Vietnamese sorts them, each kind with its sum', () => {
    const row = (unit: string, kind: 'department' | 'commune') => ({
      unit,
      kind,
      figures: halves,
      cells: [],
      missing: null,
      note: '',
    });
    const groups = grouped([row('Xã Đắk Wil', 'commune'), row('Sở Y tế', 'department'), row('Xã Cư Jút', 'commune')]);
    expect(groups.map(({ label, rows }) => [label, ...rows.map(({ unit }) => unit)])).toEqual([
      ['Sở, ban, ngành', 'Sở Y tế'],
      ['Xã, phường, đặc khu', 'Xã Cư Jút', 'Xã Đắk Wil'],
    ]);
    expect(groups[1]!.total).toMatchObject({ H1: 2, T1: 2 });
  });
});
