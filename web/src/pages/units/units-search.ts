import { textIn } from '../../parts/task-table/task-search.ts';

/** What the address says of the list of units. */
export type UnitsSearch = Readonly<{
  q?: string;
  /** The tree shows units that ended, too. */
  ended?: boolean;
}>;

export const readUnitsSearch = ({ q, ended }: Record<string, unknown>): UnitsSearch => {
  const text = textIn(q);
  return { ...(text !== undefined && { q: text }), ...(ended === true && { ended }) };
};
