import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a task's document says, once a task and wording instead of once a row: rows of the past name it in `entry`. Nothing is
 * rewritten: rows of version 2 say all themselves and are read as before, until those of version 3 are drawn beside them.
 *
 * Rows of the past are never overwritten in place, since `to_position` stands in their key: no room is kept free for it.
 */
export class EntriesOfTasks1796400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE read_store.task_register ALTER COLUMN folded DROP NOT NULL, ADD COLUMN entry uuid,
        ADD COLUMN placed_by uuid, ADD COLUMN placed_type text COLLATE "C", ADD COLUMN placed_at bigint, ADD COLUMN placed_on date;
      ALTER TABLE read_store.task_register_past SET (fillfactor = 100);
      CREATE TABLE read_store.task_register_entries (
        task_id uuid NOT NULL,
        entry uuid NOT NULL,
        folded text NOT NULL,
        details json NOT NULL,
        CONSTRAINT task_register_entries_key PRIMARY KEY (task_id, entry)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON read_store.task_register_entries TO tiendo_app`);
    await runner.query(checkNames('_present|_past|_entries'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(checkNames('_present|_past'));
    await runner.query(`
      DELETE FROM read_store.checkpoint WHERE projection = 'task-register';
      TRUNCATE read_store.task_register;
      DROP TABLE read_store.task_register_entries;
      ALTER TABLE read_store.task_register ALTER COLUMN folded SET NOT NULL, DROP COLUMN entry,
        DROP COLUMN placed_by, DROP COLUMN placed_type, DROP COLUMN placed_at, DROP COLUMN placed_on;
      ALTER TABLE read_store.task_register_past SET (fillfactor = 90)`);
  }
}

const checkNames = (parts: string): string => `
  CREATE OR REPLACE FUNCTION read_store.check_names(tables text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT FROM unnest(tables) t WHERE t !~ '^([a-z_]+_register(${parts})?|audit_trail)$') THEN
      RAISE EXCEPTION 'no table of a projection is among %', tables USING ERRCODE = 'insufficient_privilege';
    END IF;
  END $$`;
