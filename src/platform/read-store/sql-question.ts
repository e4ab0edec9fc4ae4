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

  /** Column equals the value, unless nothing was asked. */
  equal(column: string, value: string | number | boolean | undefined, type: string): void {
    if (value !== undefined) this.where(`${column} = ${this.value(value, type)}`);
  }

  get sql(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.join(' AND ');
  }
}

/** The rectangle that holds the corner: one row a thing at most. */
export const atCorner = (alias: string, { at, position }: Corner, question: SqlQuestion): string => {
  const day = question.value(at, 'date');
  const known = question.value(position.toString(), 'bigint');
  return (
    `${alias}.valid_from <= ${day} AND ${alias}.valid_to > ${day} ` +
    `AND ${alias}.from_position <= ${known} AND ${alias}.to_position > ${known}`
  );
};
