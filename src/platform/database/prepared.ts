import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { DataSource } from 'typeorm';

/** Statements by their text. Only texts of which there are few come here: each connection keeps every plan it made. */
const names = new Map<string, string>();

const nameOf = (text: string): string => {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `tiendo.${createHash('sha256').update(text).digest('base64url').slice(0, 32)}`;
  names.set(text, name);
  return name;
};

/**
 * Asks by a statement that each connection prepares once: for short questions that are asked all the time, of which planning
 * is the larger part. Connections are those of TypeORM, past its own work on each question.
 */
export const askPrepared = async <Row extends object>(
  source: DataSource,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> => {
  const { master: pool } = source.driver as unknown as Readonly<{ master: pg.Pool }>;
  const { rows } = await pool.query<Row>({ name: nameOf(text), text, values: [...values] });
  return rows;
};

/** The same on a connection that is held. */
export const runPrepared = <Row extends object = Record<string, never>>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[],
): Promise<pg.QueryResult<Row>> => client.query<Row>({ name: nameOf(text), text, values: [...values] });
