import type { Api, Query } from '../api.ts';

type PageAnswer = Readonly<{ items: readonly unknown[]; next: string | null }>;
type ItemOf<Page extends PageAnswer> = Page['items'][number];

export type Collected<Item> = Readonly<{ items: readonly Item[]; more: boolean }>;

const largestPage = 1_000;

/** The pages of a list one after the other, at most `limit` items; all of them without one. */
export const collect = async <Page extends PageAnswer>(
  api: Api,
  path: string,
  question: Query,
  limit: string | undefined,
): Promise<Collected<ItemOf<Page>>> => {
  const most = limit === undefined ? Number.POSITIVE_INFINITY : Number(limit);
  const items: ItemOf<Page>[] = [];
  let after: string | undefined;
  do {
    const size = Math.min(largestPage, most - items.length);
    const page = await api.get<Page>(path, { ...question, limit: `${size}`, after });
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && items.length < most);
  return { items, more: after !== undefined };
};
