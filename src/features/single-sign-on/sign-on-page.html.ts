import { pagePolicy } from '../ports/page-policy.ts';
import type { ToldProblem } from '../ports/problem-teller.ts';

type Language = 'vi' | 'en';

const words = {
  vi: { going: 'Đã đăng nhập', onward: 'Tiếp tục', again: 'Về trang đăng nhập', code: 'Mã lỗi', request: 'Mã yêu cầu' },
  en: { going: 'Signed in', onward: 'Go on', again: 'To the sign-in page', code: 'Code', request: 'Request' },
} as const;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const style = `
  :root { color-scheme: light dark; --ink: #1c2430; --soft: #5b6675; --accent: #17467f; --paper: #fff; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #9aa6b5; --accent: #8fb8ee; --paper: #12161c; } }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
  main { max-width: 560px; margin: 0 auto; padding: 64px 20px; }
  h1 { font-size: 24px; color: var(--accent); }
  small { color: var(--soft); }
  a { color: var(--accent); }
`;

export const signOnPagePolicy = pagePolicy([style]);

const page = (language: Language, title: string, head: string, main: string): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}<title>${escaped(title)} – Tiến Độ</title>
<style>${style}</style>
</head>
<body><main><h1>${escaped(title)}</h1>${main}</main></body>
</html>
`;

/**
 * A page of our own between the provider and where the person wants to go: the session's cookie is not sent along a chain of
 * redirections that another site began.
 */
export const onwardPage = (language: Language, path: string): string => {
  const to = escaped(path);
  const { going, onward } = words[language];
  return page(
    language,
    going,
    `<meta http-equiv="refresh" content="0;url=${to}">\n`,
    `<p><a href="${to}">${onward}</a></p>`,
  );
};

export const refusedPage = (language: Language, { title, detail, code }: ToldProblem, requestId: string): string => {
  const told = words[language];
  const about = `${told.code}: ${code} · ${told.request}: ${requestId}`;
  return page(
    language,
    title,
    '',
    `<p>${escaped(detail)}</p><p><a href="/">${told.again}</a></p><p><small>${escaped(about)}</small></p>`,
  );
};
