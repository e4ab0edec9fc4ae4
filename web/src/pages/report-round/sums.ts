import type { components } from '../../api/schema.ts';

export type Mismatch = Readonly<{ stated: number; sum: number; parts: readonly string[] }>;

/** `1901` and `1.901`; `null` for what is no count, or not typed yet. */
const countIn = (text: string | undefined): number | null =>
  text !== undefined && /^(\d+|\d{1,3}(\.\d{3})+)$/.test(text.trim()) ? Number(text.trim().replaceAll('.', '')) : null;

/**
 * Where a cell states another sum than its parts add up to, once all of them are typed.
 *
 * @param values as typed, in the order of the form
 */
export const sumMismatch = (
  { cells, sums }: components['schemas']['FormView'],
  values: readonly (string | undefined)[],
  index: number,
): Mismatch | null => {
  const code = cells[index]?.code;
  const stated = countIn(values[index]);
  const rule = sums.find(({ total }) => total === code);
  if (rule === undefined || stated === null) return null;
  const parts = rule.parts.map((part) => cells.findIndex((cell) => cell.code === part));
  const counts = parts.map((part) => countIn(values[part]));
  if (counts.some((count) => count === null)) return null;
  const sum = counts.reduce<number>((all, count) => all + (count ?? 0), 0);
  return sum === stated ? null : { stated, sum, parts: parts.map((part) => cells[part]?.label ?? '') };
};
