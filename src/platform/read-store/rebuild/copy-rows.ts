import type pg from 'pg';
import { copyInto, line } from '../../database/copy-into.ts';
import type { RecordedEvent } from '../../event-store/event-store.ts';
import type { Row } from '../register-table.ts';
import { reasonOf, type ProjectionWriter } from '../runner/projection-writer.ts';
import type { Quarantine } from '../runner/quarantine.ts';
import { isRefusalOfData } from '../runner/transactions.ts';

type Target = Readonly<{ client: pg.ClientBase; writer: ProjectionWriter; quarantine: Quarantine }>;

/**
 * Draws groups of events, each whole by itself, and writes their rows by COPY. Where the database refuses a row, its group is
 * found by halving, drawn as far as it goes, and the rest set aside. Runs inside a transaction.
 */
export const copyGroups = async (target: Target, groups: readonly (readonly RecordedEvent[])[]): Promise<void> => {
  if (groups.length === 0) return;
  const refusal = await tryGroups(target, groups);
  if (refusal === null) return;
  if (groups.length > 1) {
    const half = groups.length >> 1;
    await copyGroups(target, groups.slice(0, half));
    await copyGroups(target, groups.slice(half));
    return;
  }
  await copyBeginning(target, groups[0]!, refusal);
};

/** @returns why the database refuses a row, `null` when all are written */
const tryGroups = async (
  { client, writer, quarantine }: Target,
  groups: readonly (readonly RecordedEvent[])[],
): Promise<string | null> => {
  let made: readonly ReturnType<ProjectionWriter['wholeOf']>[];
  await client.query('SAVEPOINT copied');
  try {
    made = groups.map((events) => writer.wholeOf(events));
    for (const table of writer.rowKeys.keys()) {
      await copyRows(
        client,
        `${writer.schema}.${table}`,
        made.flatMap(({ rows }) => rows.get(table)!),
      );
    }
  } catch (error) {
    if (!isRefusalOfData(error)) throw error;
    await client.query('ROLLBACK TO copied');
    return reasonOf(error);
  }
  await client.query('RELEASE copied');
  await quarantine.keep(
    client,
    made.flatMap(({ setAside }) => setAside),
  );
  return null;
};

const copyBeginning = async (target: Target, events: readonly RecordedEvent[], refusal: string): Promise<void> => {
  let why = refusal;
  for (let length = events.length - 1; length >= 0; length -= 1) {
    const refused = length === 0 ? null : await tryGroups(target, [events.slice(0, length)]);
    if (refused === null) {
      const aside = events.slice(length).map((event, index) => ({
        event,
        thing: target.writer.thingOf(event),
        reason: index === 0 ? why : null,
      }));
      return target.quarantine.keep(target.client, aside);
    }
    why = refused;
  }
};

const copyRows = async (client: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  const lines = function* (): Generator<string> {
    for (const row of rows) yield line(columns.map((column) => textOf(row[column])));
  };
  await copyInto(client, `${table} (${columns.join(', ')})`, lines());
};

/** A JSON value as the text of a column: lists are arrays of the database, objects stay JSON. */
const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    return `{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
};
