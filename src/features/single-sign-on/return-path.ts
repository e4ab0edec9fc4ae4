const here = 'http://here.invalid';

/** Where to go on after signing in: a path of this service, never another site's address. `/` for anything else. */
export const returnPath = (asked: string | undefined): string => {
  if (asked === undefined || asked.length > 1_000 || !asked.startsWith('/') || !URL.canParse(asked, here)) return '/';
  const url = new URL(asked, here);
  const path = url.pathname + url.search + url.hash;
  // `//` at the beginning, also after `/..` was worked out, would be another host.
  return url.origin === here && !path.startsWith('//') ? path : '/';
};
