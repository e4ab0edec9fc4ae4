import { textIn } from '../../parts/task-table/task-search.ts';

/** What the address says of the list of measures. */
export type MeasuresSearch = Readonly<{ q?: string; owner?: string }>;

export const readMeasuresSearch = ({ q, owner }: Record<string, unknown>): MeasuresSearch => {
  const text = textIn(q);
  return { ...(text !== undefined && { q: text }), ...(typeof owner === 'string' && owner !== '' && { owner }) };
};
