import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was done at the door, apart from business events. The application may add a record and let old ones go, each by a
 * function that is the only way; it may change none, and neither may the owner without setting a trigger aside.
 *
 * A record's hash is SHA-256 over the hash before it and the record's own text. `records_chain` holds both ends: the last record
 * that was forgotten, on which the oldest kept one builds, and the last that was kept.
 */
export class AccessRecords1795300100000 implements MigrationInterface {
  name = 'AccessRecords1795300100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [tables, unchangeable, append, forget, rights]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION access.append_record, access.forget_records, access.record_hash;
      DROP TABLE access.records, access.records_chain;
      DROP FUNCTION access.refuse_change, access.refuse_young`);
  }
}

const tables = `
  CREATE TABLE access.records (
    number bigint NOT NULL CONSTRAINT records_pk PRIMARY KEY,
    at timestamptz NOT NULL,
    account text COLLATE "C",
    account_type text NOT NULL,
    address text,
    port integer,
    device text,
    action text COLLATE "C" NOT NULL,
    object_type text,
    object_id text,
    result text NOT NULL,
    reason text,
    request_id text,
    hash bytea NOT NULL
  );
  CREATE INDEX records_at ON access.records (at, number);
  CREATE INDEX records_account ON access.records (account, number);
  CREATE INDEX records_action ON access.records (action, number);

  CREATE TABLE access.records_chain (
    sole boolean NOT NULL DEFAULT true CONSTRAINT records_chain_pk PRIMARY KEY CONSTRAINT records_chain_sole CHECK (sole),
    forgotten_number bigint NOT NULL,
    forgotten_hash bytea NOT NULL,
    last_number bigint NOT NULL,
    last_hash bytea NOT NULL,
    last_at timestamptz NOT NULL
  ) WITH (fillfactor = 10);
  INSERT INTO access.records_chain VALUES (true, 0, sha256(''), 0, sha256(''), '-infinity')`;

const unchangeable = `
  CREATE FUNCTION access.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'access.% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE FUNCTION access.refuse_young() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.at > clock_timestamp() - interval '3 months' THEN
      RAISE EXCEPTION 'access.records is append-only: record % is too young to be forgotten', OLD.number
        USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
  END $$;

  CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON access.records
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
  CREATE TRIGGER kept_long_enough BEFORE DELETE ON access.records
    FOR EACH ROW EXECUTE FUNCTION access.refuse_young()`;

/**
 * The text of a record: each column in order, as its length in bytes, a colon and its value, or as a hyphen where it is empty;
 * the instant in microseconds since 1970. Two different records never have one text.
 */
const append = `
  CREATE FUNCTION access.record_hash(previous bytea, VARIADIC parts text[]) RETURNS bytea
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT sha256(previous || convert_to(
      string_agg(coalesce(octet_length(convert_to(p.part, 'UTF8')) || ':' || p.part, '-'), '' ORDER BY p.place), 'UTF8'))
    FROM unnest(parts) WITH ORDINALITY AS p(part, place)
  $$;

  CREATE FUNCTION access.append_record(
    account text, account_type text, address text, port integer, device text, action text, object_type text,
    object_id text, result text, reason text, request_id text
  ) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    chain access.records_chain;
    number bigint;
    at timestamptz;
    hash bytea;
  BEGIN
    SELECT * INTO STRICT chain FROM access.records_chain FOR UPDATE;
    number := chain.last_number + 1;
    at := greatest(chain.last_at, clock_timestamp());
    hash := access.record_hash(
      chain.last_hash, number::text, (extract(epoch FROM at) * 1000000)::bigint::text, account, account_type, address,
      port::text, device, action, object_type, object_id, result, reason, request_id);
    INSERT INTO access.records VALUES (
      number, at, account, account_type, address, port, device, action, object_type, object_id, result, reason, request_id,
      hash);
    UPDATE access.records_chain SET last_number = number, last_hash = hash, last_at = at;
    RETURN number;
  END $$`;

/** At most 20.000 at once, oldest first. An instant still to come counts as now. */
const forget = `
  CREATE FUNCTION access.forget_records(now timestamptz, months integer) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    before timestamptz := least(now, clock_timestamp()) - make_interval(months => greatest(months, 3));
    last access.records;
    forgotten bigint;
  BEGIN
    PERFORM FROM access.records_chain FOR UPDATE;
    SELECT r.* INTO last FROM (SELECT * FROM access.records ORDER BY number LIMIT 20000) r
    WHERE r.at < before ORDER BY r.number DESC LIMIT 1;
    IF NOT FOUND THEN RETURN 0; END IF;
    DELETE FROM access.records WHERE number <= last.number;
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    UPDATE access.records_chain SET forgotten_number = last.number, forgotten_hash = last.hash;
    RETURN forgotten;
  END $$`;

const rights = `
  REVOKE ALL ON FUNCTION access.append_record, access.forget_records, access.record_hash FROM PUBLIC;
  GRANT SELECT ON access.records, access.records_chain TO tiendo_app;
  GRANT EXECUTE ON FUNCTION access.append_record, access.forget_records TO tiendo_app`;
