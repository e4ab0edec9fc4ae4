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

/** Select lists over rows named `held`, and what rows of the past are joined with. */
export type Selected = Readonly<{ present: string; past: string; join: string }>;

const everyColumn: Selected = { present: '*', past: '*', join: '' };

/**
 * All rows of a large register at the corner, as a table: the present ones in one go, and of the past those that are true on the
 * day, and those that were open then, until something bounded or replaced them. For questions that no other index narrows; its cost
 * does not grow with the length of history.
 */
export const wholeCorner = (
  table: string,
  { at, position }: Corner,
  question: SqlQuestion,
  { present, past, join } = everyColumn,
): string => {
  const day = question.value(at, 'date');
  const known = question.value(position.toString(), 'bigint');
  return `(
    SELECT ${present} FROM read_store.${table}_present held WHERE valid_from <= ${day} AND from_position <= ${known}
    UNION ALL
    SELECT ${past} FROM read_store.${table}_past held ${join}
    WHERE ${daysNode} = ANY (read_store.path_of_day(${day})) AND valid_to < 'infinity'
      AND read_store.day_number(valid_from) <= read_store.day_number(${day})
      AND read_store.day_number(valid_to) > read_store.day_number(${day})
      AND (from_position >> 14)::integer <= (${known} >> 14)::integer
      AND from_position <= ${known} AND to_position > ${known}
    UNION ALL
    SELECT ${past} FROM read_store.${table}_past held ${join}
    WHERE ${openNode} = ANY (read_store.path_of_position(${known}))
      AND (- from_position) >= (- ${known}) AND ${openTo} > ${known}
      AND read_store.day_number(valid_from) <= read_store.day_number(${day})
      AND (read_store.day_number(valid_to) <= read_store.day_number(${day}) OR valid_to = 'infinity'))`;
};

/** As the indexes of the past write them. */
const daysNode = 'read_store.node(read_store.day_number(valid_from), read_store.day_number(valid_to) - 1)::integer';
const openTo = 'read_store.open_to(valid_to, to_position, open_until)';
const openNode = `read_store.node(from_position, ${openTo} - 1)`;
