/** A4, Times New Roman, page number centred in the top margin and none on the first page. Source: domain rules 5.3. */
export const sheetPageStyle = `
@page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm; }
@page { @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", serif; } }
@page :first { @top-center { content: none; } }
@page annex { size: A4 landscape; margin: 20mm 15mm 20mm 20mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 297mm; background: #fff; color: #000; font: 14pt/1.35 "Times New Roman", "Liberation Serif", serif; }
@media screen { body { padding: 15mm 10mm; } }
p { margin: 0 0 6pt; text-align: justify; }
.letter { max-width: 165mm; margin: 0 auto; }
header { display: flex; justify-content: space-between; gap: 6mm; margin-bottom: 18pt; }
header p { margin: 0; text-align: center; font-size: 13pt; }
.issuer { flex: 1 1 auto; }
.country { flex: 0 0 auto; white-space: nowrap; }
.body, .name, .motto { font-weight: bold; }
.body::after { content: ""; display: block; width: 40%; margin: 2pt auto 4pt; border-top: 1px solid #000; }
.motto { display: table; margin: 0 auto; border-bottom: 1px solid #000; font-size: 14pt; }
header .motto { margin: 0 auto; }
.place { margin-top: 8pt; font-style: italic; font-size: 14pt; }
h1, h2 { margin: 0; text-align: center; font-size: 14pt; }
.about { text-align: center; font-weight: bold; break-after: avoid; }
.attached { text-align: center; font-style: italic; }
ul { margin: 0 0 6pt; }
footer { display: flex; justify-content: space-between; margin-top: 18pt; break-inside: avoid; }
.recipients p { margin: 0; font-size: 11pt; text-align: left; }
.recipients .heading { font-size: 12pt; font-weight: bold; font-style: italic; }
.signature { min-width: 60mm; min-height: 40mm; }
.signature p { margin: 0; text-align: center; }
.power { font-weight: bold; }
.hint { font-style: italic; font-size: 12pt; }
.annex { page: annex; break-before: page; padding-top: 12pt; }
table { width: 100%; border-collapse: collapse; font-size: 11pt; margin-bottom: 10pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #000; padding: 2pt 4pt; text-align: right; vertical-align: middle; }
th { text-align: center; }
td:first-child { text-align: center; }
td.words { text-align: left; }
.group td, .sum td { font-weight: bold; }
.digest { font-size: 9pt; word-break: break-all; text-align: left; }
`;
