import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who cooperates on which tasks now: a plan is in the sight of all who work on it. Most tasks have nobody who cooperates. */
export class PlansWorkedOn1796000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX task_register_present_cooperating ON read_store.task_register_present
         USING gin ((details::jsonb -> 'cooperatingUnits')) WITH (fastupdate = off)
         WHERE json_array_length(details -> 'cooperatingUnits') > 0`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX read_store.task_register_present_cooperating');
  }
}
