import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schema `read_store`: what the projections have drawn, and how far each has come. Nothing here is a source of truth: all of it
 * can be drawn again from the events.
 *
 * A register's rows are rectangles: facts true for [valid_from, valid_to), `infinity` open, and known for
 * [from_position, to_position), 9223372036854775807 open. Mostly an event bounds what was open and begins something new; the
 * row that it bounds then also holds the rectangle known before: [valid_to, infinity) for [from_position, open_until). That
 * is one row an event instead of two. The present corner (both open) stands in a partition of its own, so that questions
 * about now cost the same however long the history is.
 */
export class CreateReadStore1767225700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA read_store');
    await runner.query(checkpoints);
    await runner.query(area);
    for (const { name, key, columns, indexes } of registers) {
      await runner.query(register(name, key, columns));
      for (const index of indexes) await runner.query(index);
    }
    await runner.query(auditTrail);
    await runner.query(wordSearch);
    await runner.query(rights);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read_store CASCADE');
  }
}

const checkpoints = `
  CREATE TABLE read_store.checkpoint (
    projection text COLLATE "C" CONSTRAINT checkpoint_key PRIMARY KEY,
    version integer NOT NULL,
    position bigint NOT NULL,
    moved_at timestamptz NOT NULL DEFAULT now(),
    halted_at bigint,
    halted_event uuid,
    halted_type text,
    halted_reason text
  )`;

/**
 * A rectangle as a box over (day, position), so that one index finds what holds a corner. Half a day and half a position are
 * taken off the far sides, which do not belong to it; positions are exact up to 2^53.
 */
const area = `
  CREATE FUNCTION read_store.area(valid_from date, valid_to date, from_position bigint, to_position bigint) RETURNS box
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN box(
    point((valid_from - date '2000-01-01')::float8, from_position::float8),
    point(CASE WHEN valid_to = 'infinity' THEN 1e9 ELSE (valid_to - date '2000-01-01')::float8 - 0.5 END,
          to_position::float8 - 0.5));
  CREATE FUNCTION read_store.corner(at date, "position" bigint) RETURNS box
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN box(
    point((at - date '2000-01-01')::float8, "position"::float8), point((at - date '2000-01-01')::float8, "position"::float8));
`;

/** `last_effective_on` stands beside the present facts only: the latest effective day among all events of the thing. */
const register = (name: string, key: string, columns: string): string => `
  CREATE TABLE read_store.${name} (
    ${key} uuid NOT NULL,
    present boolean NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    from_position bigint NOT NULL,
    to_position bigint NOT NULL,
    open_until bigint,
    last_effective_on date,
    ${columns},
    details json NOT NULL,
    CONSTRAINT ${name}_not_empty CHECK (valid_from < valid_to AND from_position < to_position),
    CONSTRAINT ${name}_present CHECK (present = (valid_to = 'infinity' AND to_position = 9223372036854775807)),
    CONSTRAINT ${name}_bounded CHECK
      (open_until IS NULL OR (from_position < open_until AND open_until < to_position AND valid_to < 'infinity')),
    CONSTRAINT ${name}_end CHECK (present = (last_effective_on IS NOT NULL))
  ) PARTITION BY LIST (present);
  CREATE TABLE read_store.${name}_present PARTITION OF read_store.${name} FOR VALUES IN (true) WITH (fillfactor = 70);
  CREATE TABLE read_store.${name}_past PARTITION OF read_store.${name} FOR VALUES IN (false) WITH (fillfactor = 90);
  CREATE UNIQUE INDEX ${name}_present_key ON read_store.${name}_present (${key});
  CREATE UNIQUE INDEX ${name}_past_key ON read_store.${name}_past (${key}, to_position, valid_from);
`;

const registers = [
  {
    name: 'task_register',
    key: 'task_id',
    columns: `
    plan_id uuid NOT NULL,
    lead_unit uuid NOT NULL,
    field text,
    grp text,
    due date,
    original_due date,
    completed_on date,
    withdrawn boolean NOT NULL,
    stage text NOT NULL,
    number_key text COLLATE "C" NOT NULL,
    folded text NOT NULL`,
    indexes: [
      `CREATE INDEX task_register_present_plan ON read_store.task_register_present (plan_id, number_key, task_id)`,
      `CREATE INDEX task_register_past_plan ON read_store.task_register_past (plan_id, to_position, valid_to)`,
      `CREATE INDEX task_register_past_corner ON read_store.task_register_past
         USING gist (read_store.area(valid_from, valid_to, from_position, to_position))`,
      `CREATE INDEX task_register_past_before ON read_store.task_register_past
         USING gist (read_store.area(valid_to, 'infinity', from_position, open_until)) WHERE open_until IS NOT NULL`,
      `CREATE INDEX task_register_present_unit ON read_store.task_register_present (lead_unit)`,
    ],
  },
  {
    name: 'plan_register',
    key: 'plan_id',
    columns: `
    owner uuid NOT NULL,
    year integer NOT NULL,
    symbol text,
    symbol_key text COLLATE "C" NOT NULL,
    standing text NOT NULL,
    parent_plan_id uuid,
    folded text NOT NULL`,
    indexes: [
      `CREATE INDEX plan_register_present_order ON read_store.plan_register_present ((-year), symbol_key, plan_id)`,
      `CREATE INDEX plan_register_present_owner ON read_store.plan_register_present (owner)`,
      `CREATE INDEX plan_register_past_owner ON read_store.plan_register_past (owner)`,
    ],
  },
  {
    name: 'unit_register',
    key: 'unit_id',
    columns: `
    name text NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    code text,
    parent uuid,
    living boolean NOT NULL,
    predecessors uuid[] NOT NULL,
    successors uuid[] NOT NULL,
    folded text NOT NULL`,
    indexes: [
      `CREATE INDEX unit_register_present_order ON read_store.unit_register_present (name_key, unit_id)`,
      `CREATE INDEX unit_register_present_parent ON read_store.unit_register_present (parent)`,
      `CREATE INDEX unit_register_past_parent ON read_store.unit_register_past (parent)`,
      `CREATE INDEX unit_register_present_successors ON read_store.unit_register_present USING gin (successors)`,
      `CREATE INDEX unit_register_past_successors ON read_store.unit_register_past USING gin (successors)`,
    ],
  },
  {
    name: 'measure_register',
    key: 'measure_id',
    columns: `
    owner uuid NOT NULL,
    plan_id uuid,
    code text COLLATE "C" NOT NULL,
    folded text NOT NULL`,
    indexes: [
      `CREATE INDEX measure_register_present_owner ON read_store.measure_register_present (owner, code)`,
      `CREATE INDEX measure_register_present_code ON read_store.measure_register_present (code, measure_id)`,
    ],
  },
];

const auditTrail = `
  CREATE TABLE read_store.audit_trail (
    position bigint CONSTRAINT audit_trail_key PRIMARY KEY,
    event_id uuid NOT NULL,
    type text COLLATE "C" NOT NULL,
    stream text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_on date NOT NULL,
    effective_on date NOT NULL,
    plan_id uuid,
    task_id uuid,
    unit_id uuid,
    account text NOT NULL,
    acting_unit uuid NOT NULL,
    role text NOT NULL,
    authority json,
    reason text,
    sentence text NOT NULL,
    folded text NOT NULL
  );
  CREATE INDEX audit_trail_plan ON read_store.audit_trail (plan_id, position) WHERE plan_id IS NOT NULL;
  CREATE INDEX audit_trail_task ON read_store.audit_trail (task_id, position) WHERE task_id IS NOT NULL;
  CREATE INDEX audit_trail_unit ON read_store.audit_trail (unit_id, position) WHERE unit_id IS NOT NULL;
  CREATE INDEX audit_trail_acting_unit ON read_store.audit_trail (acting_unit, position);
  CREATE INDEX audit_trail_account ON read_store.audit_trail (account, position);
  CREATE INDEX audit_trail_recorded_on ON read_store.audit_trail (recorded_on, position)`;

/** Trigrams answer LIKE '%word%' by index. A server without the extension, or that withholds it, searches by reading. */
const wordSearch = `
  DO $$
  BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX audit_trail_words ON read_store.audit_trail USING gin (folded gin_trgm_ops);
    CREATE INDEX task_register_present_words ON read_store.task_register_present USING gin (folded gin_trgm_ops);
  EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
    RAISE NOTICE 'pg_trgm is not to be had: word search reads instead of looking up';
  END $$`;

const rights = `
  GRANT USAGE ON SCHEMA read_store TO tiendo_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA read_store TO tiendo_app;
  GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA read_store TO tiendo_app`;
