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
  /** SHA-256 over all of them in order, hexadecimal. */
  digest: string;
}>;

const mostListed = 100;

/**
 * Compares every row of two versions in one question, as values and not as texts. `missing` is a row that the new version does
 * not have. Wants a transaction that sees both at one position.
 */
export const compareVersions = async (
  client: pg.ClientBase,
  live: ProjectionWriter,
  next: ProjectionWriter,
  position: bigint,
): Promise<Comparison> => {
  const table = live.tables[0]!;
  const same = live.rowKey.map((column) => `s.${column} = n.${column}`).join(' AND ');
  const key = live.rowKey[0]!;
  const place = live.rowKey.map((column) => `coalesce(s.${column}, n.${column})::text`).join(` || ' · ' || `);
  const order = live.rowKey.map((column) => `coalesce(s.${column}, n.${column})`).join(', ');
  await client.query(`SET LOCAL work_mem = '64MB'`);
  const { rows } = await client.query<{
    kind: Difference['kind'];
    place: string;
    row: Readonly<Record<string, unknown>> | null;
    changes: readonly Change[] | null;
    n: string;
    digest: string;
  }>(
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
  return {
    position,
    count: BigInt(rows[0]?.n ?? 0),
    listed: rows.map(({ kind, place: at, row, changes }) => ({
      ...{ kind, where: `${table} ${at}` },
      ...(row !== null && { row }),
      ...(changes !== null && { changes }),
    })),
    digest: rows[0]?.digest ?? noDifference,
  };
};

/** SHA-256 of nothing. */
const noDifference = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
