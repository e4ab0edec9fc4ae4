import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of accounts, a table of rectangles like the others. Source of the shape: the migration that created them. */
export class AccountRegister1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE read_store.account_register (
        account_id uuid NOT NULL,
        present boolean NOT NULL,
        valid_from date NOT NULL,
        valid_to date NOT NULL,
        from_position bigint NOT NULL,
        to_position bigint NOT NULL,
        open_until bigint,
        last_effective_on date,
        unit uuid NOT NULL,
        status text NOT NULL,
        roles text[] NOT NULL,
        details json NOT NULL,
        CONSTRAINT account_register_not_empty CHECK (valid_from < valid_to AND from_position < to_position),
        CONSTRAINT account_register_present CHECK
          (present = (valid_to = 'infinity' AND to_position = 9223372036854775807)),
        CONSTRAINT account_register_bounded CHECK
          (open_until IS NULL OR (from_position < open_until AND open_until < to_position AND valid_to < 'infinity')),
        CONSTRAINT account_register_end CHECK (present = (last_effective_on IS NOT NULL))
      ) PARTITION BY LIST (present);
      CREATE TABLE read_store.account_register_present PARTITION OF read_store.account_register
        FOR VALUES IN (true) WITH (fillfactor = 70);
      CREATE TABLE read_store.account_register_past PARTITION OF read_store.account_register
        FOR VALUES IN (false) WITH (fillfactor = 90);
      CREATE UNIQUE INDEX account_register_present_key ON read_store.account_register_present (account_id);
      CREATE UNIQUE INDEX account_register_past_key
        ON read_store.account_register_past (account_id, to_position, valid_from);
      CREATE INDEX account_register_present_unit ON read_store.account_register_present (unit, account_id);
      CREATE INDEX account_register_present_roles ON read_store.account_register_present USING gin (roles);
      GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON read_store.account_register,
        read_store.account_register_present, read_store.account_register_past TO tiendo_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read_store.account_register');
  }
}
