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
 * Appends a batch, at most one append a stream. Expected: a revision, or -1 no stream, -2 anything, -3 some stream. Each
 * event names its append by number from 1 (`owners`) and its own number in it (`nths`); the events of one append stand
 * together, in order.
 *
 * Answers where the log ended before, and the instant of what is new. `verdicts` is null when every append is written.
 * Otherwise, one an append: `ok`; `repeated`; `conflict`; `reused` when some of the ids stand in the stream already, but not as
 * this append. `heads` holds the stream's last revision before the batch, -1 for none; for a repeated append the revision
 * of its last event, whose position is in `places`.
 *
 * When every stream is as expected, ids are looked up only if `careful`: otherwise the constraint `events_once` finds a
 * reused one, refuses the whole batch, and the caller repeats its members one by one, carefully.
 *
 * The settings keep the plans what they are written to be, index look-ups, also while the tables are empty or unanalysed.
 */
const appendBatch = `
  CREATE FUNCTION event_store.append_batch(
    streams text[], expected bigint[], owners integer[], nths integer[],
    ids uuid[], types text[], bodies json[], metadata json[], careful boolean,
    OUT log_end bigint, OUT instant timestamptz, OUT heads bigint[], OUT verdicts text[], OUT places bigint[]
  ) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
  #variable_conflict use_column
  DECLARE
    stream_nos bigint[];
    all_fit boolean;
    some_new boolean;
    -- How many refused events stand before an append; null for one that is not written.
    shifts bigint[];
    refused integer := 0;
    a record;
    wanted bigint;
    head bigint;
    verdict text;
  BEGIN
    PERFORM pg_advisory_xact_lock(7421002);

    SELECT e.position, e.recorded_at INTO log_end, instant FROM event_store.events e ORDER BY e.position DESC LIMIT 1;
    log_end := coalesce(log_end, 0);
    instant := greatest(instant, clock_timestamp());

    -- One scan of the unnested array, so the aggregates keep its order; OFFSET 0 keeps each look-up to one a stream.
    SELECT array_agg(h.stream_no), array_agg(h.head), array_agg(0::bigint),
           bool_and(h.head = h.expected OR h.expected = -2 OR h.expected = -3 AND h.head >= 0), bool_or(h.head < 0)
      INTO stream_nos, heads, shifts, all_fit, some_new
      FROM (
        SELECT n.expected, n.stream_no, coalesce((
            SELECT e.revision FROM event_store.events e WHERE e.stream_no = n.stream_no ORDER BY e.revision DESC LIMIT 1
          ), -1) AS head
        FROM (
          SELECT u.expected, (SELECT s.stream_no FROM event_store.streams s WHERE s.name = u.name) AS stream_no
          FROM unnest(streams, expected) AS u(name, expected) OFFSET 0
        ) n OFFSET 0
      ) h;

    IF careful OR NOT all_fit THEN
      FOR a IN
        SELECT u.owner, count(*) AS n, count(k.position) AS known, max(k.position) AS place,
               min(k.revision - u.nth) AS before, max(k.revision - u.nth) AS before_last
        FROM unnest(owners, nths, ids) AS u(owner, nth, id)
        LEFT JOIN LATERAL (
          SELECT e.revision, e.position FROM event_store.events e
          WHERE e.id = u.id AND e.stream_no = stream_nos[u.owner] OFFSET 0
        ) k ON true
        GROUP BY u.owner ORDER BY u.owner
      LOOP
        wanted := expected[a.owner];
        head := heads[a.owner];
        IF a.known = a.n AND a.before = a.before_last AND (wanted < -1 OR wanted = a.before) THEN
          verdict := 'repeated';
          heads[a.owner] := a.before + a.n;
        ELSIF a.known > 0 THEN
          verdict := 'reused';
        ELSIF wanted = head OR wanted = -2 OR wanted = -3 AND head >= 0 THEN
          verdict := 'ok';
        ELSE
          verdict := 'conflict';
        END IF;
        verdicts[a.owner] := verdict;
        places[a.owner] := CASE verdict WHEN 'repeated' THEN a.place END;
        shifts[a.owner] := CASE verdict WHEN 'ok' THEN refused END;
        IF verdict <> 'ok' THEN refused := refused + a.n; END IF;
      END LOOP;
    END IF;

    IF some_new THEN
      INSERT INTO event_store.streams (stream_no, name)
        SELECT log_end + u.i - shifts[u.owner], streams[u.owner]
        FROM unnest(owners, nths) WITH ORDINALITY AS u(owner, nth, i)
        WHERE u.nth = 1 AND heads[u.owner] < 0 AND shifts[u.owner] IS NOT NULL;
    END IF;
    IF refused < cardinality(ids) THEN
      INSERT INTO event_store.events (
          position, stream_no, revision, recorded_at, id, category, type, data, metadata
        )
        SELECT log_end + u.i - shifts[u.owner],
               coalesce(stream_nos[u.owner], log_end + u.i - shifts[u.owner] - u.nth + 1),
               heads[u.owner] + u.nth, instant, u.id, split_part(streams[u.owner], '-', 1), u.type, u.body, u.meta
        FROM unnest(owners, nths, ids, types, bodies, metadata)
          WITH ORDINALITY AS u(owner, nth, id, type, body, meta, i)
        WHERE shifts[u.owner] IS NOT NULL;
      PERFORM pg_notify('event_store', (log_end + cardinality(ids) - refused)::text);
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
