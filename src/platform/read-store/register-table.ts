import { createHash } from 'node:crypto';
import type { Drawing, Drawn } from '../../../projections/drawing.ts';
import type { ReadSchema } from './read-schema.ts';

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
  entries?: EntriesTable;
}>;

/**
 * What stays the same in most rows of a thing, kept once in a table of its own. Rows of the past name it in their column `entry`
 * and leave it out; the present row names it and says it as well, so that questions about now need no second table.
 */
export type EntriesTable = Readonly<{
  /** Table in schema `read_store`; its key is the thing's and `entry`. */
  name: string;
  /** Own columns that stand there. */
  own: readonly string[];
  /** Members of `details` that stand there; the order is part of an entry's name. */
  details: readonly string[];
}>;

/** Columns by name, as JSON values. */
export type Row = Readonly<Record<string, unknown>>;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a row of the database; its table knows what stands in it
export type StoredFacts = Readonly<Record<string, any>>;

/**
 * Select list of what `factsOf` needs.
 *
 * @param alias of the register's table
 * @param which `present` where no row of the past is asked for
 */
export const factsColumns = (
  table: Pick<RegisterTable<unknown>, 'key' | 'read' | 'entries'>,
  alias: string,
  which: 'present' | 'any' = 'any',
  schema: ReadSchema = 'read_store',
): string =>
  [
    `${alias}.${table.key} AS key`,
    ...Object.entries(table.read).map(
      ([column, kind]) => `${alias}.${column}${kind === 'text' ? `::text AS ${column}` : ''}`,
    ),
    `${alias}.details`,
    ...(table.entries === undefined || which === 'present'
      ? []
      : [`${inEntry(table, alias, 'details', schema)} AS entry_details`]),
  ].join(', ');

/** A column of the entry that a row of the past names; empty for the present row, which is not looked up. Looked up where it is used. */
export const inEntry = (
  { key, entries }: Pick<RegisterTable<never>, 'key' | 'entries'>,
  alias: string,
  column: string,
  schema: ReadSchema = 'read_store',
): string =>
  entries === undefined
    ? 'NULL'
    : `(SELECT said.${column} FROM ${schema}.${entries.name} said
        WHERE NOT ${alias}.present AND said.${key} = ${alias}.${key} AND said.entry = ${alias}.entry)`;

/** What a thing's shapes are in the tables of its register. */
export type DrawnRows = Readonly<{ rows: readonly Row[]; entries: readonly Row[] }>;

export const rowsOf = <Facts>(
  table: RegisterTable<Facts>,
  key: string,
  { drawn, lastEffectiveOn }: Pick<Drawing<Facts>, 'drawn' | 'lastEffectiveOn'>,
): DrawnRows => {
  const entries = new Map<unknown, Row>();
  const rows = drawn.map((shape) => {
    const said = saidBy(table, shape.facts);
    if (said.entry !== null) entries.set(said.entry.entry, { [table.key]: key, ...said.entry });
    const present = isPresent(shape);
    return {
      [table.key]: key,
      present,
      valid_from: shape.validFrom,
      valid_to: shape.validTo ?? openDay,
      from_position: shape.from.toString(),
      to_position: (shape.to ?? openPosition).toString(),
      open_until: shape.openUntil?.toString() ?? null,
      last_effective_on: present ? lastEffectiveOn : null,
      ...(present ? said.whole() : said.brief()),
    };
  });
  return { rows, entries: [...entries.values()] };
};

const isPresent = ({ validTo, to }: Drawn<unknown>): boolean => validTo === null && to === null;

/** The columns of a row that says all, of one that names its entry, and that entry; `null` where the register has none. */
type Said = Readonly<{ whole: () => Row; brief: () => Row; entry: Row | null }>;

export const saidBy = <Facts>({ columnsOf, entries }: RegisterTable<Facts>, facts: Facts): Said => {
  const columns = columnsOf(facts);
  if (entries === undefined) return { whole: () => columns, brief: () => columns, entry: null };
  const row = entryOf(entries, columns);
  const { entry } = row;
  const brief = (): Row => {
    const said: Record<string, unknown> = { ...columns, entry };
    for (const column of entries.own) said[column] = null;
    const kept: Record<string, unknown> = {};
    for (const [member, value] of Object.entries(columns.details as Row)) {
      if (!entries.details.includes(member)) kept[member] = value;
    }
    said.details = kept;
    return said;
  };
  return { whole: () => ({ ...columns, entry }), brief, entry: row };
};

/** The last entry made of each table, and what of: the rows of a thing come together, mostly with one. */
const lastEntries = new WeakMap<EntriesTable, Readonly<{ values: readonly unknown[]; row: Row }>>();

const entryOf = (entries: EntriesTable, columns: Row): Row => {
  const details = columns.details as Row;
  const values = [...entries.own.map((column) => columns[column]), ...entries.details.map((member) => details[member])];
  const last = lastEntries.get(entries);
  if (last?.values.every((value, index) => value === values[index]) === true) return last.row;
  const own = Object.fromEntries(entries.own.map((column) => [column, columns[column]]));
  const named = Object.fromEntries(
    entries.details.filter((member) => member in details).map((member) => [member, details[member]]),
  );
  const row = { entry: nameOfEntry(JSON.stringify([own, named])), ...own, details: named };
  lastEntries.set(entries, { values, row });
  return row;
};

/** By what it says, so that it is the same whoever draws it and whenever. */
const nameOfEntry = (said: string): string => {
  const digest = createHash('sha256').update(said).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-${digest.slice(12, 16)}-${digest.slice(16, 20)}-${digest.slice(20, 32)}`;
};
