import type { Corner } from '../../features/ports/registers.ts';

/** Conditions and the values that stand in them; a value reaches the database only as a parameter. */
export class SqlQuestion {
  readonly values: unknown[] = [];
  private readonly conditions: string[] = [];

  /** Hands a value over. @returns its place holder, with the type that it is read as */
  value(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }

  where(condition: string): void {
    this.conditions.push(condition);
  }

  /** Column equals the value, or is empty where `null` was asked; no condition where nothing was. */
  equal(column: string, value: string | number | boolean | null | undefined, type: string): void {
    if (value === null) this.where(`${column} IS NULL`);
    else if (value !== undefined) this.where(`${column} = ${this.value(value, type)}`);
  }

  get sql(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.join(' AND ');
  }
}

/** The row that holds the corner: one a thing at most. See the migration for the shape of a row. */
export const atCorner = (alias: string, { at, position }: Corner, question: SqlQuestion): string => {
  const day = question.value(at, 'date');
  const known = question.value(position.toString(), 'bigint');
  return (
    `${alias}.valid_from <= ${day} AND ${alias}.from_position <= ${known} AND ${alias}.to_position > ${known} ` +
    `AND (${alias}.valid_to > ${day} OR ${alias}.open_until > ${known})`
  );
};

/**
 * All rows of a large register at the corner, as a table: the present ones in one go, the past ones by the index of areas.
 * For questions that no other index narrows; its cost does not grow with the length of history.
 */
export const wholeCorner = (table: string, { at, position }: Corner, question: SqlQuestion): string => {
  const day = question.value(at, 'date');
  const known = question.value(position.toString(), 'bigint');
  const corner = `read_store.corner(${day}, ${known})`;
  return `(
    SELECT * FROM read_store.${table}_present WHERE valid_from <= ${day} AND from_position <= ${known}
    UNION ALL
    SELECT * FROM read_store.${table}_past
    WHERE read_store.area(valid_from, valid_to, from_position, to_position) @> ${corner}
       OR (open_until IS NOT NULL AND read_store.area(valid_to, 'infinity', from_position, open_until) @> ${corner}))`;
};
