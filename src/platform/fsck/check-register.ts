import type pg from 'pg';
import { blank, ThingDrawing } from '../../../projections/drawing.ts';
import type { AnyFact, Told } from '../../../projections/projection.ts';
import type { DrawnRegister } from '../read-store/projections.ts';
import { openPosition, rowsOf, type Row } from '../read-store/register-table.ts';
import type { Finding, FindingKind } from './finding.ts';

/** Everything recorded of one thing up to the register's checkpoint. */
export type ThingHistory = Readonly<{ id: string; history: readonly Told[] }>;

/** A table of the register, the rows that must stand there, and which of a thing's rows is which. */
type Expected = Readonly<{
  name: string;
  rows: readonly Row[];
  key: readonly string[];
  /** SQL that names a row by its key. @param column gives the SQL of a column */
  whichOf: (column: (name: string) => string) => string;
}>;

/** The fold of each thing's whole history. */
const expectedIn = ({ register, table }: DrawnRegister, things: readonly ThingHistory[]): readonly Expected[] => {
  const made = things.map(({ id, history }) => {
    const drawing = new ThingDrawing<object, AnyFact>(register, blank);
    history.forEach((told) => drawing.add(told));
    return rowsOf(table, id, drawing.result());
  });
  const rectangles: Expected = {
    name: table.name,
    rows: made.flatMap(({ rows }) => rows),
    key: [table.key, 'from_position', 'valid_from'],
    whichOf: (column) => `'true from ' || ${column('valid_from')} || ', known from ' || ${column('from_position')}`,
  };
  if (table.entries === undefined) return [rectangles];
  const entries: Expected = {
    name: table.entries.name,
    rows: made.flatMap((one) => one.entries),
    key: [table.key, 'entry'],
    whichOf: (column) => `'entry ' || ${column('entry')}`,
  };
  return [rectangles, entries];
};

/** Compares some things' rows with the fold, in one question a table whatever their number. */
export const compareRows = async (
  client: pg.ClientBase,
  drawn: DrawnRegister,
  things: readonly ThingHistory[],
): Promise<readonly Finding[]> => {
  const ids = things.map(({ id }) => id);
  const findings: Finding[] = [];
  for (const expected of expectedIn(drawn, things)) findings.push(...(await compareTable(client, expected, ids)));
  return findings;
};

const compareTable = async (
  client: pg.ClientBase,
  { name, rows: expected, key, whichOf }: Expected,
  ids: readonly string[],
): Promise<readonly Finding[]> => {
  const thing = key[0]!;
  const { rows } = await client.query<{ kind: FindingKind; place: string; detail: string }>(
    `WITH expected AS (SELECT * FROM json_populate_recordset(NULL::read_store.${name}, $1)),
          stored AS (SELECT * FROM read_store.${name} WHERE ${thing} = ANY ($2::uuid[]))
     SELECT CASE WHEN s.${thing} IS NULL THEN 'register.row-missing'
                 WHEN e.${thing} IS NULL THEN 'register.row-surplus' ELSE 'register.row-differs' END AS kind,
            '${name} ' || coalesce(e.${thing}, s.${thing}) AS place,
            ${whichOf((column) => `coalesce(e.${column}, s.${column})`)}
              || coalesce(': ' || (
                SELECT string_agg(was.key || ' is ' || is_now.value || ', must be ' || was.value, '; ' ORDER BY was.key)
                FROM jsonb_each_text(to_jsonb(e)) was JOIN jsonb_each_text(to_jsonb(s)) is_now USING (key)
                WHERE was.value IS DISTINCT FROM is_now.value), '') AS detail
     FROM expected e FULL JOIN stored s ON ${key.map((column) => `s.${column} = e.${column}`).join(' AND ')}
     WHERE to_jsonb(e) IS DISTINCT FROM to_jsonb(s)
     ORDER BY place, detail`,
    [JSON.stringify(expected), ids],
  );
  return rows.map(({ kind, place, detail }) => ({ kind, where: place, detail }));
};

/** Rows that claim the same day and the same knowledge of one thing. Looks at every row of the register. */
export const findOverlaps = async (client: pg.ClientBase, { table }: DrawnRegister): Promise<readonly Finding[]> => {
  const { name, key } = table;
  const { rows } = await client.query<{ place: string; detail: string }>(
    `WITH rectangle AS (
       SELECT ${key} AS id, valid_from, valid_to, from_position, to_position FROM read_store.${name}
       UNION ALL
       SELECT ${key}, valid_to, 'infinity', from_position, open_until FROM read_store.${name} WHERE open_until IS NOT NULL)
     SELECT '${name} ' || one.id AS place,
            'true from ' || one.valid_from || ' known from ' || one.from_position || ', and true from ' || other.valid_from
              || ' known from ' || other.from_position AS detail
     FROM rectangle one JOIN rectangle other ON one.id = other.id
       AND (one.valid_from, one.from_position) < (other.valid_from, other.from_position)
       AND one.valid_to > other.valid_from AND other.valid_to > one.valid_from
       AND one.to_position > other.from_position AND other.to_position > one.from_position
     ORDER BY 1 LIMIT 100`,
  );
  return rows.map(({ place, detail }) => ({ kind: 'register.rows-overlap', where: place, detail }));
};

/** How many things the register knows at its end: the present row of each. */
export const countThings = async (client: pg.ClientBase, { table }: DrawnRegister): Promise<bigint> => {
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(DISTINCT ${table.key}) FROM read_store.${table.name} WHERE to_position = ${openPosition}`,
  );
  return BigInt(rows[0]!.count);
};

/** A page of the things that the register knows, in order of their ids. */
export const thingsAfter = async (
  client: pg.ClientBase,
  { table: { name, key } }: DrawnRegister,
  after: string,
  limit: number,
): Promise<readonly string[]> => {
  const { rows } = await client.query<{ id: string }>(
    `SELECT DISTINCT ${key} AS id FROM read_store.${name} WHERE ${key} > $1 ORDER BY 1 LIMIT ${limit}`,
    [after],
  );
  return rows.map(({ id }) => id);
};
