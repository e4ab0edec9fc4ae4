import { pagePolicy } from '../../features/ports/page-policy.ts';
import type { Language } from '../../features/ports/language.ts';
import { signInWords } from './sign-in-page.words.ts';

const style = `
  :root { color-scheme: light dark; --ink: #1c2430; --soft: #55606e; --line: #c3cbd6; --accent: #17467f; --late: #9a3412; --paper: #fff; --ground: #f4f6f9; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e6eaf0; --soft: #a5b0be; --line: #3a4553; --accent: #8fb8ee; --late: #f0a07c; --paper: #171c23; --ground: #0f1318; }
  }
  * { box-sizing: border-box; }
  [hidden] { display: none !important; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
  main { width: min(400px, 100% - 32px); margin: 24px 0; padding: 32px; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; }
  header p { margin: 0 0 24px; color: var(--soft); }
  h1 { margin: 0; font-size: 28px; color: var(--accent); }
  h2, form p { margin: 0; }
  h2 { font-size: 18px; }
  form, label { display: grid; gap: 6px; }
  form { gap: 16px; }
  label { font-weight: 600; font-size: 14px; }
  small { font-weight: 400; color: var(--soft); }
  input, button { font: inherit; padding: 10px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--ink); }
  input { font-weight: 400; width: 100%; }
  button { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; cursor: pointer; }
  button:disabled { opacity: 0.65; cursor: default; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  [role=alert] { margin: 0; padding: 10px 12px; border-left: 4px solid var(--late); color: var(--late); }
  a { color: var(--accent); }
`;

export const signInPolicy = pagePolicy([style]);

/** The page on which people sign in, or replace a password that somebody else set. @param offersOther single sign-on is set up */
export const signInPage = (language: Language, offersOther: boolean): string => {
  const text = signInWords[language];
  const button = (label: string): string => `<button data-label="${label}">${label}</button>`;
  const password = (name: string, label: string, kind: 'current' | 'new', hint = ''): string =>
    `<label>${label}${hint === '' ? '' : `<small>${hint}</small>`}` +
    `<input name="${name}" type="password" autocomplete="${kind}-password" maxlength="500" required></label>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title} – Tiến Độ</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script src="/dang-nhap/trang.js" defer></script>
</head>
<body data-wait="${text.wait}" data-unlike="${text.unlike}" data-unreachable="${text.unreachable}">
<main>
<header><h1>Tiến Độ</h1><p>${text.lead}</p></header>
<noscript><p>${text.scriptless}</p></noscript>
<form id="sign-in" method="post" action="/dang-nhap">
<label>${text.name}<input name="signInName" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="200" required autofocus></label>
${password('password', text.password, 'current')}
<label id="second" hidden>${text.code}<small>${text.codeHint}</small><input name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]{6,7}"></label>
<p role="alert" hidden></p>
${button(text.enter)}
${offersOther ? `<a href="/api/v1/session/oidc">${text.other}</a>` : ''}
</form>
<form id="change" method="post" action="/dang-nhap" hidden>
<h2>${text.change}</h2>
<p>${text.changeLead}</p>
<input name="signInName" type="text" autocomplete="username" hidden>
${password('current', text.current, 'current')}
${password('next', text.next, 'new', text.nextHint)}
${password('repeat', text.repeat, 'new')}
<p role="alert" hidden></p>
${button(text.save)}
</form>
</main>
</body>
</html>
`;
};
