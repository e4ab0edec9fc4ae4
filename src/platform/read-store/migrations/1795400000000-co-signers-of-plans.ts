import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signed a plan too, as a column: a plan is in the sight of its owner and of its co-signers. Drawn anew by the projection. */
export class CoSignersOfPlans1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE read_store.plan_register ADD COLUMN co_signers uuid[] NOT NULL DEFAULT '{}'`);
    for (const part of ['present', 'past']) {
      await runner.query(
        `CREATE INDEX plan_register_${part}_co_signers ON read_store.plan_register_${part} USING gin (co_signers)`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE read_store.plan_register DROP COLUMN co_signers');
  }
}
