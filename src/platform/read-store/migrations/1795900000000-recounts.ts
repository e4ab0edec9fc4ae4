import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recounts that were asked for, and where registers and events disagreed. What is under way shows a recent `moved_at`. */
export class Recounts1795900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE read_store.recounts (
        id uuid CONSTRAINT recounts_key PRIMARY KEY,
        asked_by text NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT now(),
        plan_id uuid,
        unit_id uuid,
        at date NOT NULL,
        position bigint NOT NULL,
        recorded_at text,
        whole boolean NOT NULL,
        state text NOT NULL DEFAULT 'queued'
          CONSTRAINT recounts_state CHECK (state IN ('queued', 'running', 'done', 'failed', 'interrupted')),
        moved_at timestamptz NOT NULL DEFAULT now(),
        per_mille integer NOT NULL DEFAULT 0,
        differences integer NOT NULL DEFAULT 0,
        report json
      );
      CREATE TABLE read_store.recount_differences (
        recount_id uuid NOT NULL REFERENCES read_store.recounts (id) ON DELETE CASCADE,
        number integer NOT NULL,
        difference json NOT NULL,
        CONSTRAINT recount_differences_key PRIMARY KEY (recount_id, number)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON read_store.recounts, read_store.recount_differences TO tiendo_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read_store.recount_differences, read_store.recounts');
  }
}
