/** What the address of the reports says: whose reports of which kind and year, and what is open beside them. */
export type ReportsSearch = Readonly<{
  year?: number;
  type?: string;
  /** Key of the period that is being opened. */
  opening?: string;
  /** Unit whose reports of the year are listed beside the page. */
  unit?: string;
}>;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export const readReportsSearch = ({ year, type, opening, unit }: Record<string, unknown>): ReportsSearch => ({
  ...(typeof year === 'number' && Number.isInteger(year) && year >= 1900 && year <= 2200 && { year }),
  ...(text(type) !== undefined && { type: text(type) }),
  ...(text(opening) !== undefined && { opening: text(opening) }),
  ...(text(unit) !== undefined && { unit: text(unit) }),
});
