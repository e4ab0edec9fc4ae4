/** What the address says of one unit. */
export type UnitSearch = Readonly<{
  /** Only plans that this very unit issued, without those of units merged into it. */
  asThen?: boolean;
}>;

export const readUnitSearch = ({ asThen }: Record<string, unknown>): UnitSearch => (asThen === true ? { asThen } : {});
