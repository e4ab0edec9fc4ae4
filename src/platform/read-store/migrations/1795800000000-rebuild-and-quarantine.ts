import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A projection has up to three versions of its rows: the one that is read (`read_store`), one that is being drawn beside it
 * (`read_store_next`) and the one that was read before (`read_store_old`). Tables, indexes and constraints have the same
 * names in all three, so that a switch moves tables between schemas and every later migration still finds them.
 *
 * The application's role owns no table. What it needs of the owner's rights is here as functions that take names of
 * registers' tables and of these schemas, and nothing else.
 */
export class RebuildAndQuarantine1795800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(quarantine('read_store'));
    for (const schema of ['read_store_next', 'read_store_old']) {
      await runner.query(`CREATE SCHEMA ${schema}`);
      await runner.query(`CREATE TABLE ${schema}.checkpoint (LIKE read_store.checkpoint INCLUDING DEFAULTS)`);
      await runner.query(`ALTER TABLE ${schema}.checkpoint ADD CONSTRAINT checkpoint_key PRIMARY KEY (projection)`);
      await runner.query(quarantine(schema));
    }
    await runner.query('CREATE SCHEMA read_store_swap');
    await runner.query(rebuilds);
    for (const made of [checkNames, makeNext, finishNext, moveVersion, dropVersion]) await runner.query(made);
    await runner.query(rights);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read_store_next, read_store_old, read_store_swap CASCADE');
    await runner.query('DROP TABLE read_store.quarantine, read_store.rebuilds');
    await runner.query(`DROP FUNCTION read_store.make_next(text[]), read_store.finish_next(text[]),
      read_store.move_version(text[], text, text), read_store.drop_version(text[], text), read_store.check_names(text[])`);
  }
}

/**
 * Events that a projection could not draw, and the later events of the same thing, which wait behind them. `thing` is what
 * is held up: a register's key, or the event alone in a trail. `reason` is null for an event that only waits.
 */
const quarantine = (schema: string): string => `
  CREATE TABLE ${schema}.quarantine (
    projection text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    thing text COLLATE "C" NOT NULL,
    event_id uuid NOT NULL,
    type text COLLATE "C" NOT NULL,
    stream text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    reason text,
    kept_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT quarantine_key PRIMARY KEY (projection, position)
  );
  CREATE INDEX quarantine_thing ON ${schema}.quarantine (projection, thing, position)`;

/** Every rebuild there was: what it compared, who confirmed differences and why. `digest` is the SHA-256 of all of them. */
const rebuilds = `
  CREATE TABLE read_store.rebuilds (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT rebuilds_key PRIMARY KEY,
    projection text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    replaces integer NOT NULL,
    phase text NOT NULL CONSTRAINT rebuilds_phase CHECK (phase IN
      ('loading', 'drawing', 'indexing', 'following', 'differing', 'switched', 'rolled-back', 'cancelled')),
    up_to bigint NOT NULL,
    spilled bigint,
    done bigint NOT NULL DEFAULT 0,
    compared_at bigint,
    differences bigint,
    digest text,
    started_by text NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    moved_at timestamptz NOT NULL DEFAULT now(),
    confirmed_by text,
    reason text,
    ended_at timestamptz
  );
  CREATE UNIQUE INDEX rebuilds_running ON read_store.rebuilds (projection)
    WHERE phase NOT IN ('switched', 'rolled-back', 'cancelled')`;

const asOwner = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

const checkNames = `
  CREATE FUNCTION read_store.check_names(tables text[]) RETURNS void LANGUAGE plpgsql ${asOwner} AS $$
  BEGIN
    IF EXISTS (SELECT FROM unnest(tables) t WHERE t !~ '^([a-z_]+_register(_present|_past)?|audit_trail)$') THEN
      RAISE EXCEPTION 'no table of a projection is among %', tables USING ERRCODE = 'insufficient_privilege';
    END IF;
  END $$`;

/** Empty tables without indexes, and one that takes the events of registers apart by thing; it needs no crash safety. */
const makeNext = `
  CREATE FUNCTION read_store.make_next(tables text[]) RETURNS void LANGUAGE plpgsql ${asOwner} AS $$
  DECLARE
    t record;
    spill text := tables[1] || '_spill';
  BEGIN
    PERFORM read_store.check_names(tables);
    FOR t IN
      SELECT c.relname, pg_get_partkeydef(c.oid) AS part_key, pg_get_expr(c.relpartbound, c.oid) AS bound,
             (SELECT p.relname FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent WHERE i.inhrelid = c.oid) AS parent,
             array_to_string(c.reloptions, ', ') AS options
      FROM pg_class c
      WHERE c.relnamespace = 'read_store'::regnamespace AND c.relname = ANY (tables)
      ORDER BY c.relispartition, c.relname
    LOOP
      IF t.parent IS NULL THEN
        EXECUTE format('CREATE TABLE read_store_next.%1$I (LIKE read_store.%1$I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)%2$s',
          t.relname, ' PARTITION BY ' || t.part_key);
      ELSE
        EXECUTE format('CREATE TABLE read_store_next.%I PARTITION OF read_store_next.%I %s%s',
          t.relname, t.parent, t.bound, ' WITH (' || t.options || ')');
      END IF;
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON read_store_next.%I TO tiendo_app', t.relname);
    END LOOP;
    EXECUTE format('CREATE TABLE read_store_next.%I (bucket smallint NOT NULL, thing text COLLATE "C" NOT NULL,
      position bigint NOT NULL, stream text NOT NULL, revision bigint NOT NULL, recorded_at text NOT NULL, id uuid NOT NULL,
      type text NOT NULL, data text NOT NULL, metadata text NOT NULL) PARTITION BY LIST (bucket)', spill);
    FOR bucket IN 0..15 LOOP
      EXECUTE format('CREATE UNLOGGED TABLE read_store_next.%I PARTITION OF read_store_next.%I FOR VALUES IN (%s)',
        spill || '_' || bucket, spill, bucket);
    END LOOP;
    EXECUTE format('GRANT SELECT, INSERT ON read_store_next.%I TO tiendo_app', spill);
  END $$`;

/** The indexes and keys of the tables that are read, by the same names. */
const finishNext = `
  CREATE FUNCTION read_store.finish_next(tables text[]) RETURNS void LANGUAGE plpgsql ${asOwner} AS $$
  DECLARE
    made record;
    t text;
  BEGIN
    PERFORM read_store.check_names(tables);
    FOR made IN
      SELECT c.relname, k.conname, pg_get_constraintdef(k.oid) AS key, pg_get_indexdef(i.indexrelid) AS definition
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid
      WHERE c.relnamespace = 'read_store'::regnamespace AND c.relname = ANY (tables)
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

const moveVersion = `
  CREATE FUNCTION read_store.move_version(tables text[], source text, target text) RETURNS void
  LANGUAGE plpgsql ${asOwner} AS $$
  DECLARE
    schemas constant text[] := ARRAY['read_store', 'read_store_next', 'read_store_old', 'read_store_swap'];
    t text;
  BEGIN
    PERFORM read_store.check_names(tables);
    IF NOT (source = ANY (schemas) AND target = ANY (schemas)) THEN
      RAISE EXCEPTION 'tables move between %', schemas USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOREACH t IN ARRAY tables LOOP
      EXECUTE format('ALTER TABLE %I.%I SET SCHEMA %I', source, t, target);
    END LOOP;
  END $$`;

const dropVersion = `
  CREATE FUNCTION read_store.drop_version(tables text[], source text) RETURNS void LANGUAGE plpgsql ${asOwner} AS $$
  DECLARE
    t text;
  BEGIN
    PERFORM read_store.check_names(tables);
    IF source NOT IN ('read_store_next', 'read_store_old') THEN
      RAISE EXCEPTION 'what is read stays' USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOREACH t IN ARRAY tables || ARRAY[tables[1] || '_spill'] LOOP
      EXECUTE format('DROP TABLE IF EXISTS %I.%I', source, t);
    END LOOP;
  END $$`;

const rights = `
  GRANT USAGE ON SCHEMA read_store_next, read_store_old TO tiendo_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON read_store.quarantine, read_store_next.quarantine, read_store_old.quarantine,
    read_store_next.checkpoint, read_store_old.checkpoint TO tiendo_app;
  GRANT SELECT, INSERT, UPDATE ON read_store.rebuilds TO tiendo_app;
  REVOKE EXECUTE ON FUNCTION read_store.make_next(text[]), read_store.finish_next(text[]),
    read_store.move_version(text[], text, text), read_store.drop_version(text[], text), read_store.check_names(text[]) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION read_store.make_next(text[]), read_store.finish_next(text[]),
    read_store.move_version(text[], text, text), read_store.drop_version(text[], text) TO tiendo_app`;
