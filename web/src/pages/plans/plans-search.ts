import { textIn } from '../../parts/task-table/task-search.ts';

export const standings = ['inForce', 'closed', 'superseded', 'revoked'] as const;

/** What the address says of the list of plans. */
export type PlansSearch = Readonly<{
  q?: string;
  year?: number;
  owner?: string;
  standing?: (typeof standings)[number];
  /** Without plans that the owner inherited. */
  own?: boolean;
  act?: 'issue';
}>;

export const readPlansSearch = ({ q, year, owner, standing, own, act }: Record<string, unknown>): PlansSearch => {
  const text = textIn(q);
  const found = standings.find((one) => one === standing);
  return {
    ...(text !== undefined && { q: text }),
    ...(Number.isInteger(year) && { year: year as number }),
    ...(typeof owner === 'string' && owner !== '' && { owner }),
    ...(found !== undefined && { standing: found }),
    ...(own === true && { own }),
    ...(act === 'issue' && { act }),
  };
};
