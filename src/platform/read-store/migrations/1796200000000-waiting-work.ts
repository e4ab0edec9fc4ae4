import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Results that wait for confirmation and requests that wait for a decision: few among all tasks, asked for by who assigned them. */
export class WaitingWork1796200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX task_register_present_sent ON read_store.task_register_present (((details ->> 'assignedBy')::uuid))
         WHERE stage = 'awaitingConfirmation' AND NOT withdrawn`,
    );
    await runner.query(
      `CREATE INDEX task_register_present_asked ON read_store.task_register_present (((details ->> 'assignedBy')::uuid))
         WHERE details ->> 'extensionAsked' IS NOT NULL AND NOT withdrawn`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX read_store.task_register_present_sent, read_store.task_register_present_asked');
  }
}
