import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { Drawn } from '../../../projections/drawing.ts';

/** Open in knowledge: larger than any position. */
export const openPosition = 9223372036854775807n;
/** Open in truth: later than any day. */
export const openDay = 'infinity';

/** How a column is read back: what `pg` makes of it would lose something (dates, bigint) or is what we want. */
export type ColumnKind = 'plain' | 'text';

/** Where a register keeps its facts: typed columns for what is filtered, sorted or counted by, the rest in `details`. */
export type RegisterTable<Facts> = Readonly<{
  /** Table in schema `read_store`. */
  name: string;
  /** Column with the thing's id. */
  key: string;
  /** Every own column beside `details`. */
  own: readonly string[];
  /** Own columns that facts are read back from; dates as `text`. */
  read: Readonly<Record<string, ColumnKind>>;
  /** The own columns and `details`, as JSON values. */
  columnsOf: (facts: Facts) => Readonly<Record<string, unknown>>;
  /** @param row columns of `read`, the key as `key`, and `details` */
  factsOf: (row: StoredFacts) => Facts;
}>;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a row of the database; its table knows what stands in it
export type StoredFacts = Readonly<Record<string, any>>;

/** Select list of what `factsOf` needs. @param alias of the register's table */
export const factsColumns = ({ key, read }: Pick<RegisterTable<unknown>, 'key' | 'read'>, alias: string): string =>
  [
    `${alias}.${key} AS key`,
    ...Object.entries(read).map(
      ([column, kind]) => `${alias}.${column}${kind === 'text' ? `::text AS ${column}` : ''}`,
    ),
    `${alias}.details`,
  ].join(', ');

/** A shape as a row of its table, ready for `json_populate_recordset`. */
export const rowOf = <Facts>(
  table: RegisterTable<Facts>,
  key: string,
  { validFrom, validTo, from, to, openUntil, facts }: Drawn<Facts>,
  lastEffectiveOn: LocalDate,
): Readonly<Record<string, unknown>> => ({
  [table.key]: key,
  present: validTo === null && to === null,
  valid_from: validFrom,
  valid_to: validTo ?? openDay,
  from_position: from.toString(),
  to_position: (to ?? openPosition).toString(),
  open_until: openUntil?.toString() ?? null,
  last_effective_on: validTo === null && to === null ? lastEffectiveOn : null,
  ...table.columnsOf(facts),
});
