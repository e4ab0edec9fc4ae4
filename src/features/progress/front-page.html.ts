import { dateText } from '../../domain/shared/date-text.ts';
import { localDateAt, type LocalDate } from '../../domain/shared/local-date.ts';
import { countText } from '../../domain/shared/numbers.ts';
import { pagePolicy } from '../ports/page-policy.ts';
import { words, type Language, type Words } from './front-page.words.ts';
import type { CountsView } from '../ports/reading/figures.view.ts';
import type { HeadingFiguresView, ProgressView } from './progress.view.ts';

const shownClasses = ['H1', 'H2', 'T1', 'T2', 'N'] as const satisfies readonly (keyof CountsView)[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const style = `
  :root { color-scheme: light dark; --ink: #1c2430; --soft: #5b6675; --line: #d9dee5; --accent: #17467f; --late: #a33a12; --paper: #fff; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e6eaf0; --soft: #9aa6b5; --line: #303946; --accent: #8fb8ee; --late: #f0a07c; --paper: #12161c; }
  }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
  main { max-width: 1120px; margin: 0 auto; padding: 32px 20px 48px; }
  h1 { margin: 0; font-size: 28px; color: var(--accent); }
  p { margin: 4px 0 20px; color: var(--soft); }
  form { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: end; margin-bottom: 24px; }
  label { display: grid; gap: 4px; font-size: 13px; color: var(--soft); }
  input, button { font: inherit; padding: 6px 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); }
  button { background: var(--accent); border-color: var(--accent); color: var(--paper); cursor: pointer; }
  .wide { overflow-x: auto; }
  table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
  th, td { padding: 10px 8px; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; }
  th { font-size: 13px; font-weight: 600; color: var(--soft); }
  th:first-child, td:first-child { text-align: left; min-width: 150px; }
  a { color: var(--accent); }
  .late a { color: var(--late); font-weight: 600; }
  footer { margin-top: 20px; font-size: 13px; color: var(--soft); }
`;

/** `Content-Security-Policy` of the page: its one style, and nothing else inline. */
export const frontPagePolicy = pagePolicy([style]);

/** One page, nothing to load: a table of plans whose every figure leads to the tasks behind it. */
export const frontPage = (progress: ProgressView, knownOn: LocalDate | null, language: Language): string => {
  const text = words[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body><main>
<h1>${text.title}</h1>
<p>${text.lead}</p>
<form method="get" action="/">
<label>${text.at}<input type="date" name="at" value="${progress.at}" required></label>
<label>${text.knownOn}<input type="date" name="knownOn" value="${knownOn ?? ''}"></label>
<button>${text.show}</button>
<a href="/">${text.now}</a>
</form>
${progress.groups.length === 0 ? `<p>${text.none}</p>` : table(progress, text)}
<footer>${footer(progress, text)}</footer>
</main></body>
</html>
`;
};

const table = ({ groups }: ProgressView, text: Words): string => `<div class="wide"><table>
<thead><tr><th>${text.plan}</th><th>${text.completed}</th><th>${text.rate}</th>${shownClasses
  .map((name) => `<th>${text[name]}</th>`)
  .join('')}</tr></thead>
<tbody>${groups.map(row).join('\n')}</tbody>
</table></div>`;

const row = ({ label, counts, rates, explain }: HeadingFiguresView): string => {
  const { numerator, denominator, text } = rates.planCompletion;
  const part = link(
    `${explain}&rate=planCompletion&part=numerator`,
    `${countText(numerator)}/${countText(denominator)}`,
  );
  const cells = shownClasses.map((name) => {
    const late = name === 'T2' && counts[name] > 0 ? ' class="late"' : '';
    return `<td${late}>${link(`${explain}&count=${name}`, countText(counts[name]))}</td>`;
  });
  return `<tr><td>${escaped(label)}</td><td>${part}</td><td>${text}</td>${cells.join('')}</tr>`;
};

const link = (address: string, text: string): string => `<a href="${escaped(address)}">${text}</a>`;

const footer = ({ at, knownAt, ruleSet }: ProgressView, text: Words): string => {
  const { position, recordedAt } = knownAt;
  const known = recordedAt === null ? text.latest : dateText(localDateAt(recordedAt));
  const rules = ruleSet.rules.every(({ verified }) => verified) ? '' : ` ${text.unverified}`;
  return (
    `${text.at} ${dateText(at as LocalDate)}. ${text.position}: ${position} (${known}). ` +
    `${text.rules}: ${escaped(ruleSet.version)}.${rules} <a href="/api/docs">${text.api}</a>`
  );
};
