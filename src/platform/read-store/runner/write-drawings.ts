import type pg from 'pg';
import type { Drawing, Start } from '../../../../projections/drawing.ts';
import type { AnyFact } from '../../../../projections/projection.ts';
import { runPrepared } from '../../database/prepared.ts';
import type { ReadSchema } from '../read-schema.ts';
import { reasonOf } from './projection-writer.ts';
import { RowRefused } from './transactions.ts';
import { openDay, openPosition, rowsOf, saidBy, type DrawnRows, type RegisterTable } from '../register-table.ts';

type Starts<Facts> = ReadonlyMap<string, Start<Facts, AnyFact>>;
type Drawings<Facts> = ReadonlyMap<string, Drawing<Facts>>;

/** What was drawn of a thing, as rows. @throws RowRefused where the facts fill no row */
export const rowsToWrite = <Facts extends object>(
  table: RegisterTable<Facts>,
  id: string,
  drawing: Pick<Drawing<Facts>, 'drawn' | 'lastEffectiveOn'>,
): DrawnRows => {
  try {
    return rowsOf(table, id, drawing);
  } catch (cause) {
    throw new RowRefused(reasonOf(cause), { cause });
  }
};

/**
 * Writes what a batch changed, in at most six statements whatever the number of things. A present row is overwritten in
 * place, which leaves no index behind to clean; what it said before goes to the past.
 */
export const writeDrawings = async <Facts extends object>(
  client: pg.ClientBase,
  schema: ReadSchema,
  table: RegisterTable<Facts>,
  starts: Starts<Facts>,
  drawings: Drawings<Facts>,
): Promise<void> => {
  const { name, key, entries } = table;
  const made = [...drawings].map(([id, drawing]) => rowsToWrite(table, id, drawing));
  const rows = made.flatMap((one) => one.rows);
  const run = async (values: readonly object[], sql: string): Promise<void> => {
    if (values.length > 0) await runPrepared(client, sql, [JSON.stringify(values)]);
  };
  const columns = [...table.own, ...(entries === undefined ? [] : ['entry']), 'details'];
  if (entries !== undefined) {
    await run(
      made.flatMap((one) => one.entries),
      `INSERT INTO ${schema}.${entries.name}
       SELECT * FROM json_populate_recordset(NULL::${schema}.${entries.name}, $1) ON CONFLICT DO NOTHING`,
    );
  }
  const leftBehind = (column: string): string => {
    if (entries?.own.includes(column) === true) return 'NULL';
    return entries !== undefined && column === 'details' ? 'l.details' : `t.${column}`;
  };
  await run(
    leavingThePresent(table, starts, drawings),
    `INSERT INTO ${schema}.${name}_past
       (${key}, present, valid_from, valid_to, from_position, to_position, open_until, ${columns.join(', ')})
     SELECT t.${key}, false, t.valid_from, l.valid_to, t.from_position, l.to_position, l.open_until,
            ${columns.map(leftBehind).join(', ')}
     FROM json_to_recordset($1) AS l(id uuid, valid_to date, to_position bigint, open_until bigint, details json)
     JOIN ${schema}.${name}_present t ON t.${key} = l.id`,
  );
  await run(
    endedInThePast(starts, drawings),
    `UPDATE ${schema}.${name}_past t SET to_position = e.to_position
     FROM json_to_recordset($1) AS e(id uuid, day date, to_position bigint)
     WHERE t.${key} = e.id AND t.valid_from = e.day AND t.to_position = ${openPosition}`,
  );
  await run(
    rows.filter(({ present }) => present !== true),
    `INSERT INTO ${schema}.${name}_past SELECT * FROM json_populate_recordset(NULL::${schema}.${name}, $1)`,
  );
  await run(
    rows.filter(({ present }) => present === true),
    `INSERT INTO ${schema}.${name}_present SELECT * FROM json_populate_recordset(NULL::${schema}.${name}, $1)
     ON CONFLICT (${key}) DO UPDATE SET ${['valid_from', 'from_position', 'last_effective_on', ...columns]
       .map((column) => `${column} = excluded.${column}`)
       .join(', ')}`,
  );
  await run(
    onlyLater(starts, drawings),
    `UPDATE ${schema}.${name}_present t SET last_effective_on = m.day
     FROM json_to_recordset($1) AS m(id uuid, day date) WHERE t.${key} = m.id`,
  );
};

/** Stored present rows that are bounded or ended, as they will stand in the past. */
const leavingThePresent = <Facts>(table: RegisterTable<Facts>, starts: Starts<Facts>, drawings: Drawings<Facts>) =>
  [...drawings].flatMap(([id, { bounded, ended }]) => {
    const end = ended.find(({ validFrom }) => validFrom === presentDay(starts, id));
    if (bounded === null && end === undefined) return [];
    const last = starts.get(id)?.end?.last;
    return [
      {
        id,
        valid_to: bounded?.validTo ?? openDay,
        to_position: (end?.to ?? openPosition).toString(),
        open_until: bounded?.openUntil.toString() ?? null,
        ...(table.entries === undefined || last === undefined
          ? {}
          : { details: saidBy(table, last.facts).brief().details }),
      },
    ];
  });

const endedInThePast = <Facts>(starts: Starts<Facts>, drawings: Drawings<Facts>) =>
  [...drawings].flatMap(([id, { ended }]) =>
    ended
      .filter(({ validFrom }) => validFrom !== presentDay(starts, id))
      .map(({ validFrom, to }) => ({ id, day: validFrom, to_position: to.toString() })),
  );

/** Things whose facts stayed, though their last effective day moved. */
const onlyLater = <Facts>(starts: Starts<Facts>, drawings: Drawings<Facts>) =>
  [...drawings].flatMap(([id, { drawn, lastEffectiveOn }]) => {
    const { end, lastEffectiveOn: before } = starts.get(id)!;
    const redrawn = drawn.some(({ validTo, to }) => validTo === null && to === null);
    return redrawn || end === null || lastEffectiveOn === before ? [] : [{ id, day: lastEffectiveOn }];
  });

const presentDay = <Facts>(starts: Starts<Facts>, id: string) => starts.get(id)?.end?.last.validFrom;
