import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The register of reports, a table of rectangles like the others: rows of rounds, and rows of the reports of single units,
 * which name their round. Source of the shape: the migration that created the first registers.
 */
export class ReportRegister1795700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE read_store.report_register (
        report_id uuid NOT NULL,
        present boolean NOT NULL,
        valid_from date NOT NULL,
        valid_to date NOT NULL,
        from_position bigint NOT NULL,
        to_position bigint NOT NULL,
        open_until bigint,
        last_effective_on date,
        round_id uuid,
        receiver uuid,
        report_type text COLLATE "C",
        year integer,
        period text COLLATE "C",
        plan_id uuid,
        due date,
        units uuid[] NOT NULL,
        reports uuid[] NOT NULL,
        excluded uuid[] NOT NULL,
        frozen boolean NOT NULL,
        unit uuid,
        stage text,
        sent_on date,
        is_empty boolean NOT NULL,
        details json NOT NULL,
        CONSTRAINT report_register_not_empty CHECK (valid_from < valid_to AND from_position < to_position),
        CONSTRAINT report_register_present CHECK
          (present = (valid_to = 'infinity' AND to_position = 9223372036854775807)),
        CONSTRAINT report_register_bounded CHECK
          (open_until IS NULL OR (from_position < open_until AND open_until < to_position AND valid_to < 'infinity')),
        CONSTRAINT report_register_end CHECK (present = (last_effective_on IS NOT NULL))
      ) PARTITION BY LIST (present);
      CREATE TABLE read_store.report_register_present PARTITION OF read_store.report_register
        FOR VALUES IN (true) WITH (fillfactor = 70);
      CREATE TABLE read_store.report_register_past PARTITION OF read_store.report_register
        FOR VALUES IN (false) WITH (fillfactor = 90);
      CREATE UNIQUE INDEX report_register_present_key ON read_store.report_register_present (report_id);
      CREATE UNIQUE INDEX report_register_past_key
        ON read_store.report_register_past (report_id, to_position, valid_from);
      CREATE INDEX report_register_present_round ON read_store.report_register_present (round_id)
        WHERE round_id IS NOT NULL;
      CREATE INDEX report_register_past_round ON read_store.report_register_past (round_id)
        WHERE round_id IS NOT NULL;
      CREATE INDEX report_register_present_rounds ON read_store.report_register_present (year, receiver)
        WHERE round_id IS NULL;
      CREATE INDEX report_register_past_rounds ON read_store.report_register_past (year, receiver)
        WHERE round_id IS NULL;
      CREATE INDEX report_register_present_reports ON read_store.report_register_present USING gin (reports)
        WHERE round_id IS NULL;
      CREATE INDEX report_register_past_reports ON read_store.report_register_past USING gin (reports)
        WHERE round_id IS NULL;
      GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON read_store.report_register,
        read_store.report_register_present, read_store.report_register_past TO tiendo_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read_store.report_register');
  }
}
