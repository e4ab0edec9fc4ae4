/** A frozen text, as far as two of them are compared: figures in the order of `figureNames`, cells in that of the form. */
export type FrozenDocument = Readonly<{
  form: Readonly<{ cells: readonly Readonly<{ code: string; label: string }>[] }>;
  figureNames: readonly string[];
  units: readonly Readonly<{ unit: string; figures: readonly number[]; cells: readonly number[] }>[];
  total: Readonly<{ figures: readonly number[]; cells: readonly number[] }>;
}>;

/** `unit` null for the total; a figure by its name, a cell by its label; `null` where a version has no such unit. */
export type Difference = Readonly<{
  unit: string | null;
  figure: string | null;
  cell: string | null;
  from: number | null;
  to: number | null;
}>;

type Values = Readonly<{ figures: readonly number[]; cells: readonly number[] }>;

/** Everything in which two versions of a report differ, the total first. */
export const differencesOf = (from: FrozenDocument, to: FrozenDocument): readonly Difference[] => {
  const unitsOf = ({ units }: FrozenDocument) => new Map(units.map((one) => [one.unit, one]));
  const [before, after] = [unitsOf(from), unitsOf(to)];
  const units = [...new Set([...before.keys(), ...after.keys()])];
  const between = (unit: string | null, one: Values | undefined, other: Values | undefined): readonly Difference[] => [
    ...to.figureNames.map((figure, index) => ({
      ...{ unit, figure, cell: null },
      ...{ from: one?.figures[index] ?? null, to: other?.figures[index] ?? null },
    })),
    ...to.form.cells.map(({ label }, index) => ({
      ...{ unit, figure: null, cell: label },
      ...{ from: one?.cells[index] ?? null, to: other?.cells[index] ?? null },
    })),
  ];
  return [
    ...between(null, from.total, to.total),
    ...units.flatMap((unit) => between(unit, before.get(unit), after.get(unit))),
  ].filter((one) => one.from !== one.to);
};
