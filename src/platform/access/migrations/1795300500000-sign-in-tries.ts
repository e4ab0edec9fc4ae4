import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counters of failed sign-ins, in the shape that rate-limiter-flexible asks for, and the hash of the one-time code with which an
 * empty installation is set up. Losing either costs nothing: a code is made anew at the next start.
 */
export class SignInTries1795300500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE access.sign_in_try (
        key varchar(255) NOT NULL CONSTRAINT sign_in_try_key PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
      CREATE INDEX sign_in_try_expire ON access.sign_in_try (expire);

      CREATE TABLE access.set_up_code (
        code_hash bytea NOT NULL CONSTRAINT set_up_code_key PRIMARY KEY,
        made_at timestamptz NOT NULL
      );

      GRANT SELECT, INSERT, UPDATE, DELETE ON access.sign_in_try TO tiendo_app;
      GRANT SELECT, INSERT, DELETE ON access.set_up_code TO tiendo_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access.sign_in_try, access.set_up_code');
  }
}
