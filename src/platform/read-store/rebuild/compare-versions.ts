import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { ProjectionWriter } from '../runner/projection-writer.ts';

/** A row that only one version has, or that they have differently. */
export type Difference = Readonly<{
  kind: 'row-missing' | 'row-surplus' | 'row-differs';
  /** Table and key. */
  where: string;
  /** The row that only one of them has. */
  row?: Readonly<Record<string, unknown>>;
  /** What they have differently, by column; texts as the database writes them. */
  changes?: readonly Change[];
}>;

export type Change = Readonly<{ column: string; was: string | null; becomes: string | null }>;

export type Comparison = Readonly<{
  /** Position that both versions show. */
  position: bigint;
  count: bigint;
  /** The first of them in order of their keys. */
  listed: readonly Difference[];
  /** SHA-256 over all of them in order, by table; hexadecimal. */
  digest: string;
}>;

const mostListed = 100;

/**
 * Compares every row of two versions, as values and not as texts, in one question a table. `missing` is a row that the new
 * version does not have. Wants a transaction that sees both at one position.
 */
export const compareVersions = async (
  client: pg.ClientBase,
  live: ProjectionWriter,
  next: ProjectionWriter,
  position: bigint,
): Promise<Comparison> => {
  await client.query(`SET LOCAL work_mem = '64MB'; SET LOCAL max_parallel_workers_per_gather = 2`);
  let count = 0n;
  const listed: Difference[] = [];
  const digests = createHash('sha256');
  for (const [table, rowKey] of live.rowKeys) {
    const rows = await differingRows(client, { live, next }, table, rowKey);
    count += BigInt(rows[0]?.n ?? 0);
    if (rows[0] !== undefined) digests.update(rows[0].digest);
    listed.push(...rows.map((row) => differenceOf(table, row)));
  }
  return { position, count, listed: listed.slice(0, mostListed), digest: digests.digest('hex') };
};

/** `n` and `digest` are of all rows of the table that differ, the rest of the first of them. */
type DifferingRow = Readonly<{
  kind: Difference['kind'];
  place: string;
  row: Readonly<Record<string, unknown>> | null;
  changes: readonly Change[] | null;
  n: string;
  digest: string;
}>;

const differenceOf = (table: string, { kind, place, row, changes }: DifferingRow): Difference => ({
  ...{ kind, where: `${table} ${place}` },
  ...(row !== null && { row }),
  ...(changes !== null && { changes }),
});

const differingRows = async (
  client: pg.ClientBase,
  { live, next }: Readonly<{ live: ProjectionWriter; next: ProjectionWriter }>,
  table: string,
  rowKey: readonly string[],
): Promise<readonly DifferingRow[]> => {
  const same = rowKey.map((column) => `s.${column} = n.${column}`).join(' AND ');
  const key = rowKey[0]!;
  const place = rowKey.map((column) => `coalesce(s.${column}, n.${column})::text`).join(` || ' · ' || `);
  const order = rowKey.map((column) => `coalesce(s.${column}, n.${column})`).join(', ');
  const { rows } = await client.query<DifferingRow>(
    `WITH difference AS (
       SELECT CASE WHEN n.${key} IS NULL THEN 'row-missing' WHEN s.${key} IS NULL THEN 'row-surplus' ELSE 'row-differs' END AS kind,
              ${place} AS place, row_number() OVER (ORDER BY ${order}) AS number, to_jsonb(s) AS was, to_jsonb(n) AS is_now
       FROM ${live.schema}.${table} s FULL JOIN ${next.schema}.${table} n ON ${same}
       WHERE CASE WHEN s::text = n::text THEN false ELSE to_jsonb(s) IS DISTINCT FROM to_jsonb(n) END)
     SELECT kind, place, CASE WHEN kind <> 'row-differs' THEN coalesce(was, is_now) END AS row,
            CASE WHEN kind = 'row-differs' THEN (
              SELECT jsonb_agg(jsonb_build_object('column', o.key, 'was', o.value, 'becomes', b.value) ORDER BY o.key)
              FROM jsonb_each_text(was) o JOIN jsonb_each_text(is_now) b USING (key)
              WHERE o.value IS DISTINCT FROM b.value) END AS changes, whole.n, whole.digest
     FROM difference
     CROSS JOIN (SELECT count(*) AS n, encode(sha256(convert_to(string_agg(
                   md5(concat_ws('|', kind, place, was::text, is_now::text)), '' ORDER BY number), 'UTF8')), 'hex') AS digest
                 FROM difference) whole
     WHERE number <= ${mostListed} ORDER BY number`,
  );
  return rows;
};
