import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from '../../database/roles.ts';

/** What commands need beside the events: keys already used, and names already taken. */
export class CommandJournal1795200000000 implements MigrationInterface {
  name = 'CommandJournal1795200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS read_store`);
    await runner.query(`
      CREATE TABLE read_store.command_journal (
        account      text        NOT NULL,
        key          text        NOT NULL,
        request_hash text        NOT NULL,
        issued_at    bigint      NOT NULL,
        refusal      json,
        keep_until   timestamptz NOT NULL,
        CONSTRAINT command_journal_pk PRIMARY KEY (account, key)
      )`);
    await runner.query(`CREATE INDEX command_journal_keep_until ON read_store.command_journal (keep_until)`);
    await runner.query(`
      CREATE TABLE read_store.taken_names (
        kind     text        NOT NULL,
        owner    uuid        NOT NULL,
        year     integer     NOT NULL,
        name     text        NOT NULL,
        holder   uuid        NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT taken_names_pk PRIMARY KEY (kind, owner, year, name)
      )`);
    await runner.query(`GRANT USAGE ON SCHEMA read_store TO ${appRole}`);
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON read_store.command_journal, read_store.taken_names TO ${appRole}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE read_store.taken_names, read_store.command_journal`);
  }
}
