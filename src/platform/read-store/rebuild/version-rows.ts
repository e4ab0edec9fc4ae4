import type pg from 'pg';
import type { ReadSchema } from '../read-schema.ts';
import type { ProjectionWriter } from '../runner/projection-writer.ts';

/** What stands beside the tables of a version. */
const beside = ['checkpoint', 'quarantine'] as const;

/** Moves a version's tables; every statement that reads them is done, or waits and finds those that stand there then. */
const moveTables = async (
  client: pg.ClientBase,
  { tables }: ProjectionWriter,
  from: ReadSchema | 'read_store_swap',
  to: ReadSchema | 'read_store_swap',
): Promise<void> => {
  await client.query('SELECT read_store.move_version($1, $2, $3)', [tables, from, to]);
};

/** Removes a version that is not read; there may be none. */
export const dropVersion = async (
  client: pg.ClientBase,
  { name, tables }: ProjectionWriter,
  schema: Exclude<ReadSchema, 'read_store'>,
): Promise<void> => {
  await client.query('SELECT read_store.drop_version($1, $2)', [tables, schema]);
  for (const table of beside) await client.query(`DELETE FROM ${schema}.${table} WHERE projection = $1`, [name]);
};

/** What is drawn beside is read from now on; what was read is kept, and what was kept before is gone. */
export const putInPlace = async (client: pg.ClientBase, writer: ProjectionWriter): Promise<void> => {
  await dropVersion(client, writer, 'read_store_old');
  await moveTables(client, writer, 'read_store', 'read_store_old');
  await moveTables(client, writer, 'read_store_next', 'read_store');
  await exchange(client, writer, 'read_store', 'read_store_next');
  await exchange(client, writer, 'read_store_next', 'read_store_old');
};

/** What was read before is read again, and the other way round. */
export const putBack = async (client: pg.ClientBase, writer: ProjectionWriter): Promise<void> => {
  await moveTables(client, writer, 'read_store', 'read_store_swap');
  await moveTables(client, writer, 'read_store_old', 'read_store');
  await moveTables(client, writer, 'read_store_swap', 'read_store_old');
  await exchange(client, writer, 'read_store', 'read_store_old');
};

/** What stands beside the tables changes places. */
const exchange = async (
  client: pg.ClientBase,
  { name }: ProjectionWriter,
  one: ReadSchema,
  other: ReadSchema,
): Promise<void> => {
  for (const table of beside) {
    const [ofOne, ofOther] = [await rowsIn(client, one, table, name), await rowsIn(client, other, table, name)];
    await writeRows[table](client, one, name, ofOther);
    await writeRows[table](client, other, name, ofOne);
  }
};

/** @returns a JSON list; numbers stay as they are written, however large */
const rowsIn = async (client: pg.ClientBase, schema: ReadSchema, table: string, name: string): Promise<string> => {
  const { rows } = await client.query<{ list: string | null }>(
    `SELECT json_agg(t)::text AS list FROM ${schema}.${table} t WHERE projection = $1`,
    [name],
  );
  return rows[0]!.list ?? '[]';
};

const columnsOfCheckpoint = [
  'version',
  'position',
  'moved_at',
  'halted_at',
  'halted_event',
  'halted_type',
  'halted_reason',
];

type Write = (client: pg.ClientBase, schema: ReadSchema, name: string, list: string) => Promise<void>;

const writeRows: Readonly<Record<(typeof beside)[number], Write>> = {
  /** Overwritten in place where there is one: a writer that waits for it goes on from where it was. */
  checkpoint: async (client, schema, name, list) => {
    await client.query(
      `DELETE FROM ${schema}.checkpoint WHERE projection = $1
         AND NOT EXISTS (SELECT FROM json_populate_recordset(NULL::${schema}.checkpoint, $2))`,
      [name, list],
    );
    await client.query(
      `INSERT INTO ${schema}.checkpoint SELECT * FROM json_populate_recordset(NULL::${schema}.checkpoint, $1)
       ON CONFLICT (projection) DO UPDATE SET ${columnsOfCheckpoint.map((column) => `${column} = excluded.${column}`).join(', ')}`,
      [list],
    );
  },
  quarantine: async (client, schema, name, list) => {
    await client.query(`DELETE FROM ${schema}.quarantine WHERE projection = $1`, [name]);
    await client.query(
      `INSERT INTO ${schema}.quarantine SELECT * FROM json_populate_recordset(NULL::${schema}.quarantine, $1)`,
      [list],
    );
  },
};

/** Whether two versions have the same columns: a migration may have come between them. */
export const sameShape = async (
  client: pg.ClientBase,
  { tables }: ProjectionWriter,
  schema: ReadSchema,
): Promise<boolean> => {
  const { rows } = await client.query<{ shapes: number; versions: number }>(
    `SELECT count(DISTINCT shape)::int AS shapes, count(*)::int AS versions FROM (
       SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod), ',' ORDER BY attname) AS shape
       FROM pg_attribute JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relname = $1 AND n.nspname IN ('read_store', $2) AND attnum > 0 AND NOT attisdropped GROUP BY n.nspname) t`,
    [tables[0], schema],
  );
  return rows[0]!.shapes === 1 && rows[0]!.versions === 2;
};
