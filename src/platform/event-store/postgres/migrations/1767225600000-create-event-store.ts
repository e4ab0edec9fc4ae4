import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schema `event_store`: the log, its streams, and the only functions that touch them.
 *
 * Positions are dense and commit-ordered because every batch holds one advisory lock from before it reads the end of the
 * log until it commits. A stream is numbered by the position of its first event, which no other stream can have.
 */
export class CreateEventStore1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [tables, unchangeable, appendBatch, positionAt, rights]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA event_store CASCADE');
  }
}

/**
 * `events_once` makes an id unique in its stream, not in the log: the same id may stand in two streams. It leads with the id,
 * since UUIDv7 then fills the index from the right, and an event can be found by its id alone. There is no foreign key
 * to `streams` and no index on `recorded_at`: the append function is the only writer, and time is searched by halving.
 */
const tables = `
  CREATE SCHEMA event_store;

  CREATE TABLE event_store.streams (
    stream_no bigint NOT NULL CONSTRAINT streams_key PRIMARY KEY,
    name text COLLATE "C" NOT NULL CONSTRAINT streams_name UNIQUE
  );

  CREATE TABLE event_store.events (
    position bigint NOT NULL CONSTRAINT events_key PRIMARY KEY,
    stream_no bigint NOT NULL,
    revision bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    id uuid NOT NULL,
    category text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL,
    data json NOT NULL,
    metadata json NOT NULL,
    CONSTRAINT events_revision UNIQUE (stream_no, revision),
    CONSTRAINT events_once UNIQUE (id, stream_no)
  );

  CREATE INDEX events_category ON event_store.events (category, position);
`;

/** Whoever really must change history has to drop a trigger first, on purpose and visibly. */
const unchangeable = `
  CREATE FUNCTION event_store.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'event_store.% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
  END $$;

  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_store.events
    FOR EACH STATEMENT EXECUTE FUNCTION event_store.refuse_change();
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_store.streams
    FOR EACH STATEMENT EXECUTE FUNCTION event_store.refuse_change();
`;

/**
 * Appends a batch, at most one append a stream. Events stand in append order; `counts` says how many belong to each.
 * Expected: a revision, or -1 no stream, -2 anything, -3 some stream.
 *
 * One row an append, in order: `ok` and `repeated` with the place of its last event; `conflict`, and `reused` (some of the
 * ids stand in the stream already, but not as this append), with the stream's last revision, -1 for none.
 *
 * Where the stream is as expected, ids are looked up only if `careful`: otherwise the constraint `events_once`
 * finds a reused one, refuses the whole batch, and the caller repeats its members one by one, carefully.
 *
 * The settings keep the plans what they are written to be, index look-ups, also while the tables are empty or unanalysed.
 */
const appendBatch = `
  CREATE FUNCTION event_store.append_batch(
    streams text[], expected bigint[], counts integer[],
    ids uuid[], types text[], bodies json[], metadata json[], careful boolean
  ) RETURNS TABLE (verdict text, revision bigint, "position" bigint, recorded_at timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
  #variable_conflict use_column
  DECLARE
    log_end bigint;
    reached bigint;
    instant timestamptz;
    stream_nos bigint[];
    heads bigint[];
    bases bigint[];
    offsets integer[];
    opens boolean := false;
    done integer := 0;
    n integer;
    wanted bigint;
    head bigint;
    fits boolean;
    known integer;
    first bigint;
    last bigint;
    found_at bigint;
  BEGIN
    PERFORM pg_advisory_xact_lock(7421002);
    SELECT e.position, e.recorded_at INTO log_end, instant FROM event_store.events e ORDER BY e.position DESC LIMIT 1;
    log_end := coalesce(log_end, 0);
    instant := greatest(instant, clock_timestamp());
    reached := log_end;

    SELECT array_agg(a.stream_no ORDER BY a.i), array_agg(coalesce((
        SELECT e.revision FROM event_store.events e WHERE e.stream_no = a.stream_no ORDER BY e.revision DESC LIMIT 1
      ), -1) ORDER BY a.i)
      INTO stream_nos, heads
      FROM (
        SELECT u.i, (SELECT s.stream_no FROM event_store.streams s WHERE s.name = u.name) AS stream_no
        FROM unnest(streams) WITH ORDINALITY AS u(name, i) OFFSET 0
      ) a;

    FOR i IN 1 .. cardinality(streams) LOOP
      n := counts[i];
      wanted := expected[i];
      head := heads[i];
      fits := wanted = head OR wanted = -2 OR wanted = -3 AND head >= 0;
      known := 0;
      IF head >= 0 AND (careful OR NOT fits) THEN
        first := NULL;
        last := NULL;
        FOR k IN 1 .. n LOOP
          SELECT e.revision, e.position, e.recorded_at INTO found_at, position, recorded_at
            FROM event_store.events e WHERE e.id = ids[done + k] AND e.stream_no = stream_nos[i];
          IF FOUND THEN
            known := known + 1;
            first := least(first, found_at - k + 1);
            last := greatest(last, found_at - k + 1);
          END IF;
        END LOOP;
      END IF;

      bases[i] := NULL;
      offsets[i] := done;
      IF known = n AND first = last AND (wanted < -1 OR first = wanted + 1) THEN
        verdict := 'repeated';
        revision := first + n - 1;
      ELSIF known > 0 OR NOT fits THEN
        verdict := CASE WHEN known > 0 THEN 'reused' ELSE 'conflict' END;
        revision := head;
      ELSE
        verdict := 'ok';
        bases[i] := reached;
        opens := opens OR head < 0;
        reached := reached + n;
        revision := head + n;
        position := reached;
        recorded_at := instant;
      END IF;
      done := done + n;
      RETURN NEXT;
    END LOOP;

    IF opens THEN
      INSERT INTO event_store.streams (stream_no, name)
        SELECT base + 1, name FROM unnest(streams, heads, bases) AS a(name, head, base)
        WHERE head < 0 AND base IS NOT NULL;
    END IF;
    IF reached > log_end THEN
      INSERT INTO event_store.events (
          position, stream_no, revision, recorded_at, id, category, type, data, metadata
        )
        SELECT base + k, coalesce(stream_no, base + 1), head + k, instant, ids[before + k],
               split_part(name, '-', 1), types[before + k], bodies[before + k], metadata[before + k]
        FROM unnest(streams, stream_nos, heads, bases, offsets, counts) AS a(name, stream_no, head, base, before, n)
        CROSS JOIN LATERAL generate_series(1, a.n) AS k
        WHERE base IS NOT NULL;
      PERFORM pg_notify('event_store', reached::text);
    END IF;
  END $$;
`;

/**
 * The last position recorded at or before an instant. When the log goes on after that instant the answer is final. When it
 * does not, a batch in flight may have read an earlier clock than the instant and not be visible yet, so the answer waits
 * for it: the lock is free only between batches, and every later batch reads the clock after it has the lock.
 */
const positionAt = `
  CREATE FUNCTION event_store.position_at(instant timestamptz) RETURNS bigint LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
  DECLARE
    low bigint := 0;
    high bigint;
    middle bigint;
    latest timestamptz;
  BEGIN
    SELECT e.recorded_at INTO latest FROM event_store.events e ORDER BY e.position DESC LIMIT 1;
    IF latest IS NULL OR latest <= instant THEN PERFORM pg_advisory_xact_lock_shared(7421002); END IF;
    SELECT coalesce(max(e.position), 0) INTO high FROM event_store.events e;
    WHILE low < high LOOP
      middle := (low + high + 1) / 2;
      SELECT e.recorded_at INTO latest FROM event_store.events e WHERE e.position = middle;
      IF latest <= instant THEN low := middle; ELSE high := middle - 1; END IF;
    END LOOP;
    RETURN low;
  END $$;
`;

const rights = `
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA event_store FROM PUBLIC;
  GRANT USAGE ON SCHEMA event_store TO tiendo_app;
  GRANT SELECT ON ALL TABLES IN SCHEMA event_store TO tiendo_app;
  GRANT EXECUTE ON FUNCTION event_store.append_batch, event_store.position_at TO tiendo_app;
`;
