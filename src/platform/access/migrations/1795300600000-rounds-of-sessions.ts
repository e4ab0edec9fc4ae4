import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often all sessions of an account were ended: a sign-in that began before is not finished after. And the last sign-in of
 * accounts that come through an outside provider; those that are there when this is brought in count as used on that day.
 */
export class RoundsOfSessions1795300600000 implements MigrationInterface {
  name = 'RoundsOfSessions1795300600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.session_round (
        account_id text COLLATE "C" NOT NULL CONSTRAINT session_round_pk PRIMARY KEY,
        round bigint NOT NULL DEFAULT 0
      );
      GRANT SELECT, INSERT, UPDATE ON access.session_round TO tiendo_app;

      ALTER TABLE access.identity ADD COLUMN last_sign_in_at timestamptz;
      UPDATE access.identity SET last_sign_in_at = now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE access.session_round;
      ALTER TABLE access.identity DROP COLUMN last_sign_in_at`);
  }
}
