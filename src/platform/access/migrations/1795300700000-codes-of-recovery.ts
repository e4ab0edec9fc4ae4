import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A set-up code with an end was made by the operator, and is good also where accounts are. */
export class CodesOfRecovery1795300700000 implements MigrationInterface {
  name = 'CodesOfRecovery1795300700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE access.set_up_code ADD COLUMN ends_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE access.set_up_code DROP COLUMN ends_at');
  }
}
