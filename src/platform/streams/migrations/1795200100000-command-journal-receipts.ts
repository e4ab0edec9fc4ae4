import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request that found nothing to record leaves no event behind: its answer is kept here. */
export class CommandJournalReceipts1795200100000 implements MigrationInterface {
  name = 'CommandJournalReceipts1795200100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE read_store.command_journal ADD COLUMN receipt json`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE read_store.command_journal DROP COLUMN receipt`);
  }
}
