import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Smaller indexes for the two tables that grow with every event. Making them where rows stand would take as long as there is
 * history, so a table that holds rows keeps the old ones until its projection, whose version rose, is drawn anew: the new ones are
 * written down in `drawn_indexes`, and whoever draws makes those instead of copying what stands on the table that is read. A
 * migration that changes indexes of these tables later changes them there.
 */
export class SmallerIndexes1796500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const made of [nodes, words, drawnIndexes, finishNext]) await runner.query(made);
    for (const [table, indexes] of Object.entries(indexesOf)) {
      for (const [name, definition] of Object.entries(indexes)) {
        await runner.query('INSERT INTO read_store.drawn_indexes VALUES ($1, $2, $3)', [table, name, definition]);
      }
      await runner.query(exchangeWhereEmpty(table));
    }
  }

  /** Nothing in this schema is a source of truth. */
  async down(): Promise<void> {
    throw new Error('drop schema read_store and the rows of its migrations instead, and let everything be drawn anew');
  }
}

/**
 * Of the whole numbers from `first` to `last`, the one that the most powers of two divide. Numbers so taken form a tree: an
 * interval that holds n has one of about twenty (days) or fifty (positions) numbers over n, so that plain indexes find
 * what holds n, however long the intervals and the history are.
 *
 * A row of the past is true for some days, or was open: known without a last day, from its first position until another
 * began or it ended, `open_to`. On a day few rows are true, at a position few were open: one a thing, but for late events. The
 * bounds stand in the indexes as expressions, so that nobody skips over the numbers to them alone.
 *
 * Source: Kriegel, Pötke, Seidl: Managing Intervals Efficiently in Object-Relational Databases, VLDB 2000.
 */
const nodes = `
  CREATE FUNCTION read_store.node(first bigint, last bigint) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN last & ((-1)::bigint << (64 - position(B'1' IN ((first - 1) # last)::bit(64))));

  CREATE FUNCTION read_store.day_number("on" date) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN "on" = 'infinity' THEN 4194304 ELSE "on" - date '0001-01-01' + 1 END;

  CREATE FUNCTION read_store.open_to(valid_to date, to_position bigint, open_until bigint) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN valid_to = 'infinity' THEN to_position ELSE open_until END;

  CREATE FUNCTION read_store.path_of_day("on" date) RETURNS integer[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT (n >> (j + 1) << (j + 1)) | (1 << j) FROM generate_series(0, 22) j, CAST(read_store.day_number("on") AS integer) n);

  CREATE FUNCTION read_store.path_of_position(known bigint) RETURNS bigint[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT (known >> (j + 1) << (j + 1)) | (1::bigint << j) FROM generate_series(0, 47) j);`;

/**
 * The words of a folded text, to be looked up by how they begin. No word is longer than an index holds, and no text: words
 * beyond the first 250.000 signs of an entry are not found.
 */
const words = `
  CREATE FUNCTION read_store.words(folded text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_tsvector(array_remove(string_to_array(
    CASE WHEN length(folded) <= 250 THEN folded ELSE regexp_replace(left(folded, 250000), '([^ ]{250})[^ ]+', '\\1', 'g') END,
    ' '), ''))`;

const drawnIndexes = `
  CREATE TABLE read_store.drawn_indexes (
    table_name text NOT NULL,
    index_name text CONSTRAINT drawn_indexes_key PRIMARY KEY,
    definition text NOT NULL
  )`;

/**
 * Entries of one task are few, those of a unit are asked for beside those for which it acted: neither needs their order. What is
 * true on a day was recorded about then, so that a rough position beside the days repeats as they do.
 */
const indexesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  task_register_past: {
    task_register_past_key: `CREATE UNIQUE INDEX task_register_past_key
      ON read_store.task_register_past (task_id, to_position, valid_from)`,
    task_register_past_plan: `CREATE INDEX task_register_past_plan
      ON read_store.task_register_past (plan_id, to_position, valid_to)`,
    task_register_past_days: `CREATE INDEX task_register_past_days
      ON read_store.task_register_past (
        (read_store.node(read_store.day_number(valid_from), read_store.day_number(valid_to) - 1)::integer),
        read_store.day_number(valid_from), read_store.day_number(valid_to), ((from_position >> 14)::integer))
      WHERE valid_to < 'infinity'`,
    task_register_past_open: `CREATE INDEX task_register_past_open
      ON read_store.task_register_past (
        read_store.node(from_position, read_store.open_to(valid_to, to_position, open_until) - 1),
        (- from_position), read_store.open_to(valid_to, to_position, open_until))`,
  },
  audit_trail: {
    audit_trail_plan: `CREATE INDEX audit_trail_plan ON read_store.audit_trail (plan_id, position)
      WHERE plan_id IS NOT NULL`,
    audit_trail_task: `CREATE INDEX audit_trail_task ON read_store.audit_trail (task_id) WHERE task_id IS NOT NULL`,
    audit_trail_unit: `CREATE INDEX audit_trail_unit ON read_store.audit_trail (unit_id) WHERE unit_id IS NOT NULL`,
    audit_trail_acting_unit: `CREATE INDEX audit_trail_acting_unit ON read_store.audit_trail (acting_unit)`,
    audit_trail_account: `CREATE INDEX audit_trail_account ON read_store.audit_trail (hashtext(account), position)`,
    audit_trail_recorded_on: `CREATE INDEX audit_trail_recorded_on ON read_store.audit_trail (recorded_on, position)`,
    audit_trail_words: `CREATE INDEX audit_trail_words ON read_store.audit_trail USING gin (read_store.words(folded))`,
  },
};

const exchangeWhereEmpty = (table: string): string => `
  DO $$
  DECLARE
    made record;
  BEGIN
    IF EXISTS (SELECT FROM read_store.${table}) THEN RETURN; END IF;
    FOR made IN
      SELECT i.indexrelid::regclass AS index FROM pg_index i LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid
      WHERE i.indrelid = 'read_store.${table}'::regclass AND k.oid IS NULL
    LOOP
      EXECUTE 'DROP INDEX ' || made.index;
    END LOOP;
    FOR made IN SELECT definition FROM read_store.drawn_indexes WHERE table_name = '${table}' LOOP
      EXECUTE made.definition;
    END LOOP;
  END $$`;

/** The keys of the tables that are read, by the same names; their indexes, or those that a drawn version gets instead. */
const finishNext = `
  CREATE OR REPLACE FUNCTION read_store.finish_next(tables text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    made record;
  BEGIN
    PERFORM read_store.check_names(tables);
    FOR made IN
      SELECT c.relname, k.conname, pg_get_constraintdef(k.oid) AS key, pg_get_indexdef(i.indexrelid) AS definition
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid
      WHERE c.relnamespace = 'read_store'::regnamespace AND c.relname = ANY (tables)
        AND (k.oid IS NOT NULL OR NOT EXISTS (SELECT FROM read_store.drawn_indexes d WHERE d.table_name = c.relname))
      UNION ALL
      SELECT d.table_name, NULL, NULL, d.definition FROM read_store.drawn_indexes d WHERE d.table_name = ANY (tables)
    LOOP
      IF made.conname IS NULL THEN
        EXECUTE regexp_replace(made.definition, ' ON read_store\\.', ' ON read_store_next.');
      ELSE
        EXECUTE format('ALTER TABLE read_store_next.%I ADD CONSTRAINT %I %s', made.relname, made.conname, made.key);
      END IF;
    END LOOP;
    EXECUTE format('DROP TABLE read_store_next.%I', tables[1] || '_spill');
    EXECUTE format('ANALYZE read_store_next.%I', tables[1]);
  END $$`;
