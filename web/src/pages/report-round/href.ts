/** Address of an answer that the browser fetches by itself: a file, a page to print. */
export const hrefOf = (path: string, query: Readonly<Record<string, string>>): string =>
  `${path}?${new URLSearchParams(query).toString()}`;
