const longest = 200;

/** What a client says of itself, as it can be kept: 200 characters at most, without what Postgres or Unicode refuse. */
export const shortened = (text: string, most = longest): string =>
  [...text]
    .slice(0, most)
    .join('')
    .replaceAll('\0', '')
    .replaceAll(/\p{Cs}/gu, '');
