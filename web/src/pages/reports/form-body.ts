import type { components } from '../../api/schema.ts';

/** A cell as it is typed: what stands beside it, its unit of measure, and the cells (by their place) that add up to it. */
export type TypedCell = Readonly<{ label?: string; unitOfMeasure?: string; parts?: readonly number[] }>;

/** Codes of cells follow their place: nobody needs to invent them. */
const codeOf = (index: number): string => `o${index + 1}`;

/** What is typed in the form of a period, as the service is asked for it. */
export const formBodyOf = (typed: readonly TypedCell[] = []): components['schemas']['FormBody'] | null => {
  if (typed.length === 0) return null;
  return {
    cells: typed.map(({ label, unitOfMeasure }, index) => ({
      code: codeOf(index),
      label: label ?? '',
      unitOfMeasure: unitOfMeasure ?? '',
    })),
    sums: typed.flatMap(({ parts = [] }, index) =>
      parts.length === 0 ? [] : [{ total: codeOf(index), parts: parts.map(codeOf) }],
    ),
  };
};
