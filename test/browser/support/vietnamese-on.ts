import type { Page } from 'playwright-core';

/** Members of answers that hold what somebody recorded, what a law says, or a sentence of the ledger: no words of the page. */
const recordedMembers = new Set([
  ...['name', 'title', 'label', 'symbol', 'issuer', 'note', 'reason', 'product', 'words', 'summary', 'cause', 'value'],
  ...['displayName', 'signInName', 'sentence', 'citation', 'unitOfMeasure', 'unitOfMeasureLabel', 'unit', 'document'],
]);

/** Collects what the service tells a page of recorded things, from now on. */
export const recordedIn = (page: Page): ReadonlySet<string> => {
  const recorded = new Set<string>();
  const collect = (value: unknown, member: string): void => {
    if (typeof value === 'string') {
      if (recordedMembers.has(member)) recorded.add(value.trim());
    } else if (Array.isArray(value)) value.forEach((item) => collect(item, member));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) collect(item, key);
    }
  };
  page.on('response', (response) => {
    if (!response.url().includes('/api/v1/') || !String(response.headers()['content-type']).includes('json')) return;
    response.json().then(
      (body) => {
        collect(body, '');
      },
      () => undefined, // the page went on before it was read
    );
  });
  return recorded;
};

/** Letters that only Vietnamese has. */
const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]/;
const product = ['Tiến Độ', 'Tiếng Việt'];

/** Texts that a page shows or reads out, as they stand now, with Vietnamese left in them once what was recorded is taken out. */
export const vietnameseOn = async (page: Page, recorded: ReadonlySet<string>): Promise<readonly string[]> => {
  const texts = await page.evaluate<string[]>(`(() => {
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!/^(SCRIPT|STYLE|NOSCRIPT)$/.test(node.parentElement.tagName)) texts.push(node.textContent);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
    }
    return [...texts, document.title];
  })()`);
  const known = [...recorded, ...product]
    .filter((text) => vietnamese.test(text))
    .sort((one, other) => other.length - one.length);
  const rest = (text: string): string => known.reduce((left, one) => left.replaceAll(one, ''), text);
  return [...new Set(texts)].filter((text) => vietnamese.test(text)).filter((text) => vietnamese.test(rest(text)));
};
