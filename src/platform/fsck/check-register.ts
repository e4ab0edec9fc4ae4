import type pg from 'pg';
import { blank, ThingDrawing } from '../../../projections/drawing.ts';
import type { AnyFact, Told } from '../../../projections/projection.ts';
import type { DrawnRegister } from '../read-store/projections.ts';
import { openPosition, rowOf } from '../read-store/register-table.ts';
import type { Finding, FindingKind } from './finding.ts';

/** Everything recorded of one thing up to the register's checkpoint. */
export type ThingHistory = Readonly<{ id: string; history: readonly Told[] }>;

/** Rows as they must stand: the fold of each thing's whole history. */
const expectedRows = ({ register, table }: DrawnRegister, things: readonly ThingHistory[]): readonly object[] =>
  things.flatMap(({ id, history }) => {
    const drawing = new ThingDrawing<object, AnyFact>(register, blank);
    history.forEach((told) => drawing.add(told));
    const { drawn, lastEffectiveOn } = drawing.result();
    return drawn.map((shape) => rowOf(table, id, shape, lastEffectiveOn!));
  });

/** Compares some things' rows with the fold, in one question whatever their number. */
export const compareRows = async (
  client: pg.ClientBase,
  drawn: DrawnRegister,
  things: readonly ThingHistory[],
): Promise<readonly Finding[]> => {
  const { name, key } = drawn.table;
  const { rows } = await client.query<{ kind: FindingKind; place: string; detail: string }>(
    `WITH expected AS (SELECT * FROM json_populate_recordset(NULL::read_store.${name}, $1)),
          stored AS (SELECT * FROM read_store.${name} WHERE ${key} = ANY ($2::uuid[]))
     SELECT CASE WHEN s.${key} IS NULL THEN 'register.row-missing'
                 WHEN e.${key} IS NULL THEN 'register.row-surplus' ELSE 'register.row-differs' END AS kind,
            '${name} ' || coalesce(e.${key}, s.${key}) AS place,
            'true from ' || coalesce(e.valid_from, s.valid_from) || ', known from ' || coalesce(e.from_position, s.from_position)
              || coalesce(': ' || (
                SELECT string_agg(was.key || ' is ' || is_now.value || ', must be ' || was.value, '; ' ORDER BY was.key)
                FROM jsonb_each_text(to_jsonb(e)) was JOIN jsonb_each_text(to_jsonb(s)) is_now USING (key)
                WHERE was.value IS DISTINCT FROM is_now.value), '') AS detail
     FROM expected e FULL JOIN stored s
       ON s.${key} = e.${key} AND s.from_position = e.from_position AND s.valid_from = e.valid_from
     WHERE to_jsonb(e) IS DISTINCT FROM to_jsonb(s)
     ORDER BY place, detail`,
    [JSON.stringify(expectedRows(drawn, things)), things.map(({ id }) => id)],
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
